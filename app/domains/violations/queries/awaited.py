"""Which cases wait for somebody of a body, asked of the database: most cases wait for nobody."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select

from app.access.grants import Permission
from app.access.policy import reaches, visible
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.domains.violations.models import Violation, ViolationLikeness, ViolationRespondent
from app.domains.violations.queries.cases import columns
from app.domains.violations.types import FOUND, RespondentState, ViolationState
from app.store.work import Work

UNDER_WAY = frozenset({ViolationState.ALLEGED, ViolationState.NOTIFIED})


def to_bring(work: Work) -> list[tuple[Violation, bool]]:
    """Return cases with a hint that nobody answered or somebody to notify; whether it is a hint."""
    if not reaches(work.actor, Permission.VIOLATION_OPEN):
        return []
    unlikened = exists().where(
        ViolationLikeness.violation_id == Violation.id, ViolationLikeness.answer.is_(None)
    )
    rows = work.session.execute(
        select(Violation, unlikened)
        .where(
            visible(work.actor, Permission.VIOLATION_OPEN, columns()),
            Violation.state.in_(UNDER_WAY),
            or_(unlikened, _has_part(ViolationRespondent.state == RespondentState.NAMED)),
        )
        .order_by(Violation.id)
    )
    return [(row[0], row[1]) for row in rows]


def heard(work: Work) -> Sequence[Violation]:
    """Return cases whose every respondent answered, or whose time to answer is over.

    Rule:
        Fairness C1: nothing is decided before.
    """
    if not reaches(work.actor, Permission.VIOLATION_DECIDE):
        return []
    told = (
        select(Notice.id)
        .where(
            Notice.id == ViolationRespondent.notice_id,
            or_(Notice.state != NoticeState.ANNOUNCED, Notice.answer_by <= work.at),
        )
        .correlate(ViolationRespondent)
    )
    unheard = or_(
        ViolationRespondent.state == RespondentState.NAMED,
        and_(ViolationRespondent.state == RespondentState.NOTIFIED, ~told.exists()),
    )
    return work.session.scalars(
        select(Violation)
        .where(
            visible(work.actor, Permission.VIOLATION_DECIDE, columns()),
            Violation.state == ViolationState.NOTIFIED,
            ~_has_part(unheard),
        )
        .order_by(Violation.id)
    ).all()


def to_hear(work: Work) -> list[tuple[Violation, datetime]]:
    """Return cases of the actor's body in which somebody who was absent asks to be heard, since."""
    if not reaches(work.actor, Permission.VIOLATION_REVERSE):
        return []
    rows = work.session.execute(
        select(Violation, ViolationRespondent.reopen_asked_at)
        .join(ViolationRespondent, ViolationRespondent.violation_id == Violation.id)
        .where(
            visible(work.actor, Permission.VIOLATION_REVERSE, columns()),
            Violation.body_organisation_id == work.actor.organisation_id,
            Violation.state.in_(FOUND),
            ViolationRespondent.reopen_asked_at.is_not(None),
        )
        .order_by(Violation.id, ViolationRespondent.id)
    )
    return [(row[0], row[1]) for row in rows if row[1] is not None]


def _has_part(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(ViolationRespondent.violation_id == Violation.id, condition)
