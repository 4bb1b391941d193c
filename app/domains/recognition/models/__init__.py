"""Tables of recognition: programmes and evaluations, and ``awards``."""
