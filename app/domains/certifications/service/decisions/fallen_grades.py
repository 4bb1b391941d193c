"""What rested on the grade of a finding goes back to who decided it, when the grade falls (C2)."""

from uuid import UUID

from app.domains.appeals.service.lodging import settle
from app.domains.audits.models import Audit, Finding
from app.domains.audits.queries import following as audits
from app.domains.audits.queries import grading
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.queries import certificates, decisions, life
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.applications.refusal import reopen
from app.domains.certifications.service.certificates.appeals import CertificateActs
from app.domains.certifications.service.decisions import basis
from app.domains.certifications.service.decisions.unheard_grades import ON_FINDINGS
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import (
    DecisionKind,
    DecisionOutcome,
    DecisionState,
)
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service.taking_effect import reverse
from app.domains.notices.types import ReversedBy
from app.store.work import Work

WHY = "A finding on which it rested was found to be less grave, or not to stand."
_ACTS = frozenset({DecisionKind.SUSPEND, DecisionKind.WITHDRAW, DecisionKind.REDUCE})


def give_back(work: Work, desk: CertificationDesk, finding_id: UUID) -> None:
    """Give back what rested on a finding whose grade was lowered, or that was struck out.

    A refusal does not stand meanwhile, since it struck an applicant by the finding alone: the
    application waits for its decision again. An act against a certificate stands until its
    committee has decided anew, so that no worker is left to a firm that nobody looked at.

    Records:
        ``notices.notice.reversed`` and ``certifications.application.reopened`` of a refusal;
        ``certifications.decision.opened`` about a certificate.

    Rule:
        Fairness C2.
    """
    finding = grading.find(work, finding_id)
    audit = None if finding is None else audits.find(work, finding.audit_id)
    if finding is None or audit is None:
        return
    if audit.ordered_by == KIND:
        for file in decisions.of_application(work, audit.ordered_id):
            _reopen(work, desk, finding, audit, file)
    for each in certificates.of_subjects(work, [finding.subject_id]):
        for file in decisions.of_certificate(work, each.id):
            _reconsider(work, finding, audit, file)


def _reopen(
    work: Work, desk: CertificationDesk, finding: Finding, audit: Audit, file: DecisionFile
) -> None:
    if file.outcome is not DecisionOutcome.REFUSE:
        return
    notice = _standing(work, finding, audit, file)
    if notice is None:
        return
    reverse(work, notice, ReversedBy.OWNER, None)
    settle(work, desk.notices, notice, WHY)
    known = life.live_of(work, file.subject_id, file.scheme_key)
    if any(each.issued_at > notice.effective_at for each in known if notice.effective_at):
        # It was certified meanwhile on another application: nothing waits to be decided anew.
        file.overturned_at = work.at
        work.session.flush()
        return
    reopen(work, file)


def _reconsider(work: Work, finding: Finding, audit: Audit, file: DecisionFile) -> None:
    if file.kind not in _ACTS or file.ground not in ON_FINDINGS or file.certificate_id is None:
        return
    if file.outcome is not DecisionOutcome.CARRY_OUT:
        return
    notice = _standing(work, finding, audit, file)
    if notice is not None and life.standing_file(work, file.certificate_id, file.kind) is None:
        CertificateActs().reconsider(work, notice)


def _standing(work: Work, finding: Finding, audit: Audit, file: DecisionFile) -> Notice | None:
    """Return the notice of a decision that rested on a finding and stands; ``None``: it is none."""
    is_decided = file.state is DecisionState.DECIDED and file.overturned_at is None
    if not is_decided or file.notice_id is None:
        return None
    notice = notices.of_owner(work, file.notice_id)
    if notice.effective_at is None or notice.reversed_at is not None:
        return None
    said = basis.read(decisions.content(work, file))
    counted = {each["number"] for each in said["findings"] if each["state"] != "verified"}
    told = {each.get("audit") for each in notice.facts_told}
    return notice if finding.number in counted or audit.number in told else None
