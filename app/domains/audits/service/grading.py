"""Grades of findings: announced with the report, heard, in effect by decision or by time (C1).

A grade that is announced holds a grant back as if it were in effect, and nothing adverse rests on
it: no worker is left to a firm that is not mended, and no firm is struck unheard.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.errors import GradeDecided
from app.domains.audits.models import Audit, Finding, FindingGrade
from app.domains.audits.queries import grading
from app.domains.audits.rules import RESPONSE, next_time, times_of
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.entries import grades_of
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.service.team import not_of_the_team
from app.domains.audits.types import FindingState, GradedWhy
from app.domains.audits.types.grading import Graded, GradeGround, GradeOutcome, TookEffect
from app.domains.audits.workflow import FINDING, FindingAction
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import OPEN, ActKind, Announcement, NoticeState, Thing
from app.domains.standards.service import applying
from app.domains.standards.service.appealing import terms_of
from app.domains.standards.types.deciding import GradesRule
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Outcome
from app.kit.errors import BadInput, Fault
from app.store.work import Work

KIND = "finding"
DECIDED = "grade_decided"
HEARD_WITHIN, DECIDED_WITHIN = timedelta(days=14), timedelta(days=14)
"""Drafts of our own, where the scheme has no ``finding_response_...`` and no ``grade_decided``."""
_FROM_THE_LAST_DAY = "major_verify"
"""The hard limit that counts from the last day of the audit; all others from the announcement."""
_WEIGHT = {
    Outcome.REFUSE: GradeGround.BARS,
    Outcome.CORRECT_FIRST: GradeGround.MENDED_FIRST,
}
_ANSWERABLE = (NoticeState.ANNOUNCED, NoticeState.UNANSWERED)


def weight_of(scheme: Scheme, grade: str | None) -> GradeGround | None:
    """Return why a grade strikes its auditee; ``None`` where nothing adverse rests on it alone.

    Rule:
        Fairness C1. The scheme's decision rule says it: a grade that refuses by itself, or that is
        to be mended before anything is granted, is announced and heard. A lighter one asks for a
        plan and takes nothing; where several weigh together, what is made of them is heard itself.
    """
    if grade is None or not isinstance(scheme.rule, GradesRule):
        return None
    return _WEIGHT.get(applying.decide_on_grades(scheme.rule, {"": [grade]}).outcome)


def times_for(work: Work, audit: Audit, scheme: Scheme, grade: str | None) -> dict[str, date]:
    """Return the last days of the scheme's limits for a finding of a grade, by their keys."""
    today = work.at.date()
    last = min(today, audit.planned_until or today)
    return {
        key: applying.due_on(scheme, key, last if key == _FROM_THE_LAST_DAY else today)
        for key in times_of(grade)
        if scheme.has_limit(key)
    }


def announce(work: Work, desk: AuditDesk, audit: Audit, scheme: Scheme, finding: Finding) -> None:
    """Announce the grade of a finding that was just told, where something could rest on it.

    Records:
        ``notices.notice.announced`` with finding, criterion and grade; the statement as words.

    Rule:
        Fairness C1; scheme, limits ``finding_response_...`` and ``grade_decided``. L2: no event of
        it names the record.
    """
    ground = weight_of(scheme, finding.grade)
    if ground is None:
        finding.grade_since_at = work.at
        return
    key = f"{RESPONSE}{finding.grade}"
    until = work.at + HEARD_WITHIN
    if scheme.has_limit(key):
        until = applying.due_at(scheme, key, work.at)
    said = Announcement(
        act=ActKind.FINDING_GRADED,
        thing=Thing(KIND, finding.id),
        organisation_id=finding.auditee_organisation_id,
        subject_id=finding.subject_id,
        ground=ground.value,
        rule=f"{scheme.title} {scheme.version}, decision rule",
        facts=(
            {"finding": finding.number, "audit": audit.number},
            {"criterion": finding.criterion, "grade": finding.grade or ""},
        ),
        reason=finding.statement,
        answer_by=until,
        address=f"/v1/findings/{finding.id}",
    )
    finding.notice_id = announcing.announce(work, desk.notices, said).id
    finding.grade_decide_by = until + DECIDED_WITHIN
    if scheme.has_limit(DECIDED):
        finding.grade_decide_by = applying.due_at(scheme, DECIDED, until)
    work.session.flush()


