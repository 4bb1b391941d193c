"""Watching the certified: surveillance and special audits, ordered, followed, and missed."""

from datetime import date
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.audits.service import ordering as auditing
from app.domains.audits.types import AuditState, Order, Ordered
from app.domains.certifications.engine import letters
from app.domains.certifications.errors import ActsForApplicant, AuditGoesOn, NotBorneOut
from app.domains.certifications.models import Application, Certificate
from app.domains.certifications.queries import applications
from app.domains.certifications.service.applications.audit_orders import (
    OVER,
    SUMMARY,
    last_day,
    order_scope,
    refuse_unknown_risks,
    scope_of_country,
)
from app.domains.certifications.service.certificates import acts
from app.domains.certifications.service.certificates.due_dates import look_again
from app.domains.certifications.service.certificates.standing_changes import rules_of, scope_now
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.service.risks import weighed
from app.domains.certifications.types.certificates import CertificateStatus
from app.domains.certifications.types.life import WatchWish
from app.domains.evidence.service import rest_on
from app.domains.identity.queries import organisations as identity
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.standards import queries as standards
from app.domains.standards.rules import next_surveillance
from app.domains.standards.service import applying
from app.domains.standards.types.edition import Edition
from app.store.outbox import post
from app.store.work import Work

GRACE = "surveillance_grace"
WATCHED = {
    *(CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID),
    CertificateStatus.SUSPENDED,
}


def audits_of(work: Work, certificate: Certificate) -> list[Audit]:
    """Return the audits that were ordered of somebody certified, the oldest first."""
    return audits.ordered_by(work, acts.CERTIFICATE, [certificate.id])[certificate.id]


def order(work: Work, desk: CertificationDesk, certificate: Certificate, wish: WatchWish) -> Audit:
    """Order a surveillance or special audit of somebody certified; an unannounced one is not told.

    Args:
        work: the open transaction.
        desk: writes letters.
        certificate: held still.
        wish: which audit, of whom, and why.

    Raises:
        Forbidden: only the secretariat orders audits.
        ActNotPossible: the certificate has ended.
        ActsForApplicant: the caller has a part in the holder.
        AuditGoesOn: one of the kind is under way.
        BadInput: a risk is none of the scheme's.
        NotAccredited: the body may take no audits of the scheme there.

    Records:
        ``audits.audit.ordered``; ``certifications.audit.ordered`` with the reason, erasable: it
        names no record while the audit is unannounced.

    Rule:
        ISO/IEC 17021-1, 9.6.2 and 9.6.4: special audits at short notice or unannounced; fairness
        C7.
    """
    require(work.actor, Permission.AUDIT_ORDER)
    acts.refuse_unless(work, certificate, WATCHED)
    if applications.acts_for(work, certificate.organisation_id):
        raise ActsForApplicant("You act for the holder.")
    kind = Ordered(wish.kind.value)
    going = [
        each
        for each in audits_of(work, certificate)
        if each.kind is kind and each.state not in OVER
    ]
    if going:
        raise AuditGoesOn(f"The audit {going[-1].number} goes on.", audit=str(going[-1].id))
    rest_on(work, acts.CERTIFICATE, certificate.id)
    audit = auditing.order(work, _order(work, certificate, wish))
    work.record(
        "certifications.audit.ordered",
        words={"reason": wish.reason},
        certificate=str(certificate.id),
        audit=str(audit.id),
        kind=kind.value,
    )
    if not audit.is_hidden:
        for person in identity.managers(work, certificate.organisation_id):
            letter = letters.watched(person, certificate.number, audit.number)
            post(work, desk.ring, "certificate_audit_ordered", letter)
    return audit


