"""What is asked of experience."""
