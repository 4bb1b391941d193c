"""Writing to those whom an audit concerns: the auditee's managers, and the team."""

from app.domains.audits.engine import letters
from app.domains.audits.models import Audit, Finding
from app.domains.audits.queries import audits
from app.domains.audits.service.desk import AuditDesk
from app.domains.identity.queries import organisations as identity
from app.domains.identity.queries import people
from app.store.outbox import post
from app.store.work import Work


def of_team(work: Work, desk: AuditDesk, audit: Audit) -> None:
    """Tell the auditee that a team was named, and until when it can object to a member.

    Rule:
        Fairness C7.
    """
    until = audit.objections_until
    for person in identity.managers(work, audit.auditee_organisation_id):
        if until is None:
            letter = letters.team_named_finally(person, audit.number)
        else:
            letter = letters.team_named(person, audit.number, until)
        post(work, desk.ring, "audit_team_named", letter)


def of_findings(work: Work, desk: AuditDesk, audit: Audit, count: int) -> None:
    """Tell the auditee that findings wait for its answer."""
    for person in identity.managers(work, audit.auditee_organisation_id):
        letter = letters.findings(person, audit.number, count)
        post(work, desk.ring, "findings_announced", letter)


def of_return(work: Work, desk: AuditDesk, audit: Audit) -> None:
    """Tell the team that its report came back."""
    for member in audits.team(work, audit):
        person = people.for_sign_in(work, member.person_id)
        post(work, desk.ring, "report_returned", letters.returned(person, audit.number))


def of_overdue(work: Work, desk: AuditDesk, finding: Finding) -> None:
    """Tell the auditee that a time of a finding has passed."""
    for person in identity.managers(work, finding.auditee_organisation_id):
        post(work, desk.ring, "finding_overdue", letters.overdue(person, finding.number))
