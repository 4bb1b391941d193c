"""The machinery of requests: letters and what answers say."""
