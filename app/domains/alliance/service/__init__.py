"""The verbs of alliance."""
