"""What warnings compute, without a database."""
