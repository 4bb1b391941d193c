"""Screening over HTTP, for the secretariat; fees and training are records that it keeps."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.errors import ActsForApplicant, FeeOpen, ScreeningNotMet
from app.domains.certifications.queries import answers, applications
from app.domains.certifications.routes.application_views import Desk, made
from app.domains.certifications.schemas import (
    ApplicationOut,
    CheckOut,
    ChecksOut,
    PaymentIn,
    TrainingIn,
    TrainingOut,
)
from app.domains.certifications.service.applications import screening, submission, training
from app.domains.certifications.workflow import Action, FeeAction
from app.domains.subjects.errors import PrincipalsNotDeclared, Waiting
from app.kit.errors import (
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.money import Money
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/applications", tags=["applications"])
trainings = Router(prefix="/v1/trainings", tags=["applications"])
BASIC = (Unauthenticated, NotFound, Forbidden, StepRefused)
ACTED = problems(*BASIC)
SCREENED = problems(
    *(*BASIC, ActsForApplicant, FeeOpen, ScreeningNotMet), *(PrincipalsNotDeclared, Waiting)
)
PAGE: TypeAdapter[PageOf[TrainingOut]] = TypeAdapter(PageOf[TrainingOut])


@router.get(
    "/{application_id}/checks",
    response_model=ChecksOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_checks(application_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List what screening found each time, rule by rule, with its reasons and facts."""
    with db.reading(actor) as work:
        application = applications.one(work, application_id)
        found = answers.checks_of(work, application.id)
        return shown(ChecksOut(items=[CheckOut.model_validate(each) for each in found]))


@router.post("/{application_id}/screen", response_model=ApplicationOut, responses=SCREENED)
def begin_screening(application_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Begin the screening, once every fee is paid or waived; its rules are computed anew."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, screening.begin_screening(work, desk, application))

    return acting.do(verb)


@router.post("/{application_id}/accept", response_model=ApplicationOut, responses=SCREENED)
def accept_application(
    application_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Accept a screened application; the reason says what was found on each open question."""
    return _decide(application_id, (Action.ACCEPT, body.reason), seen, desk, acting)


@router.post("/{application_id}/return", response_model=ApplicationOut, responses=SCREENED)
def return_application(
    application_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Return an application with remarks, to be answered within the scheme's time."""
    return _decide(application_id, (Action.RETURN, body.reason), seen, desk, acting)


@router.post("/{application_id}/reject", response_model=ApplicationOut, responses=SCREENED)
def reject_application(
    application_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Reject an application with reasons; it is never public, and can be made anew."""
    return _decide(application_id, (Action.REJECT, body.reason), seen, desk, acting)


def _decide(
    application_id: UUID, what: tuple[Action, str], seen: int, desk: Desk, acting: Acting
) -> Response:
    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, screening.decide(work, desk, application, *what))

    return acting.do(verb)


@router.post("/{application_id}/fees/{code}/pay", response_model=ApplicationOut, responses=ACTED)
def record_payment(
    application_id: UUID, code: str, body: PaymentIn, seen: IfMatch, acting: Acting
) -> Response:
    """Record that a fee was paid, with its reference; nothing is charged here."""
    money = submission.read_money(body.amount, body.currency)
    said = (body.reference, money)
    return _settle(application_id, code, (FeeAction.PAY, said), seen, acting)


@router.post("/{application_id}/fees/{code}/waive", response_model=ApplicationOut, responses=ACTED)
def waive_fee(
    application_id: UUID, code: str, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Waive a fee, with the reason."""
    return _settle(application_id, code, (FeeAction.WAIVE, (body.reason, None)), seen, acting)


def _settle(
    application_id: UUID,
    code: str,
    what: tuple[FeeAction, tuple[str, Money | None]],
    seen: int,
    acting: Acting,
) -> Response:
    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        submission.settle(work, application, code, *what)
        return made(work, application)

    return acting.do(verb)


@trainings.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=TrainingOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, HappenedMeanwhile),
)
def confirm_training(body: TrainingIn, acting: Acting) -> Response:
    """Confirm that an organisation finished a level of a scheme's training."""

    def verb(work: Work) -> Made:
        record = training.confirm(
            work, body.organisation, body.scheme, body.level, body.finished_on
        )
        return Made(TrainingOut.model_validate(record), status=HTTPStatus.CREATED)

    return acting.do(verb)


@trainings.get("", response_model=PageOf[TrainingOut], responses=problems(Unauthenticated))
def list_trainings(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the confirmed levels of training that I may know of, the oldest first."""
    order = ListOrder("trainings", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = answers.trainings(work, after, limit + 1)
        items = [TrainingOut.model_validate(each) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))
