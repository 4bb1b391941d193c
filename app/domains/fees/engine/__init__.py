"""What fees compute, without a database."""
