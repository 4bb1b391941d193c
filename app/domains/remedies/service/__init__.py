"""The acts on remedies."""
