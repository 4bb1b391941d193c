"""Verbs of changes: followed, pulled, pushed, asked."""
