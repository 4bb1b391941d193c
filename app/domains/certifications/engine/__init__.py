"""Machinery of the certifications."""
