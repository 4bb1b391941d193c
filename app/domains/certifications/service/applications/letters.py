"""Writing to the applicant's managers what became of an application."""

from app.domains.audits.models import Audit
from app.domains.certifications.engine import letters
from app.domains.certifications.models import Application, Certificate
from app.domains.certifications.service.desk import CertificationDesk, scheme_of, today
from app.domains.certifications.workflow import Action
from app.domains.identity.models import Person
from app.domains.identity.queries import organisations as identity
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.outside.mail import Letter
from app.store.outbox import post
from app.store.work import Work

AGAIN = "wait_after_rejection"


def of_screening(
    work: Work, desk: CertificationDesk, application: Application, action: Action
) -> None:
    """Tell the applicant that it was accepted, returned or rejected, and how to answer.

    Rule:
        Fairness C1: a letter names the rule, where the grounds stand, and how to answer.
    """
    for person in identity.managers(work, application.organisation_id):
        post(
            work,
            desk.ring,
            "application_screened",
            _screened(work, application, action, person),
        )


def _screened(work: Work, application: Application, action: Action, to: Person) -> Letter:
    scheme, number = scheme_of(work, application), application.number
    if action is Action.ACCEPT:
        return letters.accepted(to, number, scheme.title)
    if action is Action.RETURN:
        assert application.due_at is not None
        return letters.returned(to, number, scheme.title, application.due_at)
    day = today(work, scheme)
    again = applying.due_on(scheme, AGAIN, day) if scheme.has_limit(AGAIN) else day
    return letters.rejected(to, number, scheme.title, again)


def of_opening(work: Work, desk: CertificationDesk, application: Application) -> None:
    """Tell the authority of a country that it is assessed without its request (C8)."""
    scheme = scheme_of(work, application).title
    for person in identity.managers(work, application.organisation_id):
        letter = letters.opened(person, application.number, scheme)
        post(work, desk.ring, "country_assessed", letter)


def of_order(work: Work, desk: CertificationDesk, application: Application, audit: Audit) -> None:
    """Tell the applicant that a stage of the audit was ordered."""
    stage = audit.kind.value
    for person in identity.managers(work, application.organisation_id):
        letter = letters.audit_ordered(person, application.number, audit.number, stage)
        post(work, desk.ring, "audit_ordered", letter)


def of_grant(work: Work, desk: CertificationDesk, certificate: Certificate, scheme: Scheme) -> None:
    """Tell the holder that a certificate was granted, and for how long."""
    for person in identity.managers(work, certificate.organisation_id):
        letter = letters.granted(person, certificate.number, scheme.title, certificate.valid_until)
        post(work, desk.ring, "certificate_granted", letter)
