"""Decisions: what they rest on, who may vote, what is concluded and carried out."""
