"""What awards hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.recognition.queries import award_holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_AWARD = (
    *("state", "origin", "programme_key", "award_key", "period_from", "period_until"),
    *("granted_on", "is_departure", "source", "recorded_at", "confirmed_at"),
    *("lost_at", "restored_at"),
)


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what was decided about awards for its records, refusals too."""

    def decided() -> Iterator[dict[str, Any]]:
        return (told(each, _AWARD) for each in award_holdings.of_organisation(work, whose.id))

    yield Rows("awards/decisions", "What was decided about awards for its records", decided)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what a person did for awards."""

    def did() -> Iterator[dict[str, Any]]:
        names = ("state", "programme_key", "award_key", "recorded_at", "confirmed_at", "lost_at")
        return (told(each, names) for each in award_holdings.worked_on_by(work, whose.id))

    yield Rows("awards/awards", "Awards that I decided about, entered, confirmed or took", did)


HOLDING = Holding(
    "awards",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What awards can tell, for ``app.desks``."""
