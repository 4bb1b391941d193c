"""Appeals over HTTP, with plain errors and reviews, which need no appeal."""
