"""What is asked of alliance."""
