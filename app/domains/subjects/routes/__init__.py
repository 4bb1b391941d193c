"""Records, claims to them, and who follows them, over HTTP."""
