"""Names as they are kept, and what in them the secretariat should look at, for other domains."""

from app.domains.identity.engine.look_alikes import clean_name, flags

__all__ = ["clean_name", "flags"]
