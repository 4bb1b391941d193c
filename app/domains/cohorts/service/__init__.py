"""The verbs of cohorts."""
