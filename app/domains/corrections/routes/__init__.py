"""Corrections over HTTP: open to anyone, and the work on disputes under a token."""
