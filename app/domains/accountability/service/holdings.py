"""What accountability holds about an authority and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.accountability.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_REVIEW = (
    *("jurisdiction", "state", "rule", "needed", "period_from", "period_until", "noted_at"),
    *("opened_at", "hear_until", "ended_at", "outcome"),
)
_STATEMENT = ("disclosure_id", "jurisdiction", "language", "given_at", "replaced_at", "redacted_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the reviews in which an authority was heard, and what it said publicly."""

    def reviews() -> Iterator[dict[str, Any]]:
        return (told(each, _REVIEW) for each in holdings.reviews_of(work, whose.id))

    def statements() -> Iterator[dict[str, Any]]:
        return (told(each, _STATEMENT) for each in holdings.statements_of(work, whose.id))

    yield Rows("accountability/reviews", "Reviews of its state's certificate", reviews)
    yield Rows("accountability/statements", "What it said publicly", statements)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give how a person voted in reviews, which they ended, and what they said for a state."""

    def votes() -> Iterator[dict[str, Any]]:
        names = ("review_id", "revision", "outcome", "voted_at")
        return (told(each, names) for each in holdings.votes_of(work, whose.id))

    def ended() -> Iterator[dict[str, Any]]:
        names = ("jurisdiction", "state", "outcome", "ended_at")
        return (told(each, names) for each in holdings.ended_by(work, whose.id))

    def stated() -> Iterator[dict[str, Any]]:
        return (told(each, _STATEMENT) for each in holdings.stated_by(work, whose.id))

    yield Rows("accountability/votes", "My votes in reviews of states", votes)
    yield Rows("accountability/ended", "Reviews of states that I ended", ended)
    yield Rows("accountability/statements", "What I said publicly for an authority", stated)


HOLDING = Holding(
    "accountability",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What accountability can tell, for ``app.desks``."""