def hear(work: Work, finding: Finding, objection: str | None, documents: Sequence[UUID]) -> None:
    """Take the answer to a finding for the answer to the notice of its grade.

    Args:
        work: the open transaction.
        finding: that is answered.
        objection: what the auditee says against the grade; ``None``: nothing.
        documents: of the answer.

    Raises:
        BadInput: something is said against a grade that was heard already.

    Rule:
        Fairness C1: whoever answers a finding is not asked a second time.
    """
    notice = None if finding.notice_id is None else notices.of_owner(work, finding.notice_id)
    if notice is None or notice.state not in _ANSWERABLE:
        if objection is not None:
            fault = Fault("/objection", "Leave it out: the grade was heard. It can be appealed.")
            raise BadInput("Nothing waits to be said against the grade.", faults=[fault])
        return
    announcing.answer(work, notice, objection or "", documents)
    if objection is None:
        finding.grade_accepted_at = work.at


def decide(work: Work, desk: AuditDesk, finding: Finding, said: Graded) -> Finding:
    """Decide on a grade that was announced: confirm it, lower it, or strike the finding out.

    What is in the auditee's favour is decided at any time; what strikes it, after the hearing.

    Raises:
        Forbidden: the caller reviews nothing for the body.
        OfTheTeam: the caller is or was of the team.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        GradeDecided: nothing waits to be decided.
        NotServed, NotHeard: the auditee can still be heard first.
        BadInput: that is no lower grade of the scheme.

    Records:
        ``audits.finding.grade_took_effect``, ``regraded`` or ``struck_out``;
        ``notices.notice.took_effect`` or ``dropped``.

    Rule:
        Fairness C1: the hearing can have an outcome; P4.
    """
    require(work.actor, Permission.FINDING_GRADE, finding.facts)
    audit = grading.audit_of(work, finding)
    not_of_the_team(work, audit)
    struck = frozenset({finding.auditee_organisation_id})
    path, touched = f"/v1/findings/{finding.id}", frozenset({finding.subject_id})
    refuse_own_interest(
        work, Matter("finding.decide_grade", finding.id, path, touched, struck), desk.ring
    )
    notice = None if finding.notice_id is None else notices.of_owner(work, finding.notice_id)
    if notice is None or notice.state not in OPEN:
        raise GradeDecided(f"The grade of {finding.number} is decided.")
    scheme = scheme_of(work, audit)
    if said.outcome is GradeOutcome.STRUCK_OUT:
        taking_effect.drop(work, desk.notices, notice, said.reason)
        strike_out(work, finding, GradedWhy.HEARD)
        return finding
    if said.outcome is GradeOutcome.LOWERED:
        _refuse_no_lower(scheme, finding, said.grade)
        if weight_of(scheme, said.grade) is None:
            taking_effect.drop(work, desk.notices, notice, said.reason)
            regrade(work, finding, said.grade, GradedWhy.HEARD)
            return finding
        taking_effect.refuse_early(work, notice)
        regrade(work, finding, said.grade, GradedWhy.HEARD)
        taking_effect.decide_milder(work, notice, grade_in_effect=said.grade or "")
    _enter(work, desk, finding, notice, (TookEffect.DECIDED, said.reason))
    return finding


def _refuse_no_lower(scheme: Scheme, finding: Finding, grade: str | None) -> None:
    known = lower_than(scheme, finding.grade)
    if grade not in known:
        fault = Fault("/grade", f"Give one of: {', '.join(known) or 'there is none'}.")
        raise BadInput("A grade is lowered to one that is less grave.", faults=[fault])


