"""Applications over HTTP, for the applicant: from the draft to what is missing."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.errors import (
    ActNotPossible,
    AppliedAlready,
    NotReady,
    OpenedWithoutRequest,
    RecordNotHeld,
    RenewalNotPossible,
    SchemeForOthers,
    TooLate,
)
from app.domains.certifications.queries import applications, certificates
from app.domains.certifications.routes.application_views import Desk, made, shown_application
from app.domains.certifications.schemas import (
    AgreementIn,
    ApplicationIn,
    ApplicationItemOut,
    ApplicationOut,
    DeclarationsIn,
    LackOut,
    MissingOut,
    ScopeIn,
)
from app.domains.certifications.service.applications import completeness, drafting, submission
from app.domains.certifications.service.certificates.numbers import certificate_number
from app.domains.certifications.types import ApplicationState
from app.domains.subjects.queries import record_named
from app.kit.errors import (
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/applications", tags=["applications"])
BASIC = (Unauthenticated, NotFound, Forbidden, StepRefused)
ACTED = problems(*BASIC)
PAGE: TypeAdapter[PageOf[ApplicationItemOut]] = TypeAdapter(PageOf[ApplicationItemOut])


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ApplicationOut,
    responses=problems(
        Unauthenticated,
        NotFound,
        Forbidden,
        MistypedNumber,
        SchemeForOthers,
        RecordNotHeld,
        AppliedAlready,
        *(RenewalNotPossible, ActNotPossible),
    ),
)
def begin_application(body: ApplicationIn, acting: Acting) -> Response:
    """Begin an application for a record that my organisation holds. It is never public.

    It keeps the scheme's rules and the edition of the standard that bind today. One that renews a
    certificate is begun in its window, or for some time after its end.
    """

    def verb(work: Work) -> Made:
        renews = None
        if body.renews is not None:
            renews = certificates.by_number(work, certificate_number(body.renews, "/renews"))
        record = record_named(work, body.record, "/record")
        application = drafting.begin(work, record, body.scheme, renews)
        where = f"/v1/applications/{application.id}"
        out = shown_application(work, application)
        return Made(out, application.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[ApplicationItemOut], responses=problems(Unauthenticated))
def list_applications(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[ApplicationState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the applications that I may know of, the oldest first."""
    order = ListOrder("applications", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = applications.page(work, state, after, limit + 1)
        items = [ApplicationItemOut.model_validate(each) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get(
    "/{application_id}",
    response_model=ApplicationOut,
    responses=numbered(),
)
def read_application(application_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read an application: its scope, agreement, declarations, fees and screening."""
    with db.reading(actor) as work:
        known = identified(work, application_id, applications.find_numbered, "/v1/applications")
        if isinstance(known, Response):
            return known
        application = applications.one(work, known)
        return shown(shown_application(work, application), application.version)


@router.get(
    "/{application_id}/missing",
    response_model=MissingOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_missing(application_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List all that is missing: to be submitted, and for the audit."""
    with db.reading(actor) as work:
        application = applications.one(work, application_id)
        body = MissingOut(
            for_submission=_lacks(completeness.for_submission(work, application)),
            for_audit=_lacks(completeness.for_audit(work, application)),
        )
        return shown(body, application.version)


def _lacks(faults: list[Fault]) -> list[LackOut]:
    return [LackOut(pointer=each.pointer, detail=each.detail) for each in faults]


@router.put("/{application_id}/scope", response_model=ApplicationOut, responses=ACTED)
def change_scope(application_id: UUID, body: ScopeIn, seen: IfMatch, editing: Editing) -> Response:
    """Say for what a certificate is asked; the whole scope is sent, and may lack parts."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        scope = body.model_dump(mode="json")
        return made(work, drafting.change_scope(work, application, scope))

    return editing.do(verb)


@router.post("/{application_id}/declarations", response_model=ApplicationOut, responses=ACTED)
def make_declarations(
    application_id: UUID, body: DeclarationsIn, seen: IfMatch, acting: Acting
) -> Response:
    """Make declarations of the closed list, as somebody who speaks for the applicant."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, drafting.declare(work, application, body.declarations))

    return acting.do(verb)


@router.post("/{application_id}/agreement", response_model=ApplicationOut, responses=ACTED)
def accept_agreement(
    application_id: UUID, body: AgreementIn, seen: IfMatch, acting: Acting
) -> Response:
    """Accept the certification agreement by the digest of its text; the scheme shows both."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, drafting.agree(work, application, body.digest, body.language))

    return acting.do(verb)


@router.post(
    "/{application_id}/submit",
    response_model=ApplicationOut,
    responses=problems(*BASIC, AppliedAlready, TooLate, NotReady),
)
def submit_application(application_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Hand the application in. All that is missing is told at once; screening is computed."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, submission.submit(work, desk, application))

    return acting.do(verb)


@router.post(
    "/{application_id}/withdraw",
    response_model=ApplicationOut,
    responses=problems(*BASIC, OpenedWithoutRequest),
)
def withdraw_application(
    application_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Take the application back before it is decided; a waiting period of the scheme may follow."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, submission.withdraw(work, application, body.reason))

    return acting.do(verb)
