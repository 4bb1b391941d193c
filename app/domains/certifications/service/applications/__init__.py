"""Applications: from the draft to the audits, and what they are refused for."""
