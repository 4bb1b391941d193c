"""Pure functions of alliance."""
