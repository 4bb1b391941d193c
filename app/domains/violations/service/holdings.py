"""What violations hold about an organisation and about a person (fairness P6).

Nothing here names a complaint, a finding's audit, who complained, or another respondent.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases, holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_CASE = (
    *("number", "state", "body", "jurisdiction", "standard_of_proof", "window_from"),
    *("window_until", "origin", "destination", "opened_at", "notified_at", "decided_at"),
    "closed_at",
)
_PART = (
    *("part", "state", "notice_id", "answered_at", "decided_at", "held_at", "reopened_at"),
    "reopen_asked_at",
)
_FOUND = (
    *("stance", "outcome", "why_not", "share", "is_joint", "decided_at", "reversed_at"),
    *("public_until", "left_at"),
)
_COUNT = ("place", "offence", "done_from", "done_until", "workers")


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the cases against it, what it reported of itself, and those that it brought as a body.

    Its answers, statements and the reasons are in the letters and notices of its file.
    """

    def against() -> Iterator[dict[str, Any]]:
        for part, case in holdings.of_respondent(work, whose.id):
            yield {**told(case, _CASE), **told(part, _PART), "counts": _counts(work, case, part)}

    def reported() -> Iterator[dict[str, Any]]:
        return (told(each, _CASE) for each in holdings.reported_by(work, whose.id))

    def brought() -> Iterator[dict[str, Any]]:
        return (told(each, _CASE) for each in holdings.of_body(work, whose.id))

    yield Rows("violations/cases", "Cases against it", against)
    yield Rows("violations/reported", "What it reported of itself", reported)
    yield Rows("violations/brought", "Cases that it brought as a body", brought)


def _counts(work: Work, case: Violation, part: ViolationRespondent) -> list[dict[str, Any]]:
    counts = {each.id: each for each in cases.counts(work, [case.id])[case.id]}
    return [
        {**told(counts[each.count_id], _COUNT), **told(each, _FOUND)}
        for each in cases.findings(work, list(counts), standing=False)
        if each.respondent_id == part.id
    ]


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give in which cases they did something."""

    def did() -> Iterator[dict[str, Any]]:
        return (
            told(each, ("number", "state", "opened_at", "decided_at"))
            for each in holdings.worked_on_by(work, whose.id)
        )

    yield Rows("violations/cases", "Cases of violations in which I did something", did)


HOLDING = Holding(
    "violations", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person}
)
"""What ``app.desks`` registers."""
