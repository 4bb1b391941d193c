"""Workers who are owed something, over HTTP: known by codes, opened with a reason (L8, V7)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.remedies.engine import codes, files
from app.domains.remedies.errors import (
    FaultyLines,
    NothingHeld,
    NotUnreachable,
    NotYours,
    SecondPersonAccepts,
)
from app.domains.remedies.models import Remedy, RemedyWorker
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.routes.desk import Desk, line_out, told_in
from app.domains.remedies.routes.remedies import ACTED, SEEN, TIED
from app.domains.remedies.schemas import (
    CodeLetterOut,
    ContactIn,
    ContactOut,
    HeirIn,
    LineOut,
    PersonOut,
    StruckIn,
    ToldIn,
    WorkerIn,
    WorkersIn,
    WorkersOut,
)
from app.domains.remedies.service import handing_out, listing, paying, unreached
from app.domains.remedies.service.common import accounts_of_payers, is_body
from app.domains.remedies.types.asked import Heir, Worker
from app.kit.errors import Forbidden, TooLarge, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.uploads import FILE_BODY
from app.web.writing import Acting, Made, Writing, shown

router = Router(prefix="/v1/remedies/{remedy_id}/workers", tags=["remedies"])
PAGE: TypeAdapter[PageOf[LineOut]] = TypeAdapter(PageOf[LineOut])
ON_LINE = (*ACTED, NotYours)


async def _content(request: Request) -> bytes:
    return await request.body()


Content = Annotated[bytes, Depends(_content)]
"""A small file, as it was sent; nothing of it is written to a disk in the clear."""


async def _code(worker: str) -> str:
    return codes.read(worker, "/path/worker")


Code = Annotated[str, Depends(_code)]
"""The code of a line, as it was typed into the address; it opens nothing."""


@router.post(
    "", status_code=HTTPStatus.CREATED, response_model=WorkersOut, responses=problems(*ACTED)
)
def hand_in_workers(remedy_id: UUID, body: WorkersIn, desk: Desk, acting: Acting) -> Response:
    """Hand in workers who are owed something; who they are is sealed as it comes."""

    def verb(work: Work) -> Made:
        row = queries.one(work, remedy_id, is_locked=True)
        said = [_worker(each, row, place) for place, each in enumerate(body.workers)]
        made = listing.hand_in(work, desk, row, said)
        return Made(WorkersOut(codes=made), status=HTTPStatus.CREATED)

    return acting.do(verb)


def _worker(said: WorkerIn, remedy: Remedy, place: int) -> Worker:
    told, repaid = told_in(said, remedy, f"/workers/{place}")
    return Worker(
        told,
        name=said.name,
        contact=said.contact,
        language=said.language,
        site=said.site,
        repaid_minor=repaid,
        has_left=said.has_left,
        has_died=said.has_died,
    )


@router.post(
    "/file",
    status_code=HTTPStatus.CREATED,
    response_model=WorkersOut,
    openapi_extra=FILE_BODY,
    responses=problems(*ACTED, TooLarge, FaultyLines),
)
def hand_in_worker_file(remedy_id: UUID, content: Content, desk: Desk, acting: Acting) -> Response:
    """Hand in a list as a CSV file in UTF-8: all of it, or nothing and what is wrong in each line.

    Columns: origin, destination, paid_on and currency; document, statement, supported_by,
    loan_interest, repaid, name, contact, language, site, has_left and has_died can be left out.
    """

    def verb(work: Work) -> Made:
        row = queries.one(work, remedy_id, is_locked=True)
        make = files.worker_of(row.currency)
        found, faults = files.rows(content, files.WORKER_COLUMNS, files.NEEDED_OF_WORKER, make)
        paying.checked_file(faults)
        made = listing.hand_in(work, desk, row, (each for _, each in found))
        return Made(WorkersOut(codes=made), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.get("", response_model=PageOf[LineOut], responses=problems(*SEEN))
def list_lines(
    remedy_id: UUID,
    request: Request,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the lines, by codes; who lends an account reads those that it handed in."""
    order = ListOrder("remedy-lines", "id", {"remedy": str(remedy_id)}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        row = queries.one(work, remedy_id)
        rows = list(listing.lines_of(work, row, after, limit + 1))
        page = page_of(order, rows, limit, lambda each: (each.id,))
        payers, runs = accounts_of_payers(work, row), is_body(work, row)
        items = [line_out(each, row.currency, payers, is_body=runs) for each in page.items]
    return answer_page(request, PAGE, PageOf(items=items, next_cursor=page.next_cursor))


@router.get(
    "/{worker}/person",
    response_model=PersonOut,
    responses=problems(Unauthenticated, *SEEN, Forbidden, NotYours),
)
def read_worker_person(
    remedy_id: UUID, worker: Code, desk: Desk, actor: SignedIn, db: Db, why: OpeningReason
) -> Response:
    """Read who a worker is, where you know her; it is written down, and no payer reads it."""
    with db.writing(actor) as work:
        row = queries.one(work, remedy_id)
        line = queries.line(work, row, worker)
        found = listing.open_person(work, desk, row, line, why)
        names = ("name", "contact", "heir_name", "heir_contact")
        return shown(PersonOut(**{each: found.get(each) for each in names}))


def _on(
    remedy_id: UUID,
    code: str,
    acting: Writing,
    act: Callable[[Work, Remedy, RemedyWorker], Made | None],
) -> Response:
    """Do something with a line; its remedy is locked, so that acts on it come in turn."""

    def verb(work: Work) -> Made:
        row = queries.one(work, remedy_id, is_locked=True)
        line = queries.line(work, row, code)
        made = act(work, row, line)
        if made is not None:
            return made
        payers, runs = accounts_of_payers(work, row), is_body(work, row)
        return Made(line_out(line, row.currency, payers, is_body=runs))

    return acting.do(verb)


@router.post("/{worker}/told", response_model=LineOut, responses=problems(*ACTED))
def change_worker(remedy_id: UUID, worker: Code, body: ToldIn, acting: Acting) -> Response:
    """Write down anew what is known of what a worker paid, until the plan is proposed."""

    def act(work: Work, row: Remedy, line: RemedyWorker) -> None:
        told, repaid = told_in(body, row)
        listing.change(work, row, line, told, repaid)

    return _on(remedy_id, worker, acting, act)


@router.post("/{worker}/strike", response_model=LineOut, responses=problems(*ACTED, *TIED))
def strike_worker(remedy_id: UUID, worker: Code, body: StruckIn, acting: Acting) -> Response:
    """Strike a line on which nothing was paid; who was meant is forgotten.

    Of a line that came with a complaint, and is there twice, the other one is named: her receipt
    opens that from now on.
    """
    other = None if body.same_as is None else codes.read(body.same_as, "/same_as")

    def act(work: Work, row: Remedy, line: RemedyWorker) -> None:
        stays = None if other is None else queries.line(work, row, other)
        listing.strike(work, row, line, body.why, stays)

    return _on(remedy_id, worker, acting, act)


@router.post(
    "/{worker}/code",
    status_code=HTTPStatus.CREATED,
    response_model=CodeLetterOut,
    responses=problems(*ON_LINE),
)
def hand_out_code(remedy_id: UUID, worker: Code, desk: Desk, acting: Acting) -> Response:
    """Make the code that is hers, and the letter in her language; no payer ever gets it."""

    def act(work: Work, row: Remedy, line: RemedyWorker) -> Made:
        made = handing_out.hand_out(work, desk, row, line)
        return Made(CodeLetterOut.model_validate(made), status=HTTPStatus.CREATED)

    return _on(remedy_id, worker, acting, act)


@router.post(
    "/{worker}/contacts",
    status_code=HTTPStatus.CREATED,
    response_model=ContactOut,
    responses=problems(*ON_LINE),
)
def look_for_worker(remedy_id: UUID, worker: Code, body: ContactIn, acting: Acting) -> Response:
    """Write down an attempt to reach a worker."""

    def act(work: Work, row: Remedy, line: RemedyWorker) -> Made:
        made = unreached.contact(work, row, line, body.way, is_reached=body.is_reached)
        return Made(ContactOut.model_validate(made), status=HTTPStatus.CREATED)

    return _on(remedy_id, worker, acting, act)


@router.post(
    "/{worker}/hold", response_model=LineOut, responses=problems(*ACTED, *TIED, NotUnreachable)
)
def hold_money(remedy_id: UUID, worker: Code, desk: Desk, acting: Acting) -> Response:
    """Hold what is open for a worker who cannot be reached; it never returns to the payer."""
    return _on(
        remedy_id, worker, acting, lambda work, row, line: unreached.hold(work, desk, row, line)
    )


@router.post(
    "/{worker}/release", response_model=LineOut, responses=problems(*ACTED, *TIED, NothingHeld)
)
def release_money(remedy_id: UUID, worker: Code, acting: Acting) -> Response:
    """Let what is held be paid: she, or an heir whose proof was checked, asked for it."""
    return _on(remedy_id, worker, acting, unreached.release)


@router.post(
    "/{worker}/fund", response_model=LineOut, responses=problems(*ACTED, *TIED, NothingHeld)
)
def give_to_fund(remedy_id: UUID, worker: Code, acting: Acting) -> Response:
    """Give what nobody claimed in time to the workers' fund."""
    return _on(remedy_id, worker, acting, unreached.give_to_fund)


@router.post("/{worker}/heir", response_model=LineOut, responses=problems(*ON_LINE))
def name_heir(remedy_id: UUID, worker: Code, body: HeirIn, desk: Desk, acting: Acting) -> Response:
    """Name who inherits what a worker is owed, with the proof; no payer does."""
    heir = Heir(body.name, body.contact, body.proof)
    return _on(
        remedy_id,
        worker,
        acting,
        lambda work, row, line: unreached.name_heir(work, desk, row, line, heir),
    )


@router.post(
    "/{worker}/heir/check",
    response_model=LineOut,
    responses=problems(*ACTED, *TIED, SecondPersonAccepts),
)
def check_heir(remedy_id: UUID, worker: Code, acting: Acting) -> Response:
    """Find the proof of an heir good: somebody of the body, who did not name the heir."""
    return _on(remedy_id, worker, acting, unreached.check_heir)
