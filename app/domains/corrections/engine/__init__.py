"""Machinery of corrections: codes, letters, the feed, and which statements a mark is on."""
