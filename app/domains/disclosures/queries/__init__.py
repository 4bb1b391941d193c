"""Every SELECT over disclosures."""
