"""Remedies over HTTP."""
