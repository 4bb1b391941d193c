"""Assessing a country without its request, over HTTP, for the secretariat."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path
from starlette.responses import Response

from app.domains.certifications.errors import (
    AppliedAlready,
    NoAuthority,
    Requested,
    SchemeForOthers,
)
from app.domains.certifications.queries import applications
from app.domains.certifications.routes.application_views import Desk, made, shown_application
from app.domains.certifications.schemas import ApplicationOut, AssessmentIn
from app.domains.certifications.service.countries import assessment
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.rules import CODE
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1", tags=["applications"])
CodeIn = Annotated[
    str,
    Path(pattern=CODE, description="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.", examples=["MU"]),
]


@router.post(
    "/jurisdictions/{code}/assessments",
    status_code=HTTPStatus.CREATED,
    response_model=ApplicationOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, SchemeForOthers, NoAuthority, AppliedAlready)
    ),
)
def open_assessment(code: CodeIn, body: AssessmentIn, desk: Desk, acting: Acting) -> Response:
    """Begin the assessment of a country that did not ask for it; its authority is told.

    The authority can answer each indicator, objects to assessors as any auditee, and answers the
    draft when it is published; nothing waits for its request.
    """

    def verb(work: Work) -> Made:
        found = jurisdictions.to_act_upon(work, code).jurisdiction
        application = assessment.open_assessment(work, desk, found, body.scheme, body.reason)
        where = f"/v1/applications/{application.id}"
        out = shown_application(work, application)
        return Made(out, application.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.post(
    "/applications/{application_id}/drop",
    response_model=ApplicationOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused, Requested),
)
def drop_assessment(
    application_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """End the assessment of a country that did not ask for it; what was published stays public."""

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, assessment.drop(work, application, body.reason))

    return acting.do(verb)
