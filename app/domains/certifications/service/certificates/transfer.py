"""Transferring a certificate on a change of owner or of audit body, after a review (C7)."""

from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.queries import accreditations
from app.domains.certifications.errors import BodyNotAccredited, ProposedAlready, RecordNotHeld
from app.domains.certifications.models import (
    Certificate,
    CertificateScope,
    CertificateStanding,
    Condition,
    DecisionFile,
)
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules.standing import start_of
from app.domains.certifications.service.certificates import (
    acts,
    holder_requests,
    reinstatement,
    standing_changes,
)
from app.domains.certifications.service.certificates.due_dates import look_again
from app.domains.certifications.service.certificates.standing_changes import (
    begins_now,
    rules_of,
    scope_now,
)
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import files
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    ConditionState,
    Ground,
)
from app.domains.certifications.types.decisions import DecisionKind, Said
from app.domains.certifications.types.life import Move, Period, RequestKind
from app.domains.certifications.workflow import CERTIFICATE, CONDITION, CertificateAction
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.standards.engine.calendars import zone_of
from app.domains.subjects.queries import claims
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

ACTIVE = {CertificateStatus.ACTIVE}


def propose(
    work: Work, desk: CertificationDesk, certificate: Certificate, to: Move, review: str
) -> DecisionFile:
    """Open the decision on a transfer, with what the review before it found.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        certificate: held still; a suspended one is not taken.
        to: whom, or which audit body.
        review: what was found of scope, reasons, last reports, open findings and complaints.

    Raises:
        Forbidden: the caller opens no decisions.
        ActNotPossible: the certificate is not active.
        ProposedAlready: it is proposed, or its withdrawal is.
        BadInput: neither, or both, are named; or nothing would change.
        RecordNotHeld: nobody holds the record that would take it over.
        BodyNotAccredited: the body is not accredited for the scheme.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.certificate.transfer_reviewed`` with the review, erasable;
        ``certifications.decision.opened``, ``frozen``.

    Rule:
        IAF MD 2: only what is valid is taken; reviewed before; the same end.
    """
    require(work.actor, Permission.DECISION_OPEN)
    acts.refuse_unless(work, certificate, ACTIVE)
    known = life.standing_file(work, certificate.id, DecisionKind.TRANSFER)
    if known is not None:
        raise ProposedAlready(f"The decision {known.number} is open.", decision=str(known.id))
    if to.subject_id is not None:
        acts.refuse_while_withdrawn(work, certificate)
    proposed = _proposed(work, certificate, to)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.transfer"), desk.ring)
    work.record(
        "certifications.certificate.transfer_reviewed",
        words={"review": review},
        row=str(certificate.id),
        number=certificate.number,
        **proposed,
    )
    holder_requests.take_up(work, certificate, RequestKind.TRANSFER)
    return files.open_file(work, files.Opening(DecisionKind.TRANSFER, proposed), certificate)


def _proposed(work: Work, certificate: Certificate, to: Move) -> dict[str, Any]:
    if (to.subject_id is None) == (to.audit_body_id is None):
        fault = Fault("/record", "Name the record that takes it over, or an audit body.")
        raise BadInput("A transfer goes to another holder or to another body.", faults=[fault])
    if to.audit_body_id is not None:
        _refuse_unaccredited(work, certificate, to.audit_body_id)
        return {"audit_body": str(to.audit_body_id)}
    assert to.subject_id is not None
    claim = claims.find_granted(work, to.subject_id)
    if claim is None:
        raise RecordNotHeld("Nobody holds the record that would take it over.")
    same = (certificate.subject_id, certificate.organisation_id)
    if (to.subject_id, claim.organisation_id) == same:
        fault = Fault("/record", "It is the record, and the holder, of the certificate already.")
        raise BadInput("Nothing would change.", faults=[fault])
    return {"subject": str(to.subject_id), "organisation": str(claim.organisation_id)}


def _refuse_unaccredited(work: Work, certificate: Certificate, body: UUID) -> None:
    if not accreditations.in_force(work, body, certificate.scheme_key, work.at.date()):
        raise BodyNotAccredited(f"It is not accredited for {certificate.scheme_key} today.")


def may_transfer(work: Work, file: DecisionFile) -> None:
    """Refuse to transfer what is not active, whose findings are open, or that nobody can take.

    Raises:
        ActNotPossible: a suspended one is not taken.
        FindingsOpen: findings stand that are to be mended first.
        BodyNotAccredited: the body lost its accreditation meanwhile.
        RecordNotHeld: the record is held by somebody else by now.
        ProposedAlready: its withdrawal was announced meanwhile; that is decided first.

    Rule:
        IAF MD 2.
    """
    certificate = acts.certificate_of(work, file)
    acts.refuse_unless(work, certificate, ACTIVE)
    reinstatement.refuse_unmended(work, certificate)
    said = file.proposed
    if "audit_body" in said:
        _refuse_unaccredited(work, certificate, UUID(said["audit_body"]))
        return
    acts.refuse_while_withdrawn(work, certificate)
    claim = claims.find_granted(work, UUID(said["subject"]))
    if claim is None or str(claim.organisation_id) != said["organisation"]:
        raise RecordNotHeld("The record is not held by whom it was proposed for.")


