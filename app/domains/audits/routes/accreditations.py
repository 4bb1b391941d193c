"""Accreditations of audit bodies, and competences of their auditors."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.audits.models import Accreditation
from app.domains.audits.queries import accreditations
from app.domains.audits.schemas import (
    AccreditationIn,
    AccreditationOut,
    CompetenceIn,
    CompetenceOut,
)
from app.domains.audits.service import accrediting as service
from app.domains.audits.workflow import ACCREDITATION, AccreditationAction
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(tags=["audit bodies"])
MADE = problems(Unauthenticated, NotFound, Forbidden)
ACTED = problems(Unauthenticated, NotFound, Forbidden, StepRefused)
PAGE: TypeAdapter[PageOf[AccreditationOut]] = TypeAdapter(PageOf[AccreditationOut])
COMPETENCES: TypeAdapter[PageOf[CompetenceOut]] = TypeAdapter(PageOf[CompetenceOut])
WHERE, KNOWN = "/v1/accreditations", "/v1/competences"


def _out(work: Work, row: Accreditation) -> AccreditationOut:
    out = AccreditationOut.model_validate(row)
    out.available_actions = work.available(row, ACCREDITATION)
    return out


@router.post(WHERE, status_code=HTTPStatus.CREATED, response_model=AccreditationOut, responses=MADE)
def accredit_body(body: AccreditationIn, acting: Acting) -> Response:
    """Let an audit body take audits of a scheme, in some countries, for a time."""

    def verb(work: Work) -> Made:
        period = (body.valid_from, body.valid_until)
        scope = (body.audit_body_id, body.scheme, list(body.countries))
        row = service.accredit(work, *scope, period, body.reason)
        return Made(_out(work, row), row.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(WHERE, response_model=PageOf[AccreditationOut], responses=problems(Unauthenticated))
def list_accreditations(
    request: Request,
    actor: SignedIn,
    db: Db,
    audit_body: Annotated[UUID | None, Query(description="Of this body alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List which audit bodies may audit what, the oldest accreditation first."""
    filters = {"audit_body": None if audit_body is None else str(audit_body)}
    order = ListOrder("accreditations", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = accreditations.page(work, audit_body, after, limit + 1)
        items = [_out(work, each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    f"{WHERE}/{{accreditation_id}}/suspend", response_model=AccreditationOut, responses=ACTED
)
def suspend_accreditation(
    accreditation_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Suspend an accreditation: the body takes no new audits, and open ones are handed over."""
    return _move(accreditation_id, AccreditationAction.SUSPEND, body, seen, acting)


@router.post(
    f"{WHERE}/{{accreditation_id}}/restore", response_model=AccreditationOut, responses=ACTED
)
def restore_accreditation(
    accreditation_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Put a suspended accreditation in force again."""
    return _move(accreditation_id, AccreditationAction.RESTORE, body, seen, acting)


@router.post(f"{WHERE}/{{accreditation_id}}/end", response_model=AccreditationOut, responses=ACTED)
def end_accreditation(
    accreditation_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """End an accreditation before its last day."""
    return _move(accreditation_id, AccreditationAction.END, body, seen, acting)


def _move(
    accreditation_id: UUID, action: AccreditationAction, body: ReasonIn, seen: int, acting: Acting
) -> Response:
    def verb(work: Work) -> Made:
        row = accreditations.one(work, accreditation_id, seen)
        service.move(work, row, action, body.reason)
        return Made(_out(work, row), row.version)

    return acting.do(verb)


@router.post(KNOWN, status_code=HTTPStatus.CREATED, response_model=CompetenceOut, responses=MADE)
def confirm_competence(body: CompetenceIn, acting: Acting) -> Response:
    """Confirm that an auditor of your body knows a language, a sector or a scheme."""

    def verb(work: Work) -> Made:
        known = (body.person_id, body.kind, body.code, body.valid_until, body.document_id)
        row = service.confirm_competence(work, *known)
        return Made(CompetenceOut.model_validate(row), row.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(KNOWN, response_model=PageOf[CompetenceOut], responses=problems(Unauthenticated))
def list_competences(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the competences of auditors that I may know of, the oldest first."""
    order = ListOrder("competences", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = accreditations.competences(work, after, limit + 1)
        items = [CompetenceOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, COMPETENCES, page)


@router.post(f"{KNOWN}/{{competence_id}}/end", response_model=CompetenceOut, responses=MADE)
def end_competence(competence_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """End a competence before its day."""

    def verb(work: Work) -> Made:
        row = accreditations.competence(work, competence_id, seen)
        service.end_competence(work, row, body.reason)
        return Made(CompetenceOut.model_validate(row), row.version)

    return acting.do(verb)
