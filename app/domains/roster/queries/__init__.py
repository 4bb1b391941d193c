"""Every SELECT of the roster, by what it asks."""
