"""What remedies hold about an organisation and about a person (fairness P6).

Nothing here names a worker, or tells what any of them said.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.remedies.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_REMEDY = (
    *("number", "state", "origin", "destination", "since", "until", "currency", "opened_at"),
    *("plan_due_at", "whole_due_at", "accepted_at", "lateness", "closed_at", "left_minor"),
)


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the remedies in which it pays, and those that it runs."""

    def pays() -> Iterator[dict[str, Any]]:
        for payer, remedy in holdings.of_payer(work, whose.id):
            yield {**told(remedy, _REMEDY), **told(payer, ("kind", "parts"))}

    def runs() -> Iterator[dict[str, Any]]:
        return (told(each, _REMEDY) for each in holdings.of_body(work, whose.id))

    yield Rows("remedies/pays", "Remedies in which it repays workers", pays)
    yield Rows("remedies/runs", "Remedies that it runs as the competent body", runs)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what a person did for remedies."""

    def ran() -> Iterator[dict[str, Any]]:
        names = ("number", "opened_at", "closed_at")
        return (told(each, names) for each in holdings.run_by(work, whose.id))

    def planned() -> Iterator[dict[str, Any]]:
        names = ("place", "pace", "proposed_at", "accepted_at")
        return (told(each, names) for each in holdings.planned_by(work, whose.id))

    def reported() -> Iterator[dict[str, Any]]:
        names = ("paid_on", "reported_at")
        return (told(each, names) for each in holdings.reported_by(work, whose.id))

    yield Rows("remedies/remedies", "Remedies that I opened or closed", ran)
    yield Rows("remedies/plans", "Plans that I proposed or accepted", planned)
    yield Rows("remedies/payments", "Payments that I reported", reported)


HOLDING = Holding(
    "remedies",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What remedies can tell, for ``app.desks``."""
