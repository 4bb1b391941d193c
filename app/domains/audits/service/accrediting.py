"""Which body may audit what, and who of it knows what."""

from datetime import date
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.audits.errors import NotAccredited
from app.domains.audits.models import Accreditation, Competence
from app.domains.audits.queries import accreditations, people
from app.domains.audits.rules import covers
from app.domains.audits.types import AccreditationState, CompetenceKind, Scope
from app.domains.audits.workflow import ACCREDITATION, AccreditationAction
from app.domains.evidence import service as evidence
from app.domains.identity.queries import organisations
from app.domains.identity.types import OrganisationKind
from app.domains.standards import queries as standards
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def accredit(
    work: Work,
    audit_body_id: UUID,
    scheme: str,
    countries: list[str],
    period: tuple[date, date],
    reason: str,
) -> Accreditation:
    """Let a body take audits of a scheme for a time.

    Raises:
        Forbidden: the caller accredits nobody.
        NotFound: there is no such organisation or scheme.
        BadInput: it is no audit body, or the period ends before it begins.

    Records:
        ``audits.accreditation.granted`` with the reason.

    Rule:
        Fairness C7.
    """
    require(work.actor, Permission.ACCREDITATION_DECIDE)
    body = organisations.one(work, audit_body_id)
    if body.kind is not OrganisationKind.AUDIT_BODY:
        raise BadInput(
            "This organisation is no audit body.",
            faults=[Fault("/audit_body_id", "Give the identifier of an audit body.")],
        )
    if period[1] < period[0]:
        fault = Fault("/valid_until", f"Give {period[0]} or a later day.")
        raise BadInput("The period ends before it begins.", faults=[fault])
    standards.current_scheme(work, scheme, max(period[0], work.at.date()))
    row = Accreditation(
        id=new_id(),
        audit_body_id=audit_body_id,
        scheme=scheme,
        countries=sorted(set(countries)),
        valid_from=period[0],
        valid_until=period[1],
        state=AccreditationState.ACTIVE,
        granted_by=work.actor.id,
        granted_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "audits.accreditation.granted",
        words={"reason": reason},
        accreditation=str(row.id),
        audit_body=str(audit_body_id),
        scheme=scheme,
    )
    return row


def move(work: Work, row: Accreditation, action: AccreditationAction, reason: str) -> Accreditation:
    """Suspend, restore or end an accreditation.

    Raises:
        Forbidden: the caller accredits nobody.
        StepRefused: the state does not allow it.

    Records:
        ``audits.accreditation.suspended``, ``restored`` or ``ended`` with the reason.

    Rule:
        Fairness C7: a suspended body takes no new audits, and its open ones are handed over.
    """
    work.move(row, ACCREDITATION, action, words={"reason": reason})
    return row


def may_take(work: Work, audit_body_id: UUID, scheme: str, scope: Scope, on: date) -> None:
    """Refuse a body that is not accredited for a scheme and a scope on a day.

    Raises:
        NotAccredited: no accreditation in force covers it.

    Rule:
        Fairness C7: a suspended or expired audit body takes no new audits.
    """
    found = accreditations.in_force(work, audit_body_id, scheme, on)
    if not any(covers(each.countries, scope) for each in found):
        raise NotAccredited(
            f"No accreditation for the scheme {scheme} in force on {on} covers these sites.",
            audit_body=str(audit_body_id),
            scheme=scheme,
        )


def confirm_competence(
    work: Work,
    person_id: UUID,
    kind: CompetenceKind,
    code: str,
    valid_until: date,
    document_id: UUID | None,
) -> Competence:
    """Confirm that an auditor of the caller's body knows a language, a sector or a scheme.

    Raises:
        Forbidden: the caller manages no audits.
        BadInput: the person does not audit for the body, or keeps no such document.

    Records:
        ``audits.competence.confirmed``.

    Rule:
        ISO/IEC 17021-1, 7.1 and 7.2.
    """
    body = work.actor.organisation_id
    require(work.actor, Permission.COMPETENCE_CONFIRM, Facts(holder_id=body), is_seen=True)
    assert body is not None
    if not people.auditors(work, body, [person_id])[person_id]:
        fault = Fault("/person_id", "Give the identifier of an auditor of your body.")
        raise BadInput("This person does not audit for your body.", faults=[fault])
    if valid_until < work.at.date():
        fault = Fault("/valid_until", f"Give {work.at.date()} or a later day.")
        raise BadInput("It would have ended already.", faults=[fault])
    row = Competence(
        id=new_id(),
        audit_body_id=body,
        person_id=person_id,
        kind=kind,
        code=code,
        valid_until=valid_until,
        document_id=document_id,
        confirmed_by=work.actor.id,
        confirmed_at=work.at,
    )
    if document_id is not None:
        proof = evidence.kept_by_me(work, [document_id], "/document_id")
        evidence.cite(work, proof, "competence", row.id)
    work.session.add(row)
    work.session.flush()
    work.record(
        "audits.competence.confirmed",
        competence=str(row.id),
        kind=kind.value,
        code=code,
    )
    return row


def end_competence(work: Work, row: Competence, reason: str) -> Competence:
    """End a competence before its day.

    Raises:
        Forbidden: the caller manages no audits of its body.

    Records:
        ``audits.competence.ended`` with the reason.

    Rule:
        ISO/IEC 17021-1, 7.2.
    """
    require(work.actor, Permission.COMPETENCE_CONFIRM, row.facts)
    if row.ended_at is None:
        row.ended_at = work.at
        work.record("audits.competence.ended", words={"reason": reason}, competence=str(row.id))
        work.session.flush()
    return row
