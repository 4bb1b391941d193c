"""The machinery of audits: what entries say, and what a report still lacks."""
