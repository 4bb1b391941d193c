"""Verbs of the certifications."""
