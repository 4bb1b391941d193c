"""What deployments hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.deployments.queries import reports
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_REPORT = (
    *("id", "subject_id", "side", "jurisdiction", "month", "workers", "sending_id"),
    *("reported_at", "recorded_from", "recorded_until"),
)


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    def sent() -> Iterator[dict[str, Any]]:
        return (told(each, _REPORT) for each in reports.of_organisation(work, whose.id))

    yield Rows("deployments/reports", "Deployments that it reported", sent)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    def sent() -> Iterator[dict[str, Any]]:
        return (told(each, _REPORT) for each in reports.of_person(work, whose.id))

    yield Rows("deployments/reported", "Reports of deployments that I sent", sent)


HOLDING = Holding(
    "deployments", {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person}
)
