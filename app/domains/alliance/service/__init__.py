"""What is done in the alliance."""
