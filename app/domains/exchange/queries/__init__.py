"""Every SELECT of the exchange."""
