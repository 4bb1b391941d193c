"""What is read and checked without a database."""
