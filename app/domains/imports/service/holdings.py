"""What the imports hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable
from typing import Any

from app.domains.imports import queries
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_UPLOAD = (
    *("id", "profile", "jurisdiction", "list_date", "digest", "size_bytes", "reason"),
    *("person_id", "role", "stage", "rows", "file_number", "problem", "detail"),
    *("sent_at", "ended_at"),
)


def _lists(read: Any) -> Rows:
    title = "Lists that were sent, and what became of them"
    return Rows("imports/lists", title, lambda: (told(each, _UPLOAD) for each in read()))


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the lists that it sent."""
    return (_lists(lambda: queries.sent_by_organisation(work, whose.id)),)


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the lists that they sent."""
    return (_lists(lambda: queries.sent_by_person(work, whose.id)),)


HOLDING = Holding("imports", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person})
"""What ``app.desks`` registers."""
