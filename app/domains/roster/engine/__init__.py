"""Machinery of the roster: rendering entries with tokens, and judging tokens when they are read."""
