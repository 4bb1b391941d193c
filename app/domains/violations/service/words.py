"""Words of violations that are kept beside the journal, sealed until they are destroyed."""

from uuid import UUID

from app.store.keys import KeyRing, Purpose
from app.store.work import Work


def seal(work: Work, ring: KeyRing, thing: UUID, field: str, words: str) -> bytes:
    """Seal words under the ring, for one field of one thing."""
    return ring.seal(work, Purpose.COMPLAINT, words.encode(), of=f"{thing}:{field}")


def opened(work: Work, ring: KeyRing, thing: UUID, field: str, sealed: bytes | None) -> str | None:
    """Give words back; ``None`` where there are none, or not any more."""
    if sealed is None:
        return None
    return ring.open(work, Purpose.COMPLAINT, sealed, of=f"{thing}:{field}").decode()


ALLEGATION, REFERENCE, NAME, ADDRESS = "allegation", "reference", "name", "address"
"""The fields."""
