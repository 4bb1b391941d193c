"""The names of countries."""
