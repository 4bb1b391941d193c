"""A certificate's life over HTTP: acts against its holder, and what the scheme's people propose."""

from starlette.responses import Response

from app.domains.audits.errors import NotAccredited
from app.domains.certifications.errors import (
    ActNotPossible,
    ActsForApplicant,
    AuditGoesOn,
    BodyNotAccredited,
    NotBorneOut,
    NothingUrgent,
    ProposedAlready,
    RecordNotHeld,
)
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.routes.certificate_views import acted, held
from app.domains.certifications.routes.certificates import NumberIn
from app.domains.certifications.schemas.certificates import CertificateOut
from app.domains.certifications.schemas.life import (
    ActIn,
    ExtensionIn,
    TransferIn,
    UrgentIn,
    WatchIn,
)
from app.domains.certifications.service.certificates import (
    acts,
    extension,
    reinstatement,
    surveillance,
    transfer,
    urgent_suspension,
)
from app.domains.certifications.types.life import Charge, Move, WatchWish
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import AnotherPerson
from app.domains.subjects.queries import record_named
from app.kit.errors import (
    BadInput,
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/certificates", tags=["certificates"])
BASIC = (Unauthenticated, NotFound, Forbidden, MistypedNumber, ActNotPossible)
APART = (InterestDeclared, HeldForSecondLook)


@router.post(
    "/{number}/propose-act",
    response_model=CertificateOut,
    responses=problems(*BASIC, ProposedAlready, *APART),
)
def propose_act(
    number: NumberIn, body: ActIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose to suspend, withdraw or reduce a certificate: its holder is told, and heard first.

    A decision file is opened. The committee votes on it after the answer, or when its time has
    passed; the act takes effect when the decision is concluded, or is dropped.
    """
    if body.kind not in acts.ACTS:
        known = ", ".join(each.value for each in acts.ACTS)
        raise BadInput(
            "This is no act against a holder.", faults=[Fault("/kind", f"Give: {known}.")]
        )
    scope = None if body.scope is None else body.scope.model_dump(mode="json")

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        acts.propose(work, desk, certificate, body.kind, Charge(body.ground, body.reason, scope))
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/propose-urgent-suspension",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused, AnotherPerson, *APART),
)
def propose_urgent_suspension(
    number: NumberIn, body: UrgentIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose to suspend a certificate at once, where delay would endanger workers.

    Nothing is in effect before a second person confirms it.
    """

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        charge = Charge(body.ground, body.reason)
        urgent_suspension.propose(work, desk, certificate, charge, body.why)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/confirm-urgent-suspension",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused, NothingUrgent, AnotherPerson, *APART),
)
def confirm_urgent_suspension(
    number: NumberIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm an urgent suspension as a second person: it is in effect, and told, at once.

    The committee reviews it within 14 days by the decision that is open.
    """

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        urgent_suspension.confirm(work, desk, certificate, body.reason)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/propose-reinstatement",
    response_model=CertificateOut,
    responses=problems(*BASIC, ProposedAlready, *APART),
)
def propose_reinstatement(
    number: NumberIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Open the decision whether a suspended certificate is active again, when it was mended."""

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        reinstatement.propose(work, desk, certificate, body.reason)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/propose-extension",
    response_model=CertificateOut,
    responses=problems(*BASIC, ProposedAlready, NotBorneOut, *APART),
)
def propose_extension(
    number: NumberIn, body: ExtensionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Open the decision on more scope that the holder asked for, after an audit of it."""
    scope = body.scope.model_dump(mode="json")

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        extension.propose(work, desk, certificate, scope)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/propose-transfer",
    response_model=CertificateOut,
    responses=problems(*BASIC, ProposedAlready, RecordNotHeld, BodyNotAccredited, *APART),
)
def propose_transfer(
    number: NumberIn, body: TransferIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Open the decision on a transfer to another holder or audit body, with the review before it.

    A suspended certificate is not taken. The end stays the same.
    """

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        subject_id = None if body.record is None else record_named(work, body.record, "/record").id
        to = Move(subject_id, None, body.audit_body_id)
        transfer.propose(work, desk, certificate, to, body.review)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/order-audit",
    response_model=CertificateOut,
    responses=problems(*BASIC, ActsForApplicant, AuditGoesOn, NotAccredited, NotBorneOut),
)
def order_certificate_audit(
    number: NumberIn, body: WatchIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Order a surveillance or special audit of a holder; an unannounced one it is not told of."""
    wish = WatchWish(
        body.audit_body_id, body.kind, body.is_unannounced, tuple(body.risks), body.reason
    )

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        surveillance.order(work, desk, certificate, wish)
        return acted(work, certificate)

    return acting.do(verb)
