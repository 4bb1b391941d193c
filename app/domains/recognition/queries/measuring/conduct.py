"""Measures from complaints, remedies and audits; their inputs are kept frozen."""

from collections import Counter
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, or_, select

from app.access.policy import unscoped
from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import FindingState
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import CaseDecision
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.types import Outcome
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING, ActKind
from app.domains.recognition.queries.measuring.scope import Scope, refs
from app.domains.recognition.types.scoring import Found
from app.domains.remedies.models import Remedy, RemedyPayer
from app.domains.violations.models import (
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import final_since, is_final

FOR_A_RULE = "measured for a programme; who may read the result asks the policy"
JUSTIFIED = (Outcome.UPHELD, Outcome.PARTLY)
GRAVE = frozenset({"critical", "major"})
"""Grades of a scheme that count; what a scheme grades otherwise does not."""


def justified_complaints(scope: Scope) -> dict[UUID, Found]:
    """Read complaints of the period that were upheld against the firm, finally.

    Only such are counted of which the firm was told and against which it can appeal no more: what
    may not be told decides nothing by itself. The firm reads its own telling, never a complaint.

    Rule:
        Fairness E1, W1.
    """
    rows = scope.work.session.execute(
        select(Complaint.subject_id, Complaint.id, CaseDecision.telling_id)
        .join(CaseDecision, CaseDecision.complaint_id == Complaint.id)
        .join(Notice, Notice.thing_id == Complaint.id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Complaint.subject_id),
            Complaint.received_at >= scope.begins_at,
            Complaint.received_at < scope.ends_at,
            CaseDecision.overturned_at.is_(None),
            CaseDecision.outcome.in_(JUSTIFIED),
            CaseDecision.telling_id.is_not(None),
            Notice.act == ActKind.COMPLAINT_UPHELD,
            Notice.state.in_(STANDING),
            Notice.reversed_at.is_(None),
            Notice.effective_at <= scope.work.at,
            final_since() <= scope.work.at,
        )
        .order_by(Complaint.id)
    )
    by_firm = scope.by_firm((row[0], (row[1], row[2])) for row in rows)
    found = {}
    for firm in scope.members:
        of = dict(by_firm.get(firm, ()))
        inputs = {"complaints": len(of), "deployed": scope.deployed()[firm].counted}
        found[firm] = Found(inputs, refs("telling", (told for told in of.values() if told)))
    return found


def complaints_answered(scope: Scope) -> dict[UUID, Found]:
    """Read how many of the complaints that it was told of each firm answered in time.

    Rule:
        Fairness E1: complaints received count only for how fast and well they were answered.
    """
    rows = scope.work.session.execute(
        select(Telling.subject_id, Telling.id, Telling.due_at, Telling.replied_at)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Telling.subject_id),
            Telling.told_at >= scope.begins_at,
            Telling.told_at < scope.ends_at,
            or_(Telling.replied_at.is_not(None), Telling.due_at <= scope.work.at),
        )
        .order_by(Telling.id)
    )
    by_firm = scope.by_firm((row[0], (row[1], row[2], row[3])) for row in rows)
    found = {}
    for firm in scope.members:
        of = by_firm.get(firm, ())
        timely = sum(done is not None and (due is None or done <= due) for _, due, done in of)
        inputs = {"told": len(of), "in_time": timely}
        found[firm] = Found(inputs, refs("telling", (each for each, _, _ in of)))
    return found


def days_to_repay(scope: Scope) -> dict[UUID, Found]:
    """Read how long it took until workers had back what a final violation owes them.

    What was closed while something was still owed counts as if it were open.
    """
    stands = exists().where(
        ViolationRespondent.violation_id == Remedy.violation_id,
        ViolationRespondent.subject_id == RemedyPayer.subject_id,
        ViolationFinding.respondent_id == ViolationRespondent.id,
        ViolationCount.id == ViolationFinding.count_id,
        Notice.id == ViolationFinding.notice_id,
        is_final(scope.work.at),
    )
    rows = scope.work.session.execute(
        select(
            *(RemedyPayer.subject_id, Remedy.id, Remedy.opened_at),
            *(Remedy.closed_at, Remedy.left_minor),
        )
        .join(Remedy, Remedy.id == RemedyPayer.remedy_id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(RemedyPayer.subject_id),
            Remedy.opened_at >= scope.begins_at,
            Remedy.opened_at < scope.ends_at,
            stands.correlate(RemedyPayer, Remedy),
        )
        .order_by(Remedy.id)
    )
    by_firm = scope.by_firm((row[0], row[1:]) for row in rows)
    found = {}
    for firm in scope.members:
        of = {row[0]: row for row in by_firm.get(firm, ())}
        days = [_days(scope, row[1].date(), row[2], row[3]) for row in of.values()]
        found[firm] = Found({"days": days}, refs("remedy", of))
    return found


def _days(scope: Scope, opened: date, closed_at: datetime | None, left: int | None) -> int:
    last = scope.work.at.date()
    if closed_at is not None and not left:
        last = closed_at.date()
    return max(0, (last - opened).days)


def grave_audit_findings(scope: Scope) -> dict[UUID, Found]:
    """Read the findings of audits that were accepted in the period, by grade."""
    audited, graded = _audits(scope), _findings(scope)
    found = {}
    for firm in scope.members:
        audits, of = audited.get(firm, ()), graded.get(firm, ())
        grades = Counter(grade or "ungraded" for _, grade in of)
        inputs = {
            "audits": len(audits),
            "grades": dict(sorted(grades.items())),
            "grave": sum(times for grade, times in grades.items() if grade in GRAVE),
        }
        used = (*refs("audit", audits), *refs("finding", (each for each, _ in of)))
        found[firm] = Found(inputs, used)
    return found


def _audits(scope: Scope) -> dict[UUID, list[UUID]]:
    rows = scope.work.session.execute(
        select(Audit.auditee_subject_id, Audit.id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Audit.auditee_subject_id),
            Audit.accepted_at >= scope.begins_at,
            Audit.accepted_at < scope.ends_at,
        )
        .order_by(Audit.id)
    )
    return scope.by_firm((row[0], row[1]) for row in rows)


def _findings(scope: Scope) -> dict[UUID, list[tuple[UUID, str | None]]]:
    rows = scope.work.session.execute(
        select(Finding.subject_id, Finding.id, Finding.grade)
        .join(Audit, Audit.id == Finding.audit_id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Finding.subject_id),
            Audit.accepted_at >= scope.begins_at,
            Audit.accepted_at < scope.ends_at,
            Finding.state != FindingState.STRUCK_OUT,
            # A grade on which the auditee is still heard is no grade (C1).
            Finding.grade_since_at <= scope.work.at,
        )
        .order_by(Finding.id)
    )
    return scope.by_firm((row[0], (row[1], row[2])) for row in rows)
