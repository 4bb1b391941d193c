"""What experience holds about an organisation and about a person (fairness P6).

Of workers nothing: an answer knows no person.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.experience.models import ExperienceBatch, ExperienceReply, RemovalRequest
from app.domains.experience.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_BATCH = (
    *("subject_id", "origin", "destination", "since", "until", "codes", "giver", "given_at"),
    "expires_on",
)
_REPLY = ("subject_id", "language", "given_at", "replaced_at")
_REQUEST = ("subject_id", "answer_id", "ground", "state", "asked_at", "decided_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the codes that an organisation gave out, its replies and its requests."""

    def batches() -> Iterator[dict[str, Any]]:
        which = ExperienceBatch.organisation_id == whose.id
        return (told(each, _BATCH) for each in holdings.batches(work, which))

    def replies() -> Iterator[dict[str, Any]]:
        which = ExperienceReply.organisation_id == whose.id
        return (told(each, _REPLY) for each in holdings.replies(work, which))

    def requests() -> Iterator[dict[str, Any]]:
        which = RemovalRequest.organisation_id == whose.id
        return (told(each, _REQUEST) for each in holdings.requests(work, which))

    yield Rows("experience/codes", "Codes it gave to workers, counted", batches)
    yield Rows("experience/replies", "What it said to what workers tell", replies)
    yield Rows("experience/requests", "Words it asked to be removed", requests)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the codes that a person gave out, and what they said, asked and decided."""

    def batches() -> Iterator[dict[str, Any]]:
        which = ExperienceBatch.given_by == whose.id
        return (told(each, _BATCH) for each in holdings.batches(work, which))

    def replies() -> Iterator[dict[str, Any]]:
        which = ExperienceReply.given_by == whose.id
        return (told(each, _REPLY) for each in holdings.replies(work, which))

    def requests() -> Iterator[dict[str, Any]]:
        which = (RemovalRequest.asked_by == whose.id) | (RemovalRequest.decided_by == whose.id)
        return (told(each, _REQUEST) for each in holdings.requests(work, which))

    def moderated() -> Iterator[dict[str, Any]]:
        names = ("id", "state", "reason", "moderated_at")
        return (told(each, names) for each in holdings.moderated_by(work, whose.id))

    yield Rows("experience/codes", "Codes I gave to workers, counted", batches)
    yield Rows("experience/replies", "What I said to what workers tell", replies)
    yield Rows(
        "experience/requests", "Words that I asked to be removed, or decided about", requests
    )
    yield Rows("experience/read", "Answers of workers that I decided about", moderated)


HOLDING = Holding(
    "experience",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What experience can tell, for ``app.desks``."""
