"""Sanctions for the roster: of which firms, in force from when to when, and what time changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, select

from app.access.policy import unscoped
from app.domains.appeals.models import Appeal
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING as NOTICE_STANDS
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.sanctioned import Sanctioned
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.in_force import standing
from app.domains.sanctions.queries.sanctions import STANDING
from app.domains.sanctions.types.kinds import LASTING
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.store.plain import PlainId, among, plain, plain_id
from app.store.work import Work

PUBLIC = "that a sanction is in force is public (V4, C2)"


def _public_until() -> ColumnElement[datetime | None]:
    """Return until when the past of a sanction is public: as long as what it rests on."""
    return (
        select(func.max(ViolationFinding.public_until))
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .where(
            ViolationFinding.respondent_id == Sanction.respondent_id,
            ViolationFinding.reversed_at.is_(None),
            Sanction.is_urgent.is_(False),
        )
        .correlate(Sanction)
        .scalar_subquery()
    )


def _rows() -> Select[Any]:
    one = Sanction
    return (
        select(
            *(one.number, one.kind, one.jurisdiction, one.from_at, one.until_at, one.until_what),
            *(one.is_urgent, one.grounds, plain(one.subject_id).label("subject")),
            *(Notice.state.label("notice_state"), Notice.appeal_until, Notice.appeal_id),
            _public_until().label("public_until"),
            standing().label("stands"),
        )
        .join(ViolationRespondent, ViolationRespondent.id == one.respondent_id)
        .join(Violation, Violation.id == one.violation_id)
        .join(Notice, Notice.id == one.notice_id, isouter=True)
        .where(
            unscoped(why=PUBLIC),
            one.kind.in_(LASTING),
            one.from_at.is_not(None),
            one.subject_id.is_not(None),
        )
        .order_by(one.from_at, one.id)
    )


def _one(row: Any) -> Sanctioned:
    is_told = row.notice_state in NOTICE_STANDS
    return Sanctioned(
        number=row.number,
        kind=row.kind,
        jurisdiction=row.jurisdiction or "",
        from_at=row.from_at,
        until_at=row.until_at,
        waits_for=row.until_what if row.until_at is None else None,
        is_provisional=row.is_urgent,
        grounds=() if row.is_urgent else tuple(row.grounds),
        appeal_until=row.appeal_until if is_told else None,
        is_appealed=is_told and row.appeal_id is not None,
        public_until=row.public_until,
    )


def add_sanctions(work: Work, public: Mapping[PlainId, Firm]) -> None:
    """Say of firms which sanctions stand against them, or against a record merged into them.

    Args:
        work: an open door.
        public: firms by each of their records.
    """
    if work.session.scalar(select(Sanction.id).where(unscoped(why=PUBLIC)).limit(1)) is None:
        return
    rows = work.session.execute(
        _rows().where(standing(), among(work.session, Sanction.subject_id, public))
    )
    for row in rows:
        public[row.subject].sanctions.append(_one(row))


def late(work: Work, entry: int) -> Mapping[str, Sanctioned | None]:
    """Return how sanctions stand that changed after an entry, or fell with their violation.

    Those that do not stand any more are ``None``: nothing that was rendered may show them.
    """
    fell = and_(Sanction.state.in_(STANDING), not_(standing()))
    rows = work.session.execute(_rows().where(or_(Sanction.changed_entry > entry, fell)))
    return {row.number: _one(row) if row.stands else None for row in rows}


def next_instant(work: Work) -> datetime | None:
    """Return the next instant at which time alone begins or ends a sanction."""
    at, one = work.at, Sanction
    found = [
        work.session.scalar(
            select(func.min(column)).where(
                unscoped(why=PUBLIC), column > at, one.state.in_(STANDING)
            )
        )
        for column in (one.from_at, one.until_at)
    ]
    return min((each for each in found if each is not None), default=None)


def struck(work: Work, after_entry: int, head: int) -> list[PlainId]:
    """Return the records with a sanction about which a notice or an appeal says something new."""

    def within(number: Any) -> ColumnElement[bool]:
        return and_(number > after_entry, number <= head)

    told = or_(
        *map(within, (Notice.decided_entry, Notice.review_entry, Notice.reversed_entry)),
        Notice.id.in_(
            select(Appeal.notice_id).where(
                or_(within(Appeal.lodged_entry), within(Appeal.ended_entry))
            )
        ),
    )
    rows = work.session.scalars(
        select(Sanction.subject_id)
        .join(Notice, Notice.id == Sanction.notice_id)
        .where(unscoped(why=PUBLIC), told, Sanction.subject_id.is_not(None))
        .distinct()
    )
    return [plain_id(work.session, each) for each in rows if each is not None]
