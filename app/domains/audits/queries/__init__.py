"""Every SELECT over audits: accreditations, audits, and what is known of the people in teams."""
