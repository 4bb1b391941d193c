"""Who meets a bar, told by pure functions."""
