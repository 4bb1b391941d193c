"""Corrections over HTTP, for anyone: lodging one, reading the answer, and what was corrected."""

from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.corrections.engine.feed import MEDIA_TYPE, About, Entry, feed
from app.domains.corrections.errors import NoSuchValue, ValueChanged
from app.domains.corrections.queries import disputes
from app.domains.corrections.queries.disputes import Told
from app.domains.corrections.routes.desk import Desk, record_of, shown_answer
from app.domains.corrections.schemas import (
    AnswerOut,
    CodeIn,
    CorrectionIn,
    CorrectionOut,
    CorrectionsOut,
    LodgedOut,
    RetractionIn,
)
from app.domains.corrections.service import lodging as service
from app.domains.corrections.types import WHOLE, Complaint, DisputeState
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import (
    Forbidden,
    HappenedMeanwhile,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.numbers import make, read
from app.kit.paging import ListOrder
from app.store.journal import began_at
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.scope import origin
from app.web.writing import PRIVATE, Asking, Made, shown

router = APIRouter(prefix="/v1/corrections", tags=["corrections"])
FEED = "/v1/corrections/feed.atom"
ENTRIES = 100
MAX_AGE = {"Cache-Control": "public, max-age=60"}
OUTCOMES = {
    DisputeState.UPHELD: "corrected",
    DisputeState.PARTLY: "partly_corrected",
    DisputeState.REVERSED: "reversed",
    DisputeState.WITHDRAWN: "withdrawn",
}
SHOWN: dict[str, Any] = {
    "number": "VQ00000159",
    "record": "VI00001292",
    "record_id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10",
    "country": "PH",
    "what": "licence",
    "field": "status",
    "outcome": "corrected",
    "why": "clerical_error",
    "at": "2026-11-24T12:00:00Z",
    "journal_number": 7,
}


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=LodgedOut,
    openapi_extra={"security": [{}]},
    responses=problems(
        *(Unauthenticated, Forbidden, NotFound, MistypedNumber, NoSuchValue, ValueChanged),
        *(HappenedMeanwhile, OnlyLists),
    ),
)
def lodge_correction(body: CorrectionIn, desk: Desk, asking: Asking) -> Response:
    """Say that a public value is wrong. Anyone may, with or without an account.

    It gets a number and is decided with reasons within 20 working days; meanwhile the value reads
    disputed, unless it is frivolous. Who has no account gets a code, once, that opens the answer.
    """
    said = Complaint(
        pointer=body.pointer,
        value=body.value,
        why=body.why,
        should_be=body.should_be,
        proof=body.proof,
        documents=tuple(body.documents),
        email=body.email,
        shares_words=body.shares_words,
    )

    def verb(work: Work) -> Made:
        lodged = service.lodge(work, desk, record_of(work, body.record), said)
        dispute = lodged.dispute
        is_known = lodged.code is None
        out = LodgedOut(
            number=dispute.number,
            code=lodged.code,
            dispute=dispute.id if is_known else None,
            joined=lodged.joined,
            is_shown=dispute.is_shown,
            lodged_at=lodged.lodging.lodged_at,
            due_at=dispute.due_at,
        )
        where = f"/v1/disputes/{dispute.id}" if is_known else None
        return Made(out, None, HTTPStatus.CREATED, where)

    try:
        return asking.do(verb)
    except HappenedMeanwhile:
        # Somebody asked the same at the same instant; this one joins them.
        return asking.do(verb)


def _number(text: str) -> str:
    return make(*read(text))


@router.post("/lookup", response_model=AnswerOut, responses=problems(NotFound, MistypedNumber))
def look_up_correction(body: CodeIn, db: Db) -> Response:
    """Read where a question stands and how it was answered, with its number and code."""
    with db.reading(ANYONE) as work:
        dispute, lodging = service.look_up(work, _number(body.number), body.code)
        return shown(shown_answer(work, dispute, lodging))


