"""What the public reads of remedies: of a firm, only what is final, never of a worker (E5, V4)."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import exists, func, select

from app.access.policy import unscoped
from app.domains.notices.models import Notice
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPayment
from app.domains.remedies.queries import remedies
from app.domains.remedies.types import Balance, PayerKind, PaymentState, RemedyState
from app.domains.subjects.models import Subject
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import is_final
from app.store.work import Work

PUBLIC = "what is final of a firm is public, until its time ends"


class PublicRemedy(NamedTuple):
    """A remedy in which a firm pays, and the case against it that is public."""

    remedy: Remedy
    payer_id: UUID
    record_id: UUID
    record: str
    violation: str


class Sums(NamedTuple):
    """What the public may read of its sums.

    Attributes:
        workers: how many lines stand.
        balance: as it is now.
        repaid: that was confirmed before the first of the month, or all of it where it is closed.
    """

    workers: int
    balance: Balance
    repaid: int


def page(
    work: Work, records: Collection[UUID] | None, after: UUID | None, limit: int
) -> Sequence[PublicRemedy]:
    """Return the remedies of findings that are public now, those after the id of a payer.

    Args:
        work: the open transaction.
        records: of these firms alone; ``None``: of every one.
        after: the id before the first one.
        limit: how many.

    Rule:
        Fairness V4: only what is final, for as long as its class says; E5.
    """
    is_public = (
        exists()
        .where(
            ViolationRespondent.id == RemedyPayer.id,
            ViolationFinding.respondent_id == ViolationRespondent.id,
            ViolationCount.id == ViolationFinding.count_id,
            Notice.id == ViolationFinding.notice_id,
            is_final(work.at),
            ViolationFinding.public_until > work.at,
        )
        .correlate(RemedyPayer)
    )
    query = (
        select(Remedy, RemedyPayer.id, Subject.id, Subject.number, Violation.number)
        .join(RemedyPayer, RemedyPayer.remedy_id == Remedy.id)
        .join(Subject, Subject.id == RemedyPayer.subject_id)
        .join(Violation, Violation.id == Remedy.violation_id)
        .where(unscoped(why=PUBLIC), RemedyPayer.kind != PayerKind.OFFICER, is_public)
        .order_by(RemedyPayer.id)
        .limit(limit)
    )
    if records is not None:
        query = query.where(RemedyPayer.subject_id.in_(records))
    if after is not None:
        query = query.where(RemedyPayer.id > after)
    return [PublicRemedy(*row) for row in work.session.execute(query)]


def sums(work: Work, rows: Sequence[PublicRemedy]) -> dict[UUID, Sums]:
    """Return the sums of remedies that were read, in two questions however many there are.

    While a remedy goes on, what was repaid is that of the first of the month: two readings on two
    days must not tell what one worker said in between.
    """
    ids = {each.remedy.id for each in rows}
    totals, before = remedies.totals(work, ids), _month(work.at)
    query = (
        select(
            RemedyPayment.remedy_id,
            func.sum(RemedyPayment.amount_minor - RemedyPayment.returned_minor),
        )
        .where(
            unscoped(why=PUBLIC),
            RemedyPayment.remedy_id.in_(ids),
            RemedyPayment.standing != PaymentState.CLAIMED,
            RemedyPayment.answered_at < before,
        )
        .group_by(RemedyPayment.remedy_id)
    )
    told = {row[0]: int(row[1]) for row in work.session.execute(query)}
    found = {}
    for each in rows:
        count, balance = totals[each.remedy.id]
        is_closed = each.remedy.state is RemedyState.CLOSED
        repaid = balance.received if is_closed else told.get(each.remedy.id, 0)
        found[each.remedy.id] = Sums(count, balance, repaid)
    return found


def _month(at: datetime) -> datetime:
    return at.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
