"""What reports hold about an authority and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.reports.queries import kept
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_REPORT = (
    *("jurisdiction", "scope", "first_day", "last_day", "entry", "method", "form", "state"),
    *("digest", "asked_at", "ready_at", "expires_at"),
)
_SCHEDULE = ("jurisdiction", "every", "form", "next_day", "until_day", "state", "set_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the reports that an organisation asked for, and its schedules."""

    def reports() -> Iterator[dict[str, Any]]:
        return (told(each, _REPORT) for each in kept.reports_of(work, whose.id))

    def schedules() -> Iterator[dict[str, Any]]:
        names = (*_SCHEDULE, "members")
        return (told(each, names) for each in kept.schedules_of(work, whose.id))

    yield Rows("reports/made", "Compliance reports that it asked for", reports)
    yield Rows("reports/schedules", "Schedules of compliance reports", schedules)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the reports that a person asked for, and the schedules that they set."""

    def reports() -> Iterator[dict[str, Any]]:
        return (told(each, _REPORT) for each in kept.asked_by(work, whose.id))

    def schedules() -> Iterator[dict[str, Any]]:
        return (told(each, _SCHEDULE) for each in kept.set_by(work, whose.id))

    yield Rows("reports/made", "Compliance reports that I asked for", reports)
    yield Rows("reports/schedules", "Schedules of compliance reports that I set", schedules)


HOLDING = Holding(
    "reports",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What reports can tell, for ``app.desks``."""
