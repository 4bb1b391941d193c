"""Cohort studies over HTTP (E3)."""
