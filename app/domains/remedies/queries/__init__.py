"""Remedies, read."""

from app.domains.remedies.queries.unremedied import unremedied

__all__ = ["unremedied"]
