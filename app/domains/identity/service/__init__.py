"""The verbs of identity, by what they are about."""
