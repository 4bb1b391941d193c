"""The verbs of corrections: lodging, hearing, deciding, telling."""
