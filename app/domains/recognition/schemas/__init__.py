"""What is sent and shown: programmes and evaluations, and ``awards``."""
