"""Countries: assessed, commented on, certified, and what their loss does to others (C8)."""
