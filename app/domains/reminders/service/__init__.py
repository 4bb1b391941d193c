"""What waits for people, in time: listed, reminded of, handed over, and passed up."""
