"""Ordering an audit: a frozen copy of all that it is about."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from math import ceil
from typing import Any
from uuid import UUID

import rfc8785

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.models import Audit
from app.domains.audits.service.accrediting import may_take
from app.domains.audits.types import AuditState, Order, Ordered, Required
from app.domains.evidence import queries as evidence_queries
from app.domains.evidence import service as evidence
from app.domains.standards import queries as standards
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import AuditKind
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work

_TIMED_AS = {
    Ordered.STAGE_1: AuditKind.INITIAL,
    Ordered.STAGE_2: AuditKind.INITIAL,
    Ordered.SURVEILLANCE: AuditKind.SURVEILLANCE,
    Ordered.RECERTIFICATION: AuditKind.RECERTIFICATION,
    Ordered.SPECIAL: AuditKind.SURVEILLANCE,
}


def canonical(order: Order) -> str:
    """Return the one text of an order (RFC 8785), of which its digest is taken."""
    return rfc8785.dumps(order.model_dump(mode="json")).decode()


def order(work: Work, asked: Order) -> Audit:
    """Order an audit of a body; it keeps the order as it was, and never asks who ordered it.

    Raises:
        Forbidden: the caller orders none.
        NotFound: there is no such scheme or edition.
        BadInput: a criterion or an indicator is none of the edition.
        NotAccredited: the body may take no audits of the scheme there.

    Records:
        ``audits.audit.ordered`` with the digest of the order.

    Rule:
        Fairness C7: a suspended or expired body takes no new audits.
    """
    require(work.actor, Permission.AUDIT_ORDER)
    scheme = standards.scheme(work, asked.scheme, asked.scheme_version).said
    _refuse_strangers(work, asked)
    may_take(work, asked.audit_body_id, asked.scheme, asked.scope, work.at.date())
    required = required_by(scheme, asked)
    text = canonical(asked)
    audit = Audit(
        id=new_id(),
        number=make(NumberKind.AUDIT, take_serials(work.session, "audit")),
        order_text=text,
        order_digest=sha256(text.encode()).hexdigest(),
        ordered_by=asked.ordered_by,
        ordered_id=asked.ordered_id,
        ordered_at=work.at,
        shows_summary=asked.consent_to_summary,
        auditee_subject_id=asked.auditee_subject_id,
        auditee_organisation_id=asked.auditee_organisation_id,
        audit_body_id=asked.audit_body_id,
        kind=asked.kind,
        is_unannounced=asked.is_unannounced,
        state=AuditState.PLANNED,
        days_required=shown(required.days),
        interviews_required=required.interviews,
        files_required=required.files,
        sites=[],
        languages=[],
    )
    work.session.add(audit)
    work.session.flush()
    if not audit.is_hidden:
        open_to(work, "audit", [audit.id], audit.auditee_organisation_id, "it is audited")
    cite_in(work, audit, asked.documents)
    body: dict[str, Any] = {
        "number": audit.number,
        "digest": audit.order_digest,
        "kind": audit.kind.value,
    }
    work.record("audits.audit.ordered", about(audit), audit=str(audit.id), **body)
    return audit


CITED_AS = "audit"


def cite_in(work: Work, audit: Audit, named: Collection[UUID]) -> None:
    """Note that an audit names documents, beside those that it names already: they are kept.

    Rule:
        Issue "Standards, applications and audits": evidence is not removed while something names
        it, and a revision that was replaced still does.
    """
    known = {each.document_id for each in evidence_queries.named_by(work, CITED_AS, audit.id)}
    if set(named) <= known:
        return
    found = [
        document
        for whose in (audit.auditee_organisation_id, audit.audit_body_id)
        for document in evidence_queries.kept_by(work, {*known, *named}, whose)
    ]
    evidence.cite(work, found, CITED_AS, audit.id)


def about(audit: Audit) -> UUID | None:
    """Return of which record an event of an audit tells: of none while it is unannounced."""
    return None if audit.is_hidden else audit.auditee_subject_id


def scheme_of(work: Work, audit: Audit) -> Scheme:
    """Return the version of the scheme under which an audit was ordered."""
    asked = audit.order
    return standards.scheme(work, asked.scheme, asked.scheme_version).said


def _refuse_strangers(work: Work, asked: Order) -> None:
    edition = standards.edition(work, asked.standard, asked.edition).said
    known, indicators = edition.by_code, {each.code for each in edition.indicators}
    faults = [
        Fault(f"/criteria/{index}", f"The edition {edition.version} has no criterion {code}.")
        for index, code in enumerate(asked.criteria)
        if code not in known
    ]
    faults += [
        Fault(f"/answers/{code}", f"The edition {edition.version} has no indicator {code}.")
        for code in asked.answers
        if code not in indicators
    ]
    if faults:
        raise BadInput("The order names what its edition has not.", faults=faults)


def required_by(scheme: Scheme, asked: Order) -> Required:
    """Return what the scheme's formulas ask of an audit; the first stage hears no workers yet.

    Rule:
        Issue "Standards, applications and audits": audit time and samples are the scheme's formula
        as data, raised by risk.
    """
    if scheme.audit is None:
        return Required(Decimal(0), Decimal(0), 0, 0)
    placed, factor = asked.workers_placed, Fraction(asked.risk_factor)
    heard, _ = applying.interviews(scheme.audit, placed, asked.risks)
    time = applying.audit_time(
        scheme.audit, _TIMED_AS[asked.kind], asked.personnel, placed, asked.risks
    )
    if asked.kind is Ordered.STAGE_1:
        days = time.stage_1
        return Required(_decimal(days), _decimal(min(days, time.least)), 0, 0)
    days = time.stage_2 if asked.kind is Ordered.STAGE_2 else time.days
    least = max(Fraction(0), time.least - (time.days - days))
    interviews = min(placed, ceil(heard.size * factor))
    files = applying.files(scheme.audit, placed, factor).size
    return Required(_decimal(days), _decimal(least), interviews, files)


def _decimal(days: Fraction) -> Decimal:
    return (Decimal(days.numerator) / Decimal(days.denominator)).quantize(Decimal("0.01"))


def shown(days: Decimal) -> str:
    """Write days as people do: 3.5, and 3 where there is nothing behind the point."""
    return f"{days.normalize():f}"


def today(work: Work) -> date:
    """Return the civil day of a work, in UTC."""
    return work.at.date()
