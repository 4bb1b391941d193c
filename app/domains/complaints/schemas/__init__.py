"""Bodies of complaints: what is sent and shown."""
