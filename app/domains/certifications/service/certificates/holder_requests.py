"""What a holder does with its own certificate, and what it asks of those who decide."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.engine import letters
from app.domains.certifications.errors import AskedAlready
from app.domains.certifications.models import Certificate, CertificateRequest
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules.scopes import is_less, shown_of
from app.domains.certifications.service.certificates import acts, standing_changes
from app.domains.certifications.service.certificates.standing_changes import (
    begins_now,
    rules_of,
    scope_now,
)
from app.domains.certifications.service.certificates.time_limits import suspension_ends
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
)
from app.domains.certifications.types.life import RequestKind
from app.domains.certifications.workflow import REQUEST, CertificateAction, RequestAction
from app.domains.evidence.service import cite, kept_by_me
from app.domains.identity.queries import organisations as identity
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work

IN_FORCE = {CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID, CertificateStatus.SUSPENDED}
SURRENDERED = "The holder gave the certificate up."
CITED_AS = "certificate"


def suspend_own(work: Work, certificate: Certificate, reason: str) -> Certificate:
    """Suspend a certificate as its holder asks; once in its cycle, within the scheme's limit.

    Raises:
        Forbidden: the caller does not speak for the holder.
        ActNotPossible: it is not active.
        AskedAlready: it was suspended so before in this cycle.

    Records:
        ``certifications.certificate.suspended`` with the reason, erasable.

    Rule:
        Scheme, limit ``suspension_asked``: once a cycle; no notice, since nobody is struck.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, certificate.facts)
    acts.refuse_unless(work, certificate, {CertificateStatus.ACTIVE})
    if _was_asked(work, certificate):
        raise AskedAlready("The holder asked for a suspension before in this cycle.")
    scheme = rules_of(work, certificate)
    new = begins_now(
        work,
        CertificateState.SUSPENDED,
        ground=Ground.HOLDER_ASKED,
        ends_on=suspension_ends(scheme, today(work, scheme), is_asked=True),
    )
    words = {"reason": reason}
    standing_changes.change(work, certificate, CertificateAction.SUSPEND_OWN, new, words=words)
    return certificate


def _was_asked(work: Work, certificate: Certificate) -> bool:
    return any(
        each.state is CertificateState.SUSPENDED and each.ground is Ground.HOLDER_ASKED
        for each in certificates.every_standing(work, certificate.id)
    )


def surrender(
    work: Work, desk: CertificationDesk, certificate: Certificate, reason: str
) -> Certificate:
    """Give a certificate up for good, as its holder; what was decided about it ends.

    While an act to withdraw it is announced it cannot be given up: it would escape the waiting
    period.

    Raises:
        Forbidden: the caller does not speak for the holder.
        ActNotPossible: it has ended already.
        ProposedAlready: a withdrawal is announced.

    Records:
        ``certifications.certificate.surrendered`` with the reason, erasable.

    Rule:
        Scheme, agreement; no notice, since nobody is struck.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, certificate.facts)
    acts.refuse_unless(work, certificate, IN_FORCE)
    acts.refuse_while_withdrawn(work, certificate)
    new = begins_now(work, CertificateState.SURRENDERED, ground=Ground.HOLDER_ASKED)
    for each in acts.line_of(work, certificate):
        standing_changes.change(
            work, each, CertificateAction.SURRENDER, new, words={"reason": reason}
        )
    acts.let_go(work, desk, certificate, SURRENDERED)
    return certificate


def give_up_scope(
    work: Work, certificate: Certificate, scope: dict[str, Any], reason: str
) -> Certificate:
    """Give up a part of what a certificate holds for, as its holder.

    Raises:
        Forbidden: the caller does not speak for the holder.
        ActNotPossible: it has ended.
        BadInput: it is no true part of the scope as it stands.

    Records:
        ``certifications.certificate.rescoped``; the reason erasable.

    Rule:
        ISO/IEC 17021-1, 9.6.5.6; no notice, since nobody is struck.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, certificate.facts)
    acts.refuse_unless(work, certificate, IN_FORCE)
    if not is_less(scope, scope_now(work, certificate).scope):
        fault = Fault("/scope", "Give what is left: a true part of the scope, with a site.")
        raise BadInput("This gives nothing up.", faults=[fault])
    said = {"words": {"reason": reason}}
    standing_changes.rescope(work, certificate, shown_of(scope), (None, None), "reduced", **said)
    return certificate


