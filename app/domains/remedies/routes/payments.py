"""Payments over HTTP: reported by who pays, confirmed by samples outside the payer (V7)."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.remedies.engine import codes, files
from app.domains.remedies.errors import (
    AnsweredBefore,
    FaultyLines,
    MoreThanOwed,
    ReportedBefore,
    SampleOpen,
)
from app.domains.remedies.models import Remedy, RemedyPayment, RemedySample
from app.domains.remedies.queries import payments as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.routes.desk import Desk, minor_in, money_out
from app.domains.remedies.routes.remedies import ACTED, SEEN, TIED
from app.domains.remedies.routes.workers import Content
from app.domains.remedies.schemas import (
    PaymentIn,
    PaymentOut,
    PaymentsOut,
    SampleAnswerIn,
    SampleOut,
    SamplesOut,
)
from app.domains.remedies.service import paying, sampling
from app.domains.remedies.service.common import accounts_of_payers, is_body
from app.domains.remedies.service.paying import Place
from app.domains.remedies.types.asked import Paying
from app.kit.errors import Forbidden, TooLarge
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.uploads import FILE_BODY
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/remedies/{remedy_id}", tags=["remedies"])
PAGE: TypeAdapter[PageOf[PaymentOut]] = TypeAdapter(PageOf[PaymentOut])
REPORTED = (*ACTED, MoreThanOwed, ReportedBefore)


def _out(row: RemedyPayment, code: str, currency: str, *, is_body: bool) -> PaymentOut:
    """Show a payment; what she says of it, to the body alone."""
    return PaymentOut(
        id=row.id,
        worker=code,
        payer_id=row.payer_id,
        paid=money_out(row.amount_minor, currency),
        paid_on=row.paid_on,
        state=row.standing if is_body else None,
        came_back=money_out(row.returned_minor, currency) if is_body else None,
        via_id=row.via_id,
        has_proof=row.proof_id is not None,
        reported_at=row.reported_at,
    )


@router.post(
    "/payments",
    status_code=HTTPStatus.CREATED,
    response_model=PaymentOut,
    responses=problems(*REPORTED),
)
def report_payment(remedy_id: UUID, body: PaymentIn, desk: Desk, acting: Acting) -> Response:
    """Report a payment to one worker; until she says that she has it, it is claimed."""
    worker = codes.read(body.worker, "/worker")

    def verb(work: Work) -> Made:
        row = remedies.one(work, remedy_id, is_locked=True)
        said = Paying(
            worker,
            body.payer,
            minor_in(body.paid, "/paid", row.currency),
            body.paid_on,
            body.reference,
            body.proof,
            body.via,
        )
        [made] = paying.report(work, desk, row, [(Place(), said)])
        out = _out(made, worker, row.currency, is_body=is_body(work, row))
        return Made(out, status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/payments/file",
    status_code=HTTPStatus.CREATED,
    response_model=PaymentsOut,
    openapi_extra=FILE_BODY,
    responses=problems(*REPORTED, TooLarge, FaultyLines),
)
def report_payment_file(remedy_id: UUID, content: Content, desk: Desk, acting: Acting) -> Response:
    """Report payments as a CSV file in UTF-8: all of them, or none and what is wrong in each line.

    Columns: worker, payer, amount, currency, paid_on and reference; proof and via can be left out.
    """

    def verb(work: Work) -> Made:
        row = remedies.one(work, remedy_id, is_locked=True)
        make = files.payment_of(row.currency)
        found, faults = files.rows(content, files.PAYMENT_COLUMNS, files.NEEDED_OF_PAYMENT, make)
        paying.checked_file(faults)
        said = [(Place(f"/line/{number}"), each) for number, each in found]
        made = paying.report(work, desk, row, said)
        total = money_out(sum(each.amount_minor for each in made), row.currency)
        return Made(PaymentsOut(payments=len(made), total=total), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.get("/payments", response_model=PageOf[PaymentOut], responses=problems(*SEEN))
def list_payments(
    remedy_id: UUID,
    request: Request,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the payments and what became of each; nobody is told who said so, or how."""
    order = ListOrder("remedy-payments", "id", {"remedy": str(remedy_id)}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        row = remedies.one(work, remedy_id)
        rows = queries.page(work, row.id, _through(work, row), after, limit + 1)
        runs = is_body(work, row)
        items = [_out(each, code, row.currency, is_body=runs) for each, code in rows]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


def _through(work: Work, remedy: Remedy) -> UUID | None:
    """Show who lends an account the payments that went through it, or to whom it knows."""
    mine = work.actor.organisation_id
    sees_all = is_body(work, remedy) or mine in accounts_of_payers(work, remedy)
    return None if sees_all else mine


def _sample_out(row: RemedySample) -> SampleOut:
    return SampleOut(
        id=row.id,
        seed=row.seed,
        listed=len(row.listed),
        codes=row.codes,
        is_full=row.is_full,
        drawn_at=row.drawn_at,
        answered=len(row.answers),
        ended_at=row.ended_at,
    )


@router.post(
    "/samples",
    status_code=HTTPStatus.CREATED,
    response_model=SampleOut,
    responses=problems(*ACTED, *TIED, SampleOpen),
)
def draw_sample(remedy_id: UUID, acting: Acting) -> Response:
    """Draw by lot who is asked whether she got it; the seed is recorded.

    Once one was found who had to give it back, all are asked.
    """

    def verb(work: Work) -> Made:
        row = remedies.one(work, remedy_id, is_locked=True)
        made = sampling.draw(work, row)
        return Made(_sample_out(made), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.get("/samples", response_model=SamplesOut, responses=problems(*SEEN, Forbidden))
def list_samples(remedy_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List the samples: for the body alone, since a payer must not know who is asked."""
    with db.reading(actor) as work:
        row = remedies.one(work, remedy_id)
        sampling.may_read(work, row)
        items = [_sample_out(each) for each in remedies.samples(work, row.id)]
        return shown(SamplesOut(items=items))


@router.post(
    "/samples/{sample_id}/answers",
    response_model=SampleOut,
    responses=problems(*ACTED, SampleOpen, AnsweredBefore),
)
def answer_sample(
    remedy_id: UUID, sample_id: UUID, body: SampleAnswerIn, acting: Acting
) -> Response:
    """Write down what a worker who was drawn says of what was claimed."""
    code = codes.read(body.worker, "/worker")

    def verb(work: Work) -> Made:
        row = remedies.one(work, remedy_id, is_locked=True)
        sampling.may_read(work, row)
        sample = sampling.one(work, row, sample_id)
        line = remedies.line(work, row, code)
        paid = body.paid
        amount = None if paid is None else minor_in(paid, "/paid", row.currency)
        sampling.answered(work, row, sample, line, (body.answer, amount))
        return Made(_sample_out(sample))

    return acting.do(verb)
