"""The acts on sanctions."""
