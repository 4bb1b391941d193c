"""Telling what a file is, from its bytes."""
