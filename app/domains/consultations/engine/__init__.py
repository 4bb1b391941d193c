"""Letters about drafts, and what is taken out of them."""
