"""Pure functions of recognition."""
