"""Reinstating a suspended certificate, by a decision, when its cause was mended."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.queries import following as audits
from app.domains.audits.types import AuditState
from app.domains.certifications.errors import FindingsOpen, ProposedAlready
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import life
from app.domains.certifications.service.certificates import acts, holder_requests, standing_changes
from app.domains.certifications.service.certificates.standing_changes import begins_now, rules_of
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import blocking_findings, files
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
)
from app.domains.certifications.types.decisions import DecisionKind, Said
from app.domains.certifications.types.life import RequestKind
from app.domains.certifications.workflow import CertificateAction
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.standards import queries as standards
from app.domains.standards.types.edition import Edition
from app.store.work import Work

SUSPENDED = {CertificateStatus.SUSPENDED}


def propose(
    work: Work, desk: CertificationDesk, certificate: Certificate, reason: str
) -> DecisionFile:
    """Open the decision whether a suspended certificate is active again.

    Raises:
        Forbidden: the caller opens no decisions.
        ActNotPossible: it is not suspended.
        ProposedAlready: it is proposed.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.certificate.reinstatement_proposed`` with the reason, erasable;
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        ISO/IEC 17021-1, 9.6.5: restored when what caused the suspension was solved.
    """
    require(work.actor, Permission.DECISION_OPEN)
    acts.refuse_unless(work, certificate, SUSPENDED)
    known = life.standing_file(work, certificate.id, DecisionKind.REINSTATE)
    if known is not None:
        raise ProposedAlready(f"The decision {known.number} is open.", decision=str(known.id))
    refuse_own_interest(work, matter_about(work, certificate, "certificate.reinstate"), desk.ring)
    work.record(
        "certifications.certificate.reinstatement_proposed",
        words={"reason": reason},
        row=str(certificate.id),
        number=certificate.number,
    )
    holder_requests.take_up(work, certificate, RequestKind.REINSTATE)
    return files.open_file(work, files.Opening(DecisionKind.REINSTATE), certificate)


def may_reinstate(work: Work, file: DecisionFile) -> None:
    """Refuse to reinstate what is not mended.

    Raises:
        ActNotPossible: it is not suspended any more.
        FindingsOpen: findings stand against it that the scheme's rule wants mended first.

    Rule:
        ISO/IEC 17021-1, 9.6.5; scheme, decision rule.
    """
    certificate = acts.certificate_of(work, file)
    acts.refuse_unless(work, certificate, SUSPENDED)
    refuse_unmended(work, certificate)


def refuse_unmended(work: Work, certificate: Certificate) -> None:
    """Refuse to go on while findings stand that the scheme's rule wants mended first.

    Raises:
        FindingsOpen: naming them.

    Rule:
        Scheme, decision rule: see :func:`correcting.holding_back`.
    """
    scheme = rules_of(work, certificate)
    edition = standards.by_id(work, certificate.edition_id, Edition).said
    held = audits.ordered_by(work, acts.CERTIFICATE, [certificate.id])[certificate.id]
    found = [
        each
        for audit in held
        if audit.state is AuditState.ACCEPTED
        for each in blocking_findings.standing(audits.found_in(work, audit))
    ]
    failures = blocking_findings.failures(edition, found)
    holding = blocking_findings.holding_back(scheme, failures, today(work, scheme))
    if holding:
        numbers = [
            each.number
            for failure, each in zip(failures, found, strict=True)
            if any(failure is one for one in holding)
        ]
        raise FindingsOpen("Findings stand that are to be mended first.", findings=numbers)


def reinstate(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    """Let a suspended certificate be active again, and its holder be told.

    Records:
        ``certifications.certificate.reinstated``.

    Rule:
        ISO/IEC 17021-1, 9.6.5.
    """
    certificate = acts.certificate_of(work, file)
    new = begins_now(work, CertificateState.ACTIVE, ground=Ground.CAUSE_MENDED, decision_id=file.id)
    for each in acts.line_of(work, certificate):
        if each.state is CertificateState.SUSPENDED:
            standing_changes.change(work, each, CertificateAction.REINSTATE, new)
    holder_requests.tell(work, desk, certificate, "reinstated")
    acts.let_go(work, desk, certificate, REINSTATED, but=file)


REINSTATED = "The certificate was reinstated."
