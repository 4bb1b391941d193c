"""Complaints over HTTP."""
