"""Every SELECT of the certifications."""
