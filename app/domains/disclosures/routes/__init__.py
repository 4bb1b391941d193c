"""Disclosures over HTTP."""
