"""People who may not own or run a recruiter for a time, met by identity and never by name (V5)."""
