"""What warnings hold about an organisation and about a person (fairness P6).

Nothing here names a complaint, an inquiry, who complained or who objected. Words are told while the
public reads them: of what was taken back none is left (L4).
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import holdings
from app.domains.warnings.service import words
from app.domains.warnings.types import AnswerState
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.keys import KeyRing
from app.store.work import Work

_WARNING = (
    *("number", "state", "is_person", "conduct", "country", "region", "basis"),
    *("published_at", "answered_at", "ends_at", "taken_at", "why_taken"),
)
_FINDING = ("number", "state", "found_on", "published_at", "ends_at", "taken_at", "why_taken")
_DID = ("number", "state", "drafted_at", "published_at", "renewed_at", "taken_at")
_DECIDED = ("state", "decided_at")


def holding(ring: KeyRing) -> Holding:
    """Return what warnings can tell, for ``app.desks``."""
    return Holding(
        "warnings",
        {WhoseKind.ORGANISATION: partial(_of_organisation, ring), WhoseKind.PERSON: _of_person},
    )


def _of_organisation(ring: KeyRing, work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the warnings of what became its record, and those that rest on its findings."""

    def of_it() -> Iterator[dict[str, Any]]:
        for each in holdings.of_firm(work, whose.id):
            yield {**told(each, _WARNING), **_said(work, ring, each)}

    def on_findings() -> Iterator[dict[str, Any]]:
        for each in holdings.of_authority(work, whose.id):
            key = words.reference_key(each)
            reference = words.opened(work, ring, key, each.sealed_reference)
            yield {**told(each, _FINDING), "reference": reference}

    yield Rows("warnings/warnings", "Warnings of what became its record", of_it)
    yield Rows("warnings/findings", "Warnings that rest on its findings", on_findings)


def _said(work: Work, ring: KeyRing, warning: PublicWarning) -> dict[str, Any]:
    if not warning.stands(work.at):
        return {"name": None, "locality": None, "text": None, "answer": None}
    said, answer = words.said_of(work, ring, warning), None
    if warning.answer_state is AnswerState.SHOWN:
        answer = words.opened(work, ring, words.answer_key(warning), warning.sealed_answer)
    parts = ("name", "locality", "text")
    return {**{each: getattr(said, each, None) for each in parts}, "answer": answer}


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the warnings for which they did something, and the objections that they decided."""

    def done() -> Iterator[dict[str, Any]]:
        return (told(each, _DID) for each in holdings.worked_on_by(work, whose.id))

    def decided() -> Iterator[dict[str, Any]]:
        return (told(each, _DECIDED) for each in holdings.decided_by(work, whose.id))

    yield Rows("warnings/warnings", "Warnings for which I did something", done)
    yield Rows("warnings/objections", "Objections to warnings that I decided", decided)
