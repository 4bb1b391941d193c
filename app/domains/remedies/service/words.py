"""Words of remedies, sealed under the ring: who somebody is, references, and reasons."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from app.domains.remedies.models import RemedyWorker
from app.domains.remedies.types import Told
from app.store.keys import KeyRing, Purpose
from app.store.work import Work


def seal(work: Work, ring: KeyRing, thing: str | UUID, words: str) -> bytes:
    """Seal words for one thing."""
    return ring.seal(work, Purpose.WORKERS, words.encode(), of=str(thing))


def opened(work: Work, ring: KeyRing, thing: str | UUID, sealed: bytes | None) -> str | None:
    """Give words back; ``None`` where there are none, or not any more."""
    if sealed is None:
        return None
    return ring.open(work, Purpose.WORKERS, sealed, of=str(thing)).decode()


def seal_person(
    work: Work, ring: KeyRing, thing: str | UUID, person: Mapping[str, str | None]
) -> bytes | None:
    """Seal who somebody is; ``None`` where nothing was said."""
    if not any(person.values()):
        return None
    return seal(work, ring, thing, json.dumps(dict(person), ensure_ascii=False))


def person(
    work: Work, ring: KeyRing, thing: str | UUID, sealed: bytes | None
) -> dict[str, str | None]:
    """Give back who somebody is."""
    words = opened(work, ring, thing, sealed)
    return {} if words is None else dict(json.loads(words))


def heir_key(line: RemedyWorker) -> str:
    """Return for which thing an heir is sealed."""
    return f"{line.id}:heir"


def kept(told: Told) -> dict[str, Any]:
    """Return what is known of what she paid, as a row keeps it."""
    return {
        "origin": told.origin,
        "destination": told.destination,
        "paid_on": told.paid_on.isoformat(),
        "currency": told.currency,
        "document_minor": told.document_minor,
        "statement_minor": told.statement_minor,
        "supported_by": told.supported_by,
        "loan_interest_minor": told.loan_interest_minor,
    }


def told_from(kept_: Mapping[str, Any]) -> Told:
    """Give back what is known of what she paid."""
    return Told(**{**kept_, "paid_on": date.fromisoformat(kept_["paid_on"])})
