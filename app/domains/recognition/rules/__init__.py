"""The rules of recognition: of evaluations, and ``awards``."""
