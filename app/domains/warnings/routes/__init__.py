"""Warnings over HTTP."""
