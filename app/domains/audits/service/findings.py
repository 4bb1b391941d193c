"""Findings after the report: answered by the auditee, judged by an auditor of the body."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from app.access.policy import require
from app.domains.audits.models import Finding
from app.domains.audits.queries import entries
from app.domains.audits.rules import next_time, passed
from app.domains.audits.service import telling
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.grading import hear
from app.domains.audits.types import FindingState, VerifiedBy
from app.domains.audits.workflow import FINDING, FindingAction
from app.domains.evidence import service as evidence
from app.store.sight import open_to
from app.store.work import Work

KIND = "finding"


def answer(
    work: Work,
    finding: Finding,
    said: dict[str, str],
    documents: Sequence[UUID],
    objection: str | None = None,
) -> Finding:
    """Answer a finding: its cause, what was put right, what keeps it from coming again, proof.

    It is the answer to the notice of its grade too; without an objection the grade is accepted.

    Args:
        work: the open transaction.
        finding: an open one.
        said: root cause, correction and corrective action.
        documents: that the auditee keeps here.
        objection: what the auditee says against the grade, or the finding itself.

    Raises:
        Forbidden: the caller does not speak for the auditee.
        StepRefused: it is answered already, or verified.
        BadInput: the auditee keeps no such document, or the grade was heard already.

    Records:
        ``audits.finding.answered`` with root cause, correction and corrective action as words;
        ``notices.notice.answered`` with the objection, where its grade is being heard.

    Rule:
        ISO/IEC 17021-1, 9.4.9; fairness C1.
    """
    require(work.actor, FINDING.permission(FindingAction.ANSWER), finding.facts)
    FINDING.step(finding.state, FindingAction.ANSWER)
    proofs = evidence.kept_by_me(work, documents, "/documents")
    evidence.cite(work, proofs, KIND, finding.id)
    ids = [each.id for each in proofs]
    open_to(work, "document", ids, finding.audit_body_id, f"finding {finding.number}")
    named = [str(each) for each in ids]
    subject = finding.subject_id
    body: dict[str, Any] = {"subject_id": subject, "words": said, "documents": named}
    work.move(finding, FINDING, FindingAction.ANSWER, **body)
    _watch(finding)
    finding.answered_entry = work.entry()
    hear(work, finding, objection, documents)
    work.session.flush()
    return finding


def send_back(work: Work, finding: Finding, reason: str) -> Finding:
    """Ask for a better answer; the days run on.

    Raises:
        Forbidden: the caller does not audit for the body.
        StepRefused: there is no answer to judge.

    Records:
        ``audits.finding.sent_back`` with the reason.

    Rule:
        ISO/IEC 17021-1, 9.4.10.
    """
    require(work.actor, FINDING.permission(FindingAction.SEND_BACK), finding.facts)
    FINDING.step(finding.state, FindingAction.SEND_BACK)
    body: dict[str, Any] = {"subject_id": finding.subject_id, "words": {"reason": reason}}
    work.move(finding, FINDING, FindingAction.SEND_BACK, **body)
    _watch(finding)
    finding.judged_entry = work.entry()
    work.session.flush()
    return finding


def verify(work: Work, finding: Finding, how: VerifiedBy, reason: str) -> Finding:
    """Verify that a finding is mended; what proves it stays for good.

    Raises:
        Forbidden: the caller does not audit for the body.
        StepRefused: there is no answer to judge.

    Records:
        ``audits.finding.verified`` with how, and what was seen.

    Rule:
        Issue "Standards, applications and audits": verification by the auditor from evidence or a
        visit.
    """
    require(work.actor, FINDING.permission(FindingAction.VERIFY), finding.facts)
    FINDING.step(finding.state, FindingAction.VERIFY)
    finding.verified_how, finding.verified_by = how, work.actor.id
    finding.verified_at = work.at
    evidence.rest_on(work, KIND, finding.id)
    body: dict[str, Any] = {
        "subject_id": finding.subject_id,
        "words": {"reason": reason},
        "how": how.value,
    }
    work.move(finding, FINDING, FindingAction.VERIFY, **body)
    finding.judged_entry = work.entry()
    work.session.flush()
    return finding


def _watch(finding: Finding) -> None:
    """Say again which of its days comes next: while an answer waits, its time to answer is kept."""
    is_answered = finding.state is FindingState.ANSWERED
    finding.watched_on = next_time(days_of(finding), finding.told_overdue, is_answered=is_answered)


def days_of(finding: Finding) -> dict[str, date]:
    """Return the last days of a finding by the keys of the scheme's limits."""
    return {key: date.fromisoformat(day) for key, day in finding.times.items()}


def tell_overdue(work: Work, desk: AuditDesk, limit: int) -> int:
    """Record of findings that a time of theirs has passed, and pass them on; return of how many.

    A finding is overdue by its days, whether or not this ran; the auditee is told, and it waits for
    the body's audit manager. What the scheme says follows (its limit's ``otherwise``) is decided by
    people, after a hearing (C1): no grade changes here.

    Records:
        ``audits.finding.overdue`` with the keys of the scheme's limits that passed.

    Rule:
        Issue "Standards, applications and audits": overdue ones escalate by rule.
    """
    today = work.at.date()
    found = entries.to_watch(work, today, limit)
    for each in found:
        is_answered = each.state is FindingState.ANSWERED
        late = passed(days_of(each), each.told_overdue, today, is_answered=is_answered)
        each.told_overdue = [*each.told_overdue, *late]
        _watch(each)
        if late:
            body: dict[str, Any] = {"row": str(each.id), "audit": str(each.audit_id)}
            work.record("audits.finding.overdue", each.subject_id, limits=late, **body)
            telling.of_overdue(work, desk, each)
    work.session.flush()
    return len(found)
