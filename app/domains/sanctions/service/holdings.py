"""What sanctions hold about an organisation and about a person (fairness P6).

Nothing here names who complained, or a worker.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.sanctions.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_SANCTION = (
    *("number", "state", "kind", "body", "jurisdiction", "law", "article", "grounds"),
    *("is_urgent", "is_departure", "announced_at", "decided_at", "from_at", "until_at"),
    *("until_what", "fine_minor", "fine_currency", "fine_due_on", "fine_paid_minor", "ended_at"),
)


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the sanctions that strike it, and those that it decided as a body."""

    def against() -> Iterator[dict[str, Any]]:
        return (told(each, _SANCTION) for each in holdings.against(work, whose.id))

    def decided() -> Iterator[dict[str, Any]]:
        return (told(each, _SANCTION) for each in holdings.of_body(work, whose.id))

    yield Rows("sanctions/against", "Sanctions against it", against)
    yield Rows("sanctions/decided", "Sanctions that it decided as the competent body", decided)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what a person did for sanctions."""

    def did() -> Iterator[dict[str, Any]]:
        names = ("number", "state", "kind", "announced_at", "decided_at", "ended_at")
        return (told(each, names) for each in holdings.worked_on_by(work, whose.id))

    def noted() -> Iterator[dict[str, Any]]:
        names = ("paid_on", "noted_at")
        return (told(each, names) for each in holdings.noted_by(work, whose.id))

    yield Rows("sanctions/sanctions", "Sanctions that I announced, decided or ended", did)
    yield Rows("sanctions/payments", "Payments of fines that I noted", noted)


HOLDING = Holding(
    "sanctions",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What sanctions can tell, for ``app.desks``."""
