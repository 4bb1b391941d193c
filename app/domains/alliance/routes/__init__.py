"""The alliance over HTTP."""
