"""Sanctions, from the day on which each is in force until it ends."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import select

from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import Fact, FactKind
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import LASTING, SENT_ON, TO_COMMITTEE

IN_FORCE = (SanctionState.IMPOSED, SanctionState.COMPLIED, SanctionState.LIFTED)
ELSEWHERE = [*SENT_ON, *TO_COMMITTEE]
"""What is only said to another body, or decided by another: its own record tells it."""


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some sanctions; what an appeal holds back is none.

    Rule:
        Fairness C2.
    """
    query = select(
        *(Sanction.id, Sanction.subject_id, Sanction.jurisdiction, Sanction.kind, Sanction.state),
        *(Sanction.from_at, Sanction.decided_at, Sanction.until_at, Sanction.body),
        *(Sanction.fine_minor, Sanction.fine_currency, Sanction.is_urgent),
    ).where(
        Sanction.state.in_([*IN_FORCE, SanctionState.URGENT]),
        Sanction.kind.not_in(ELSEWHERE),
        Sanction.held_at.is_(None),
        (Sanction.from_at.is_not(None)) | (Sanction.decided_at.is_not(None)),
    )
    found = deriving.rows(query, Sanction.id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    for row in found:
        firm, since = firms[row.subject_id], deriving.day(row.from_at or row.decided_at)
        until = deriving.last_day(row.until_at) if row.kind in LASTING else since
        if until is not None and until < since:
            continue
        yield Fact(
            FactKind.SANCTION,
            row.id,
            item="",
            on_day=since,
            until_day=until,
            state=row.state.value,
            before=row.body.value,
            category=row.kind.value,
            subject_id=None if row.subject_id is None else firm.id,
            home=firm.home or row.jurisdiction,
            amount_minor=row.fine_minor,
            currency=row.fine_currency,
            common_minor=deriving.common_minor(row.fine_minor, row.fine_currency, since),
        )


SOURCE = Source(
    "sanctions",
    Sanction.id,
    facts,
    ties=((Sanction.id, Sanction.id), (Sanction.notice_id, Sanction.id)),
    firms=((Sanction.subject_id, Sanction.id),),
)
