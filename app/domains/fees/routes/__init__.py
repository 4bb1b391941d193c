"""Fees over HTTP."""
