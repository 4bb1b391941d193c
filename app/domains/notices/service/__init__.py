"""The verbs of notices: announcing, serving, answering, taking effect, and what comes after."""
