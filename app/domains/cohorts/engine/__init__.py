"""Pure functions of cohorts."""