@router.post(
    "/retract",
    response_model=AnswerOut,
    responses=problems(NotFound, MistypedNumber, StepRefused),
)
def retract_correction(body: RetractionIn, db: Db) -> Response:
    """Take a question back, with its number and code; what others asked stays."""
    with db.writing(ANYONE) as work:
        dispute, lodging = service.look_up(work, _number(body.number), body.code)
        service.retract(work, dispute, lodging, body.reason)
        return shown(shown_answer(work, dispute, lodging))


@router.post(
    "/forget-address",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(NotFound, MistypedNumber),
)
def forget_correction_address(body: CodeIn, db: Db) -> Response:
    """Erase the e-mail address of a question; its answer can still be read with the code."""
    with db.writing(ANYONE) as work:
        service.forget_address(work, _number(body.number), body.code)
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Cache-Control": PRIVATE})


@router.get(
    "",
    response_model=CorrectionsOut,
    responses=example({"items": [SHOWN], "next_cursor": None, "instance": None})
    | NOT_MODIFIED
    | problems(NotFound, MistypedNumber),
)
def list_corrections(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    country: Annotated[
        str | None, Query(pattern=r"^[A-Z]{2}$", description="Of the record, ISO 3166-1 alpha-2.")
    ] = None,
    record: Annotated[
        str | None, Query(max_length=60, description="Number or identifier of a record.")
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was corrected, reversed or withdrawn, the newest first.

    It says which value of which record, and not the value: that stands at the record itself, with
    its correction and the firm's reply beside it.
    """
    order = ListOrder(
        "corrections", "-journal_number", {"country": country, "record": record}, (int,)
    )
    before = after_key(order, cursor, int)
    with db.reading(actor) as work:
        records = None
        if record is not None:
            records = disputes.group_of(work, record_of(work, record).id)
        found = disputes.told(
            work, country=country, records=records, before=before, limit=limit + 1
        )
        items = [_told(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.journal_number,))
    out = CorrectionsOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return Response(
        out.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **next_link(request, page.next_cursor)},
    )


def _told(told: Told) -> CorrectionOut:
    dispute = told.dispute
    at = dispute.ended_at or dispute.decided_at
    assert at is not None
    assert dispute.told_entry is not None
    return CorrectionOut(
        number=dispute.number,
        record=told.record,
        record_id=dispute.subject_id,
        country=told.country,
        what=dispute.fact_table,
        field=None if dispute.field == WHOLE else dispute.field,
        outcome=OUTCOMES[dispute.state],
        why=None if dispute.ended_at else dispute.why,
        at=at,
        journal_number=dispute.told_entry,
    )


@router.get(
    "/feed.atom",
    response_class=Response,
    responses=example("<feed/>", media_type=MEDIA_TYPE) | NOT_MODIFIED,
)
def read_corrections_feed(request: Request, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Follow what was corrected, reversed or withdrawn, as an Atom feed (RFC 4287)."""
    with db.reading(actor) as work:
        found = disputes.told(work, limit=ENTRIES)
        entries = [_entry(_told(each), each.dispute.id) for each in found]
        since = began_at(work.session, work.at)
    body = feed(About(origin(request.scope), FEED, desk.instance, since), entries)
    return Response(body, media_type=f"{MEDIA_TYPE}; charset=utf-8", headers=MAX_AGE)


def _entry(told: CorrectionOut, dispute_id: UUID) -> Entry:
    what = " ".join([told.what, told.field or ""]).replace("_", " ").strip()
    outcome = told.outcome.replace("_", " ")
    why = f" Why: {told.why.value.replace('_', ' ')}." if told.why else ""
    return Entry(
        id=dispute_id,
        title=f"{told.record}: {what} {outcome}",
        summary=f"A value of the record {told.record} ({what}) was {outcome}, number"
        f" {told.number}.{why} The record says what stands there now.",
        outcome=told.outcome,
        at=told.at,
        where=f"/v1/roster/{told.record_id}",
    )
