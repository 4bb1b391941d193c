"""Taking documents in, and putting drafts in force."""