def ask(
    work: Work,
    certificate: Certificate,
    kind: RequestKind,
    asked: dict[str, Any],
    said: tuple[str, Sequence[UUID]],
) -> CertificateRequest:
    """Ask, as the holder, for what others decide: more scope, reinstatement, a transfer.

    Args:
        work: the open transaction.
        certificate: of the caller's organisation.
        kind: for what.
        asked: the scope, or to whom: codes and ids.
        said: why, in words, and documents that prove it.

    Raises:
        Forbidden: the caller does not speak for the holder.
        ActNotPossible: the certificate is not in a status in which it is decided.
        AskedAlready: it is asked already.
        BadInput: the organisation keeps no such document.

    Records:
        ``certifications.request.made`` with the kind; the words erasable.

    Rule:
        ISO/IEC 17021-1, 9.6.4, 9.6.5; facts 3.27.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, certificate.facts)
    possible = {CertificateStatus.ACTIVE}
    if kind is RequestKind.REINSTATE:
        possible = {CertificateStatus.SUSPENDED}
    acts.refuse_unless(work, certificate, possible)
    if life.open_request(work, certificate, kind) is not None:
        raise AskedAlready(f"The holder asked to {kind.value} already.")
    words, documents = said
    kept = kept_by_me(work, documents, "/documents")
    row = CertificateRequest(
        id=new_id(),
        certificate_id=certificate.id,
        organisation_id=certificate.organisation_id,
        kind=kind,
        state=REQUEST.start,
        asked={**asked, "documents": [str(each.id) for each in kept]},
        asked_by=work.actor.id,
        asked_at=work.at,
        entry=work.upcoming(),
    )
    work.session.add(row)
    cite(work, kept, "certificate_request", row.id)
    work.record(
        "certifications.request.made",
        words={"statement": words},
        row=str(row.id),
        **_named(row, certificate),
    )
    work.session.flush()
    return row


def take_back(work: Work, certificate: Certificate, kind: RequestKind) -> None:
    """Take back what was asked, before it was taken up.

    Raises:
        Forbidden: the caller does not speak for the holder.
        NotFound: nothing of the kind is asked.

    Records:
        ``certifications.request.withdrawn``.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, certificate.facts)
    row = life.open_request(work, certificate, kind)
    if row is None:
        raise NotFound(f"Nobody asks to {kind.value} this certificate.")
    _end(work, certificate, row, RequestAction.WITHDRAW)


def take_up(work: Work, certificate: Certificate, kind: RequestKind) -> CertificateRequest | None:
    """Note that what was asked is decided now; return it, if anything was asked.

    Records:
        ``certifications.request.taken_up``.
    """
    row = life.open_request(work, certificate, kind)
    if row is not None:
        _end(work, certificate, row, RequestAction.TAKE_UP)
    return row


def _named(row: CertificateRequest, certificate: Certificate) -> dict[str, Any]:
    return {"certificate": certificate.number, "kind": row.kind.value}


def _end(
    work: Work, certificate: Certificate, row: CertificateRequest, action: RequestAction
) -> None:
    row.ended_at = work.at
    work.move(row, REQUEST, action, **_named(row, certificate))


def tell(work: Work, desk: CertificationDesk, certificate: Certificate, what: str) -> None:
    """Write to the holder's managers what became of a certificate."""
    scheme = rules_of(work, certificate)
    for person in identity.managers(work, certificate.organisation_id):
        letter = letters.changed(person, certificate.number, scheme.title, what)
        post(work, desk.ring, "certificate_changed", letter)