def _order(work: Work, certificate: Certificate, wish: WatchWish) -> Order:
    scheme = rules_of(work, certificate)
    edition = standards.by_id(work, certificate.edition_id, Edition).said
    refuse_unknown_risks(scheme, wish.risks)
    asked = work.session.get_one(Application, certificate.application_id).scope
    said: dict[str, Any] = {
        "auditee_subject_id": certificate.subject_id,
        "auditee_organisation_id": certificate.organisation_id,
        "ordered_by": acts.CERTIFICATE,
        "ordered_id": certificate.id,
        "scheme": scheme.key,
        "scheme_version": scheme.version,
        "standard": edition.standard,
        "edition": edition.version,
        "kind": wish.kind.value,
        "is_unannounced": wish.is_unannounced,
        "audit_body_id": wish.audit_body_id,
        "scope": _scope(work, certificate, asked),
        "personnel": asked.get("personnel") or 0,
        "workers_placed": asked.get("placed_in_24_months") or 0,
        "risks": tuple(sorted(set(wish.risks))),
        **weighed(work, certificate.subject_id),
        "criteria": tuple(each.code for each in edition.criteria),
        "consent_to_summary": any(SUMMARY in each.consents_to for each in scheme.agreement.clauses),
    }
    return Order.model_validate(said)


def _scope(work: Work, certificate: Certificate, asked: dict[str, Any]) -> dict[str, Any]:
    """Return what is audited: what the certificate holds for now, or a country as a whole.

    Raises:
        NotBorneOut: it names no site that could be visited.
    """
    country = jurisdictions.of_subject(work, certificate.subject_id)
    if country is not None:
        return scope_of_country(country)
    scope = order_scope({**asked, **scope_now(work, certificate).scope})
    if not scope["sites"]:
        raise NotBorneOut("The certificate names no site that could be audited.")
    return scope


def owed(work: Work, certificate: Certificate) -> date | None:
    """Return the last day for the next surveillance audit of a certificate, if one is owed.

    Rule:
        ISO/IEC 17021-1, 9.1.3.3: see :func:`standards.rules.next_surveillance`.
    """
    scheme = rules_of(work, certificate)
    held = [
        last_day(each)
        for each in audits_of(work, certificate)
        if each.kind is Ordered.SURVEILLANCE and each.state is AuditState.ACCEPTED
    ]
    key = scheme.surveillance.first_limit
    first = scheme.limit(key) if key is not None else None
    decided_on, until = certificate.decided_on, certificate.valid_until
    return next_surveillance(scheme.surveillance, first, decided_on, until, held)


def set_surveillance(work: Work, certificate: Certificate) -> None:
    """Write down until when the next surveillance audit is owed, and when to look again."""
    certificate.surveillance_on = owed(work, certificate)
    look_again(work, certificate)


def is_waited_for(work: Work, certificate: Certificate, on: date) -> bool:
    """Tell whether a surveillance audit that is owed until a day is waited for after it.

    One that was held in time is, whose report is not accepted yet. Where the scheme gives grace,
    one is that was ordered, with its reason, until the grace is over; never the first one.

    Rule:
        ISO/IEC 17021-1, 9.1.3.3; scheme, limit ``surveillance_grace``.
    """
    scheme = rules_of(work, certificate)
    known = [each for each in audits_of(work, certificate) if each.kind is Ordered.SURVEILLANCE]
    ordered = [each for each in known if each.state not in OVER]
    until = on
    is_first = all(each.state is not AuditState.ACCEPTED for each in known)
    if scheme.has_limit(GRACE) and not is_first:
        until = applying.due_on(scheme, GRACE, on)
        if ordered and today(work, scheme) <= until:
            return True
    return any(each.planned_from is not None and each.planned_from <= until for each in ordered)


def took_in(work: Work, certificate: Certificate, audit: Audit) -> None:
    """Take in that the report of an audit of somebody certified was accepted.

    Records:
        ``certifications.certificate.watched`` with the audit; it names the record.

    Rule:
        ISO/IEC 17021-1, 9.6.2.
    """
    work.record(
        "certifications.certificate.watched",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        audit=str(audit.id),
        kind=audit.kind.value,
    )
    set_surveillance(work, certificate)


def body_of(work: Work, application: Application) -> UUID | None:
    """Return the body that audited what an application is decided on, to watch what comes of it."""
    known = audits.ordered_by(work, "application", [application.id])[application.id]
    accepted = [each for each in known if each.state is AuditState.ACCEPTED]
    return accepted[-1].audit_body_id if accepted else None
