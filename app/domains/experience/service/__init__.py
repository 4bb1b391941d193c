"""The verbs of experience."""