def lower_than(scheme: Scheme, grade: str | None) -> tuple[str, ...]:
    """Return the scheme's grades that are less grave, the gravest first."""
    known = grades_of(scheme)
    return known[known.index(grade) + 1 :] if grade in known else ()


def _enter(
    work: Work, desk: AuditDesk, finding: Finding, notice: Notice, how: tuple[TookEffect, str]
) -> None:
    """Let a grade take effect with its notice; an appeal never holds it back.

    What rests on the grade has its own notice and appeal, and its days protect workers meanwhile.
    """
    scheme = scheme_of(work, grading.audit_of(work, finding))
    terms = replace(terms_of(scheme, work.at), holds_back=False)
    taking_effect.take_effect(work, desk.notices, notice, terms, how[1])
    finding.grade_since_at = work.at
    work.record(
        "audits.finding.grade_took_effect",
        finding.subject_id,
        grade=finding.grade,
        how=how[0].value,
        **_named(finding),
    )
    work.session.flush()


def regrade(work: Work, finding: Finding, grade: str | None, why: GradedWhy) -> None:
    """Give a finding a lighter grade, in effect from now; each grade that it had is kept.

    Its days are those of the new grade, counted from now.

    Records:
        ``audits.finding.regraded`` with the grade before, and why.

    Rule:
        Fairness C1 and C2.
    """
    audit = grading.audit_of(work, finding)
    before, finding.grade = finding.grade, grade
    times = times_for(work, audit, scheme_of(work, audit), grade)
    answer, close, verify = times_of(grade)
    finding.answer_due_on = times.get(answer)
    finding.due_on = times.get(close, times.get(verify))
    finding.times = {key: day.isoformat() for key, day in times.items()}
    is_answered = finding.state is FindingState.ANSWERED
    finding.watched_on = next_time(times, finding.told_overdue, is_answered=is_answered)
    finding.grade_since_at = work.at
    work.session.add(
        FindingGrade(
            finding_id=finding.id,
            grade=grade,
            since_at=work.at,
            why=why,
            by_id=work.actor.id,
        )
    )
    work.record(
        "audits.finding.regraded",
        finding.subject_id,
        grade=grade,
        before=before,
        why=why.value,
        **_named(finding),
    )
    work.session.flush()


def strike_out(work: Work, finding: Finding, why: GradedWhy) -> None:
    """Strike a finding out: it counts no longer, and stays on record.

    Records:
        ``audits.finding.struck_out`` with why.

    Rule:
        Fairness C2; L1: what was overturned is absent from what the public reads.
    """
    finding.watched_on = None
    body: dict[str, Any] = {"subject_id": finding.subject_id, "audit": str(finding.audit_id)}
    work.move(finding, FINDING, FindingAction.STRIKE_OUT, why=why.value, **body)


def _named(finding: Finding) -> dict[str, Any]:
    return {"row": str(finding.id), "audit": str(finding.audit_id)}


def let_take_effect(work: Work, desk: AuditDesk, limit: int) -> int:
    """Let grades take effect whose auditee was heard, or let its time pass; return of how many.

    What was said against a grade is decided by the body. Where it lets its time pass, the grade
    takes effect too, since a grave finding must not vanish because nobody looked; the record says
    so, and an appeal is open.

    Records:
        ``audits.finding.grade_took_effect`` with how, ``notices.notice.took_effect``.

    Rule:
        Fairness C1: in effect when heard, or when the time has passed; nothing waits without an
        end.
    """
    found = grading.heard_in_time(work, work.at, limit)
    for each in found:
        assert each.notice_id is not None
        notice = notices.of_owner(work, each.notice_id)
        _enter(work, desk, each, notice, _how(each, notice))
    return len(found)


def _how(finding: Finding, notice: Notice) -> tuple[TookEffect, str]:
    if notice.answered_at is None:
        return TookEffect.UNANSWERED, "Nobody answered in time."
    if finding.grade_accepted_at is not None:
        return TookEffect.ACCEPTED, "The answer says nothing against the grade."
    return TookEffect.UNDECIDED, "The audit body let its time to decide on the answer pass."
