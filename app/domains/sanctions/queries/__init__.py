"""Every SELECT over sanctions."""
