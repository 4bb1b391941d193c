"""Every SELECT over notices, their letters, and plain errors."""
