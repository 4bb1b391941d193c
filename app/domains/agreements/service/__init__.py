"""Verbs of agreements and regional bodies."""
