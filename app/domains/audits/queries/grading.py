"""Findings whose grade is announced, heard, or in effect; who had a part in them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.access.policy import unscoped
from app.domains.audits.models import Audit, AuditMember, Finding, FindingGrade
from app.domains.audits.types import UNMENDED, AuditState
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.store.work import Work

OWNER = "the domain that owns the act asks whether the caller may decide it"
FOLLOWED = "whoever decides about the auditee asks what may rest on which finding"
HEARD = (NoticeState.ANSWERED, NoticeState.UNANSWERED)


def of_notice(work: Work, finding_id: UUID) -> Finding:
    """Return the finding whose grade a notice is about."""
    return work.session.scalars(
        select(Finding).where(unscoped(why=OWNER), Finding.id == finding_id)
    ).one()


def audit_of(work: Work, finding: Finding) -> Audit:
    """Return the audit of a finding that was read."""
    return work.session.scalars(
        select(Audit).where(unscoped(why=OWNER), Audit.id == finding.audit_id)
    ).one()


def team_of(work: Work, finding: Finding) -> set[UUID]:
    """Return who is or was in a team of the audit of a finding."""
    found = work.session.scalars(
        select(AuditMember.person_id).where(
            unscoped(why=OWNER), AuditMember.audit_id == finding.audit_id
        )
    )
    return set(found)


def took_part(work: Work, finding: Finding) -> set[UUID | None]:
    """Return who was in a team of the audit, accepted its report, graded or judged the finding."""
    graded = work.session.scalars(
        select(FindingGrade.by_id).where(unscoped(why=OWNER), FindingGrade.finding_id == finding.id)
    )
    return {
        *team_of(work, finding),
        *graded,
        finding.verified_by,
        audit_of(work, finding).accepted_by,
    }


def heard_in_time(work: Work, at: datetime, limit: int) -> Sequence[Finding]:
    """Return findings whose grade takes effect by time, the longest waiting first.

    Nobody answered in time; or the auditee answered and said nothing against the grade; or it did,
    and the time of the body to decide is over.
    """
    is_silent = and_(Notice.state == NoticeState.ANNOUNCED, Notice.answer_by <= at)
    is_decided_by_time = or_(Finding.grade_accepted_at.is_not(None), Finding.grade_decide_by <= at)
    is_answered = and_(Notice.state == NoticeState.ANSWERED, is_decided_by_time)
    return work.session.scalars(
        select(Finding)
        .join(Notice, Notice.id == Finding.notice_id)
        .where(
            unscoped(why="asked by the clock, which lets grades take effect that were heard"),
            Finding.grade_since_at.is_(None),
            or_(is_silent, Notice.state == NoticeState.UNANSWERED, is_answered),
        )
        .order_by(Notice.answer_by, Finding.id)
        .limit(limit)
    ).all()


def about(work: Work, subject_id: UUID, scheme: str) -> list[Finding]:
    """Return the findings about a record under a scheme that are not mended, the oldest first."""
    rows = work.session.execute(
        select(Finding, Audit)
        .join(Audit, Audit.id == Finding.audit_id)
        .where(
            unscoped(why=FOLLOWED),
            Finding.subject_id == subject_id,
            Finding.state.in_(UNMENDED),
        )
        .order_by(Finding.id)
    )
    return [finding for finding, audit in rows if audit.order.scheme == scheme]


def not_reviewed(work: Work, numbers: Collection[str]) -> Sequence[str]:
    """Return of some audits, by their numbers, those whose report waits for its review."""
    return work.session.scalars(
        select(Audit.number)
        .where(
            unscoped(why=FOLLOWED),
            Audit.number.in_(numbers),
            Audit.state.in_((AuditState.REPORTED, AuditState.RETURNED)),
        )
        .order_by(Audit.number)
    ).all()


def find(work: Work, finding_id: UUID) -> Finding | None:
    """Return the finding of which an event tells, if there is one."""
    return work.session.scalar(
        select(Finding).where(unscoped(why=FOLLOWED), Finding.id == finding_id)
    )


def waiting_for(work: Work, found: Collection[Finding]) -> dict[str, datetime | None]:
    """Return until when each of some findings is heard, by their numbers."""
    ids = [each.notice_id for each in found if each.notice_id is not None]
    rows = work.session.execute(
        select(Notice.id, Notice.answer_by).where(unscoped(why=FOLLOWED), Notice.id.in_(ids))
    )
    until = {row.id: row.answer_by for row in rows}
    return {
        each.number: None if each.notice_id is None else until.get(each.notice_id) for each in found
    }
