"""Certificates: how they stand, what changes that, and what time brings."""
