"""Notices over HTTP: for whom an act strikes, and for the bodies of the scheme."""
