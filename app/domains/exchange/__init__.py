"""Sharing by rule: follows the journal, and discloses what agreements open when it happens."""
