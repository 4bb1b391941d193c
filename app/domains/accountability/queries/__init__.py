"""Every SELECT of accountability: what states were told, reviews, open cases."""
