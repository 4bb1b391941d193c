"""Verbs of the registration: drafting, deciding, registering, stating, answering, looking up."""
