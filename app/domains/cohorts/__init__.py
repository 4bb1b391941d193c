"""Cohort studies: workers recruited in different ways, compared by an outside assessor (E3)."""