def transfer(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    """Transfer a certificate: another body watches it, or another one stands for the new holder.

    A renewal that was granted and has not begun goes with it.

    Records:
        ``certifications.certificate.handed_over`` with the body; or ``superseded`` and
        ``issued``.

    Rule:
        IAF MD 2: the cycle goes on, and ends on the same day.
    """
    certificate = acts.certificate_of(work, file)
    line = acts.line_of(work, certificate)
    if "audit_body" in file.proposed:
        for each in line:
            _hand_over(work, each, file.proposed["audit_body"])
    else:
        after: Certificate | None = None
        for each in line:
            after = _issue_anew(work, file, each, after)
            acts.let_go(work, desk, each, TRANSFERRED, but=file)
    holder_requests.tell(work, desk, certificate, "transferred")


def _hand_over(work: Work, certificate: Certificate, audit_body: str) -> None:
    certificate.audit_body_id = UUID(audit_body)
    work.record(
        "certifications.certificate.handed_over",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        audit_body=audit_body,
    )
    work.session.flush()


def _issue_anew(
    work: Work, file: DecisionFile, before: Certificate, first: Certificate | None
) -> Certificate:
    """Let a certificate give way to one of whoever takes over; return that one.

    Args:
        work: the open transaction.
        file: the decision, concluded in the same work.
        before: what is transferred.
        first: of the new holder, where ``before`` is the renewal that was granted to follow it.
    """
    scope, conditions = scope_now(work, before).scope, _open_conditions(work, before)
    new = begins_now(
        work, CertificateState.SUPERSEDED, ground=Ground.TRANSFERRED, decision_id=file.id
    )
    standing_changes.change(work, before, CertificateAction.SUPERSEDE, new)
    after = _born(work, file, before, first or before)
    _issue_to(work, file, after, scope, conditions)
    if first is not None:
        at = start_of(after.valid_from, zone_of(rules_of(work, after).calendar))
        planned = Period(CertificateState.SUPERSEDED, at, None, Ground.RENEWED, None, file.id)
        standing_changes.plan(work, first, planned, after)
    return after


TRANSFERRED = "The certificate was transferred."


def _open_conditions(work: Work, certificate: Certificate) -> list[Condition]:
    return [
        each
        for each in certificates.conditions(work, [certificate.id])[certificate.id]
        if each.state is ConditionState.OPEN
    ]


def _issue_to(
    work: Work,
    file: DecisionFile,
    after: Certificate,
    scope: dict[str, Any],
    conditions: list[Condition],
) -> None:
    """Issue the certificate of whoever takes over: what stands of the cycle, and its end."""
    entry = work.upcoming()
    work.record(
        "certifications.certificate.issued",
        after.subject_id,
        row=str(after.id),
        number=after.number,
        scheme=after.scheme_key,
        decided_on=after.decided_on.isoformat(),
        valid_from=after.valid_from.isoformat(),
        valid_until=after.valid_until.isoformat(),
        level=after.level,
    )
    stands = CertificateStanding(
        certificate_id=after.id,
        state=after.state,
        from_at=work.at,
        recorded_from=entry,
        ground=Ground.TRANSFERRED,
        decision_id=file.id,
    )
    holds = CertificateScope(
        certificate_id=after.id,
        scope=scope,
        valid_from=after.valid_from,
        recorded_from=entry,
        decision_id=file.id,
    )
    work.session.add_all([stands, holds, *(_taken_over(each, after) for each in conditions)])
    work.session.flush()
    look_again(work, after)


def _born(work: Work, file: DecisionFile, before: Certificate, follows: Certificate) -> Certificate:
    day = today(work, rules_of(work, before))
    after = Certificate(
        id=new_id(),
        number=make(NumberKind.CERTIFICATE, take_serials(work.session, "certificate")),
        subject_id=UUID(file.proposed["subject"]),
        organisation_id=UUID(file.proposed["organisation"]),
        scheme_key=before.scheme_key,
        scheme_id=before.scheme_id,
        edition_id=before.edition_id,
        application_id=before.application_id,
        decision_id=file.id,
        audit_body_id=before.audit_body_id,
        surveillance_on=before.surveillance_on,
        level=before.level,
        decided_on=day,
        valid_from=max(day, before.valid_from),
        valid_until=before.valid_until,
        follows_id=follows.id,
        state=CERTIFICATE.start,
        issued_at=work.at,
    )
    work.session.add(after)
    work.session.flush()
    return after


def _taken_over(one: Condition, after: Certificate) -> Condition:
    """Return an open condition as the new holder has it: with the same day."""
    return Condition(
        id=new_id(),
        certificate_id=after.id,
        decision_id=one.decision_id,
        organisation_id=after.organisation_id,
        criterion=one.criterion,
        words_entry=one.words_entry,
        words_field=one.words_field,
        due_on=one.due_on,
        state=CONDITION.start,
    )
