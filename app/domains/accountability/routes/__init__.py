"""Accountability over HTTP: what states were told, and reviews of their certificates."""
