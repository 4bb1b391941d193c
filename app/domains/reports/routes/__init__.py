"""Reports and statistics over HTTP."""
