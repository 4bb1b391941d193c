"""The HTTP face of violations."""
