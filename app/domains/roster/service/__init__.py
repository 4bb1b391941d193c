"""The verbs of the roster: keeping it up to date, and answering from it."""
