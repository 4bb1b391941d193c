"""Pure machinery of the registration: what a profile states as facts, and the letters."""
