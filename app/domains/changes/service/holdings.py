"""What changes hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable
from typing import Any

from app.domains.changes.queries import pushes, questions
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_PUSH = (
    *("id", "jurisdiction", "person_id", "client_id", "role", "digest", "size_bytes", "stage"),
    *("lines", "taken", "waits", "known", "asked", "refused", "detail", "sent_at", "ended_at"),
)
_QUESTION = (
    *("id", "kind", "state", "jurisdiction", "record_id", "record", "licence_id"),
    *("asked_at", "answered_at", "act_id"),
)


def _sent(read: Any) -> Rows:
    title = "Decisions that were sent, and what became of them"
    return Rows("changes/pushes", title, lambda: (told(each, _PUSH) for each in read()))


def _asked(read: Any) -> Rows:
    title = "Questions about such decisions"
    return Rows("changes/questions", title, lambda: (told(each, _QUESTION) for each in read()))


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the decisions that it sent, and what was asked about them."""
    return (
        _sent(lambda: pushes.sent_by_organisation(work, whose.id)),
        _asked(lambda: questions.about_pushes_of(work, whose.id)),
    )


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the decisions that they sent, and the questions that they answered."""
    return (
        _sent(lambda: pushes.sent_by_person(work, whose.id)),
        _asked(lambda: questions.answered_by(work, whose.id)),
    )


HOLDING = Holding("changes", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person})
"""What ``app.desks`` registers."""
