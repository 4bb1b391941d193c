"""What is done with what states answer for."""
