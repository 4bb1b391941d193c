"""Words of warnings, sealed while they stand, and destroyed with them."""

import json
from uuid import UUID

from app.domains.warnings.models import PublicWarning, WarningObjection
from app.domains.warnings.queries import objections, warnings
from app.domains.warnings.types import ObjectionState, Said
from app.store.keys import KeyRing, Purpose
from app.store.work import Work


def seal(work: Work, ring: KeyRing, thing: str | UUID, words: str) -> bytes:
    """Seal words under the ring, for one thing."""
    return ring.seal(work, Purpose.COMPLAINT, words.encode(), of=str(thing))


def opened(work: Work, ring: KeyRing, thing: str | UUID, sealed: bytes | None) -> str | None:
    """Give words back; ``None`` where there are none, or not any more."""
    if sealed is None:
        return None
    return ring.open(work, Purpose.COMPLAINT, sealed, of=str(thing)).decode()


def seal_said(work: Work, ring: KeyRing, warning_id: UUID, said: Said) -> bytes:
    """Seal what a warning tells."""
    facts = {"name": said.name, "locality": said.locality, "text": said.text}
    return seal(work, ring, warning_id, json.dumps(facts, ensure_ascii=False))


def said_of(work: Work, ring: KeyRing, warning: PublicWarning) -> Said | None:
    """Give back what a warning tells."""
    words = opened(work, ring, warning.id, warning.sealed_words)
    return None if words is None else Said(**json.loads(words))


def answer_key(warning: PublicWarning) -> str:
    """Return for which thing an answer is sealed."""
    return f"{warning.id}:answer"


def reference_key(warning: PublicWarning) -> str:
    """Return for which thing the reference of an authority is sealed."""
    return f"{warning.id}:reference"


def why_key(warning: PublicWarning) -> str:
    """Return for which thing it is sealed why the words point to nobody."""
    return f"{warning.id}:why"


def reason_key(objection: WarningObjection) -> str:
    """Return for which thing the reason of a decision about an objection is sealed."""
    return f"{objection.id}:reason"


def forget(work: Work, warning: PublicWarning) -> None:
    """Destroy the words of a warning that is no more: codes, numbers and instants stay.

    Words of an objection that is not decided yet stay until it is.

    Rule:
        Fairness L4: what was taken back leaves no text.
    """
    warning.sealed_words = warning.sealed_answer = warning.sealed_reference = None
    warning.sealed_why = None
    warning.code_digest = None
    for attempt in warnings.attempts(work, warning.id):
        attempt.sealed_note = None
    for objection in objections.of_warning(work, warning.id):
        if objection.state is not ObjectionState.LODGED:
            objection.sealed_words = None
