"""Words and values of recognition: programmes and evaluations, and ``awards``."""
