"""Extending what a certificate holds for: asked, audited, decided."""

from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.types import AuditState
from app.domains.certifications.errors import NotBorneOut, ProposedAlready
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import life
from app.domains.certifications.rules.scopes import is_more, shown_of
from app.domains.certifications.service.certificates import (
    acts,
    holder_requests,
    reinstatement,
    standing_changes,
    surveillance,
)
from app.domains.certifications.service.certificates.standing_changes import scope_now
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import files
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.certificates import CertificateStatus
from app.domains.certifications.types.decisions import DecisionKind, Said
from app.domains.certifications.types.life import RequestKind
from app.domains.identity.service.interests import refuse_own_interest
from app.kit.errors import BadInput, Fault
from app.store.work import Work

ACTIVE = {CertificateStatus.ACTIVE}


def propose(
    work: Work, desk: CertificationDesk, certificate: Certificate, scope: dict[str, Any]
) -> DecisionFile:
    """Open the decision on an extension, after an audit of what is added.

    Raises:
        Forbidden: the caller opens no decisions.
        ActNotPossible: the certificate is not active.
        ProposedAlready: it is proposed.
        BadInput: the scope adds nothing, or leaves something out.
        NotBorneOut: the holder did not ask, or no audit was accepted since.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.request.taken_up``, ``certifications.decision.opened``, ``frozen``.

    Rule:
        ISO/IEC 17021-1, 9.6.4: an extension is audited, alone or with a surveillance.
    """
    require(work.actor, Permission.DECISION_OPEN)
    acts.refuse_unless(work, certificate, ACTIVE)
    known = life.standing_file(work, certificate.id, DecisionKind.EXTEND)
    if known is not None:
        raise ProposedAlready(f"The decision {known.number} is open.", decision=str(known.id))
    if not is_more(scope, scope_now(work, certificate).scope):
        fault = Fault("/scope", "Give the whole scope: all that stands, and what is added.")
        raise BadInput("This extends nothing.", faults=[fault])
    refuse_own_interest(work, matter_about(work, certificate, "certificate.extend"), desk.ring)
    audit = _audited_since(work, certificate)
    holder_requests.take_up(work, certificate, RequestKind.EXTEND)
    proposed = {"scope": shown_of(scope), "audit": audit}
    return files.open_file(work, files.Opening(DecisionKind.EXTEND, proposed), certificate)


def _audited_since(work: Work, certificate: Certificate) -> str:
    """Return the number of the newest audit that was accepted after the holder asked.

    Raises:
        NotBorneOut: there is none, or nothing was asked.
    """
    asked = life.open_request(work, certificate, RequestKind.EXTEND)
    if asked is None:
        raise NotBorneOut("The holder asks for no extension.")
    found = [
        each.number
        for each in surveillance.audits_of(work, certificate)
        if each.state is AuditState.ACCEPTED
        and each.accepted_at is not None
        and each.accepted_at >= asked.asked_at
    ]
    if not found:
        raise NotBorneOut("No audit was accepted since the holder asked.")
    return found[-1]


def may_extend(work: Work, file: DecisionFile) -> None:
    """Refuse to extend what is not active, or while findings stand.

    Raises:
        ActNotPossible: the certificate is not active any more.
        FindingsOpen: findings stand against it that the scheme's rule wants mended first.

    Rule:
        ISO/IEC 17021-1, 9.6.4; scheme, decision rule.
    """
    certificate = acts.certificate_of(work, file)
    acts.refuse_unless(work, certificate, ACTIVE)
    reinstatement.refuse_unmended(work, certificate)


def extend(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    """Let a certificate hold for more from today on; its days stay as they are.

    Records:
        ``certifications.certificate.rescoped``.

    Rule:
        ISO/IEC 17021-1, 9.6.4.
    """
    certificate = acts.certificate_of(work, file)
    for each in acts.line_of(work, certificate):
        standing_changes.rescope(work, each, file.proposed["scope"], (file.id, None), "extended")
    holder_requests.tell(work, desk, certificate, "extended")
