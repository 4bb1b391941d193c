"""What is done with posts abroad."""
