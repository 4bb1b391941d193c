"""Agreements and regional bodies over HTTP."""
