"""The acts on violations."""
