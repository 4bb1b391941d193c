"""Every SELECT over violations."""
