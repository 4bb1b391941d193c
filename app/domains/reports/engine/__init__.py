"""Pure functions of reports."""
