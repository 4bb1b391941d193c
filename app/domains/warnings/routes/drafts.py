"""Warnings over HTTP for officers: drafted by one, published by another, with an end (L4)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import NotUnregistered, PointsToHer
from app.domains.complaints.queries import ghosts
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.warnings.errors import (
    AnswerUnread,
    HearingGoesOn,
    NotAboutThisOne,
    NotAgreed,
    NotIndependent,
    NotStanding,
    SecondOfficer,
)
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.routes.desk import Desk, draft_out
from app.domains.warnings.schemas import (
    AnswerIn,
    AttemptedOut,
    AttemptIn,
    MonthsIn,
    ReadAnswerIn,
    TakenIn,
    WarningDraftOut,
    WarningIn,
    WarningItemOut,
    WordsIn,
)
from app.domains.warnings.service import drafting, publishing
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.types import Attempt, Draft, Said, Sources, WarningState
from app.kit.errors import Forbidden, MistypedNumber, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/warning-drafts", tags=["warnings"])
PAGE: TypeAdapter[PageOf[WarningItemOut]] = TypeAdapter(PageOf[WarningItemOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
BORNE = (NotUnregistered, NotAboutThisOne, NotIndependent)
TIED = (InterestDeclared, HeldForSecondLook)


@router.get("", response_model=PageOf[WarningItemOut], responses=problems(Unauthenticated))
def list_warning_drafts(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[WarningState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List all warnings, drafts and those that are no more too, for whoever works on them."""
    order = ListOrder("warning-drafts", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = warnings.worked_on(work, state, after, limit + 1)
        items = [WarningItemOut.model_validate(each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WarningDraftOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, MistypedNumber, InterestDeclared),
        *(*BORNE, PointsToHer),
    ),
)
def draft_warning(body: WarningIn, desk: Desk, acting: Acting) -> Response:
    """Draft a warning of an unregistered intermediary; another officer publishes it."""

    def verb(work: Work) -> Made:
        ghost = ghosts.named(work, body.record, "/record")
        row = drafting.draft(work, desk, ghost, _draft(body))
        where = f"/v1/warning-drafts/{row.id}"
        return Made(draft_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


def _draft(body: WarningIn) -> Draft:
    said = body.sources
    return Draft(
        said=Said(body.name, body.locality, body.text),
        is_person=body.is_person,
        conduct=tuple(body.conduct),
        country=body.country,
        region=body.region,
        sources=Sources(
            tuple(said.complaints), said.inquiry, said.authority, said.reference, said.found_on
        ),
        could_fit=body.could_fit,
        why_nobody=body.why_nobody,
    )


@router.get(
    "/{warning_id}",
    response_model=WarningDraftOut,
    responses=problems(Unauthenticated, Forbidden, NotFound),
)
def read_warning_draft(warning_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read a warning with all that was done for it."""
    with db.reading(actor) as work:
        row = warnings.for_work(work, warning_id)
        return shown(draft_out(work, desk, row), row.version)


@router.post(
    "/{warning_id}/words",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, PointsToHer),
)
def rewrite_warning(
    warning_id: UUID, body: WordsIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write the words of your draft anew, until it was announced."""
    said = Said(body.name, body.locality, body.text)
    return _act(warning_id, seen, desk, acting, lambda w, row: drafting.change(w, desk, row, said))


@router.post(
    "/{warning_id}/agree",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, *TIED, SecondOfficer),
)
def agree_to_warning(warning_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Find, as a second officer, that the words can point to none of those who complained."""
    return _act(warning_id, seen, desk, acting, drafting.agree)


@router.post(
    "/{warning_id}/attempts",
    status_code=HTTPStatus.CREATED,
    response_model=AttemptedOut,
    responses=problems(*ACTED, NotAgreed),
)
def attempt_to_reach(
    warning_id: UUID, body: AttemptIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write down how you tried to reach the named one; it has 14 days to answer first."""

    def verb(work: Work) -> Made:
        row = warnings.for_work(work, warning_id, seen)
        tried = Attempt(body.way, body.is_reached, body.note)
        code = drafting.attempt(work, desk, row, tried)
        out = AttemptedOut(warning=draft_out(work, desk, row), code=code)
        return Made(out, row.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{warning_id}/answer",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, NotStanding),
)
def write_down_answer(
    warning_id: UUID, body: AnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write down what the named one answered to you, in its words."""

    def act(work: Work, row: PublicWarning) -> None:
        drafting.answer(work, desk, row, body.answer)

    return _act(warning_id, seen, desk, acting, act)


@router.post(
    "/{warning_id}/read-answer",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, *TIED, NotStanding),
)
def read_warning_answer(
    warning_id: UUID, body: ReadAnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let the answer stand beside the text, or withhold it where it names or threatens others."""

    def act(work: Work, row: PublicWarning) -> None:
        drafting.read_answer(work, row, is_shown=body.is_shown)

    return _act(warning_id, seen, desk, acting, act)


@router.post(
    "/{warning_id}/publish",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, *BORNE, *TIED, SecondOfficer, HearingGoesOn, AnswerUnread),
)
def publish_warning(
    warning_id: UUID, body: MonthsIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Publish a warning that you did not draft, once the named one was heard."""

    def act(work: Work, row: PublicWarning) -> None:
        publishing.publish(work, row, body.months)

    return _act(warning_id, seen, desk, acting, act)


@router.post(
    "/{warning_id}/renew",
    response_model=WarningDraftOut,
    responses=problems(*ACTED, *BORNE, *TIED, SecondOfficer, NotStanding),
)
def renew_warning(
    warning_id: UUID, body: MonthsIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let a warning stand longer, counted from now; another officer than the last time does."""

    def act(work: Work, row: PublicWarning) -> None:
        publishing.renew(work, row, body.months)

    return _act(warning_id, seen, desk, acting, act)


@router.post("/{warning_id}/end", response_model=WarningDraftOut, responses=problems(*ACTED, *TIED))
def end_warning(
    warning_id: UUID, body: TakenIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End a warning that was right and is needed no more; its words are destroyed."""
    return _act(
        warning_id, seen, desk, acting, lambda work, row: publishing.end(work, row, body.why)
    )


@router.post(
    "/{warning_id}/withdraw", response_model=WarningDraftOut, responses=problems(*ACTED, *TIED)
)
def withdraw_warning(
    warning_id: UUID, body: TakenIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take back a warning that was wrong, or a draft; nothing of its text is left."""
    return _act(
        warning_id, seen, desk, acting, lambda work, row: publishing.withdraw(work, row, body.why)
    )


def _act(
    warning_id: UUID,
    seen: int,
    desk: WarningDesk,
    acting: Acting,
    act: Callable[[Work, PublicWarning], None],
) -> Response:
    def verb(work: Work) -> Made:
        row = warnings.for_work(work, warning_id, seen)
        act(work, row)
        return Made(draft_out(work, desk, row), row.version)

    return acting.do(verb)
