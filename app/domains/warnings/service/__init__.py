"""The acts on warnings."""
