"""Sanctions over HTTP."""
