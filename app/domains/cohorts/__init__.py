"""Cohort studies: groups of workers recruited in different ways, compared by an outside assessor."""
