"""Ordering audits over HTTP, for the secretariat."""

from uuid import UUID

from starlette.responses import Response

from app.domains.audits.errors import NotAccredited
from app.domains.audits.types import Ordered
from app.domains.certifications.errors import (
    ActsForApplicant,
    AuditGoesOn,
    FirstStageTooOld,
    NotReady,
    StageNotNext,
    TooLate,
)
from app.domains.certifications.queries import applications
from app.domains.certifications.routes.application_views import Desk, made
from app.domains.certifications.schemas import ApplicationOut, AuditOrderIn
from app.domains.certifications.service.applications import audit_orders
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/applications", tags=["applications"])


@router.post(
    "/{application_id}/order-audit",
    response_model=ApplicationOut,
    responses=problems(
        Unauthenticated,
        NotFound,
        Forbidden,
        NotReady,
        *(StepRefused, ActsForApplicant, AuditGoesOn, StageNotNext, FirstStageTooOld),
        *(NotAccredited, TooLate),
    ),
)
def order_audit(
    application_id: UUID, body: AuditOrderIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Order a stage of the audit at an accredited body, on a frozen copy of scope and answers.

    The first stage comes first, where the scheme has one; a stage whose audit was cancelled is
    ordered again. Everything else that happens to the application follows from the audit.
    """
    stage = Ordered(body.stage.value)
    wish = audit_orders.Wish(body.audit_body_id, stage, tuple(body.risks), body.reason)

    def verb(work: Work) -> Made:
        application = applications.one(work, application_id, seen)
        return made(work, audit_orders.order_audit(work, desk, application, wish))

    return acting.do(verb)
