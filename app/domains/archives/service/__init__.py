"""The verbs of archives."""
