"""Complaints over HTTP: told by anyone, followed with a receipt, handled by officers."""
