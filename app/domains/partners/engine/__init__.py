"""What partners compute, without a database."""
