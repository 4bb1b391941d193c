"""What a holder does with its own certificate over HTTP; conditions; reviews of audit bodies."""

from typing import Any
from uuid import UUID

from starlette.responses import Response

from app.domains.certifications.errors import (
    ActNotPossible,
    AskedAlready,
    ProposedAlready,
)
from app.domains.certifications.queries import life
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.routes.certificate_views import acted, held
from app.domains.certifications.routes.certificates import NumberIn
from app.domains.certifications.schemas.certificates import CertificateOut
from app.domains.certifications.schemas.life import GiveUpIn, RequestIn, ShownIn, TakeBackIn
from app.domains.certifications.service.certificates import (
    accreditation_reviews,
    conditions,
    holder_requests,
)
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.workflow import ConditionAction
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.queries import record_named
from app.kit.errors import (
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work, as_seen
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/certificates", tags=["certificates"])
BASIC = (Unauthenticated, NotFound, Forbidden, MistypedNumber)
APART = (InterestDeclared, HeldForSecondLook)


@router.post(
    "/{number}/suspend-own",
    response_model=CertificateOut,
    responses=problems(*BASIC, ActNotPossible, AskedAlready),
)
def suspend_own_certificate(
    number: NumberIn, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Suspend my own certificate, once in its cycle; it is active again by a decision."""

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        return acted(work, holder_requests.suspend_own(work, certificate, body.reason))

    return acting.do(verb)


@router.post(
    "/{number}/surrender",
    response_model=CertificateOut,
    responses=problems(*BASIC, ActNotPossible, ProposedAlready),
)
def surrender_certificate(
    number: NumberIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Give my certificate up for good; not while a withdrawal of it is announced."""

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        return acted(work, holder_requests.surrender(work, desk, certificate, body.reason))

    return acting.do(verb)


@router.post(
    "/{number}/give-up-scope",
    response_model=CertificateOut,
    responses=problems(*BASIC, ActNotPossible),
)
def give_up_scope(number: NumberIn, body: GiveUpIn, seen: IfMatch, acting: Acting) -> Response:
    """Give up a part of what my certificate holds for; what is left is sent whole."""
    scope = body.scope.model_dump(mode="json")

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        return acted(work, holder_requests.give_up_scope(work, certificate, scope, body.reason))

    return acting.do(verb)


@router.post(
    "/{number}/ask",
    response_model=CertificateOut,
    responses=problems(*BASIC, ActNotPossible, AskedAlready),
)
def ask_of_certificate(
    number: NumberIn, body: RequestIn, seen: IfMatch, acting: Acting
) -> Response:
    """Ask for what others decide: more scope, to be reinstated, or a transfer."""

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        asked: dict[str, Any] = {}
        if body.scope is not None:
            asked["scope"] = body.scope.model_dump(mode="json")
        if body.record is not None:
            asked["subject"] = str(record_named(work, body.record, "/record").id)
        said = (body.statement, body.documents)
        holder_requests.ask(work, certificate, body.kind, asked, said)
        return acted(work, certificate)

    return acting.do(verb)


@router.post("/{number}/take-back", response_model=CertificateOut, responses=problems(*BASIC))
def take_back_request(
    number: NumberIn, body: TakeBackIn, seen: IfMatch, acting: Acting
) -> Response:
    """Take back what I asked, before it is taken up."""

    def verb(work: Work) -> Made:
        certificate = held(work, number, seen)
        holder_requests.take_back(work, certificate, body.kind)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/conditions/{condition_id}/show",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused),
)
def show_condition_met(
    number: NumberIn, condition_id: UUID, body: ShownIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say as the holder how a condition was met, with documents; the version is the condition's."""

    def verb(work: Work) -> Made:
        certificate = held(work, number)
        condition = as_seen(life.condition(work, certificate, condition_id), seen)
        conditions.show(work, certificate, condition, body.statement, body.documents)
        return acted(work, certificate)

    return acting.do(verb)


@router.post(
    "/{number}/conditions/{condition_id}/meet",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused, *APART),
)
def find_condition_met(
    number: NumberIn, condition_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Find that a condition is met; the version is the condition's."""
    found = (ConditionAction.MEET, body.reason)
    return acting.do(lambda work: _close(work, desk, (number, condition_id, seen), found))


@router.post(
    "/{number}/conditions/{condition_id}/lift",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused, *APART),
)
def lift_condition(
    number: NumberIn, condition_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Lift a condition that is no longer needed; the version is the condition's."""
    found = (ConditionAction.LIFT, body.reason)
    return acting.do(lambda work: _close(work, desk, (number, condition_id, seen), found))


@router.post(
    "/{number}/reviews/{review_id}/close",
    response_model=CertificateOut,
    responses=problems(*BASIC, StepRefused, *APART),
)
def close_review(
    number: NumberIn, review_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Close the review of a certificate whose audit body lost its accreditation, with the reason.

    What follows of it is proposed by itself: an act, or a transfer to another body. The version is
    the review's.
    """

    def verb(work: Work) -> Made:
        certificate = held(work, number)
        review = life.review(work, certificate, review_id, seen)
        accreditation_reviews.close(work, desk, certificate, review, body.reason)
        return acted(work, certificate)

    return acting.do(verb)


def _close(
    work: Work,
    desk: CertificationDesk,
    asked: tuple[str, UUID, int],
    found: tuple[ConditionAction, str],
) -> Made:
    """Close the condition that was asked for, as it was seen."""
    number, condition_id, seen = asked
    certificate = held(work, number)
    condition = as_seen(life.condition(work, certificate, condition_id), seen)
    conditions.close(work, desk, certificate, condition, found)
    return acted(work, certificate)
