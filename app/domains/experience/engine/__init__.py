"""Pure functions of experience."""
