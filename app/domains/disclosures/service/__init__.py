"""Verbs of disclosures."""
