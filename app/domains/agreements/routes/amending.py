"""What changes an agreement in force, over HTTP: amendments, and successors of parties."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.agreements.errors import (
    AmendmentOpen,
    AmendmentPassed,
    NoSuchQuestion,
    NotInForce,
)
from app.domains.agreements.models import Agreement
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.routes.shaping import Desk, KeyIn, clause_of, whole_out
from app.domains.agreements.schemas.agreements import (
    AgreementDropIn,
    AgreementOut,
    AmendmentIn,
    SuccessionIn,
)
from app.domains.agreements.service import amending, succeeding
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.types import NewAmendment
from app.domains.identity.errors import NotYourself
from app.kit.errors import (
    Changed,
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/agreements/{agreement}", tags=["agreements"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused, Changed)
CREATED = HTTPStatus.CREATED


@router.post(
    "/amendments",
    status_code=CREATED,
    response_model=AgreementOut,
    responses=problems(*ACTED, NotInForce, AmendmentOpen),
)
def amend_agreement(
    agreement: KeyIn, body: AmendmentIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose what the parties agreed: clauses that end or begin on a day, or another last day."""
    said = NewAmendment(
        body.from_day,
        tuple(body.ends),
        tuple(clause_of(each) for each in body.adds),
        body.until,
        body.reference,
    )
    return _done(
        (agreement, seen, CREATED),
        (desk, acting),
        lambda work, row: amending.propose(work, desk, row, said),
    )


@router.post(
    "/amendments/{amendment_id}/confirm",
    response_model=AgreementOut,
    responses=problems(*ACTED, NotYourself, NotInForce, AmendmentPassed),
)
def confirm_amendment(
    agreement: KeyIn, amendment_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm an amendment as the second person; it holds from its day."""

    def act(work: Work, row: Agreement) -> None:
        amending.confirm(work, desk, row, queries.amendment(work, row, amendment_id))

    return _done((agreement, seen, HTTPStatus.OK), (desk, acting), act)


@router.post(
    "/amendments/{amendment_id}/drop", response_model=AgreementOut, responses=problems(*ACTED)
)
def drop_amendment(
    agreement: KeyIn,
    amendment_id: UUID,
    body: AgreementDropIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Drop an amendment that waits."""

    def act(work: Work, row: Agreement) -> None:
        amending.drop(work, row, queries.amendment(work, row, amendment_id), body.reason)

    return _done((agreement, seen, HTTPStatus.OK), (desk, acting), act)


@router.post(
    "/successions",
    status_code=CREATED,
    response_model=AgreementOut,
    responses=problems(*ACTED, NoSuchQuestion, HappenedMeanwhile),
)
def answer_succession(
    agreement: KeyIn, body: SuccessionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Answer whether a successor takes the place of a party that is no more."""
    said = succeeding.NewAnswer(body.party, body.successor, body.succeeds, body.reference)
    return _done(
        (agreement, seen, CREATED),
        (desk, acting),
        lambda work, row: succeeding.answer(work, desk, row, said),
    )


@router.post(
    "/successions/{succession_id}/confirm",
    response_model=AgreementOut,
    responses=problems(*ACTED, NotYourself),
)
def confirm_succession(
    agreement: KeyIn, succession_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm an answer as the second person; who succeeds is a party from today on."""

    def act(work: Work, row: Agreement) -> None:
        succeeding.confirm(work, desk, row, succeeding.of_agreement(work, row, succession_id))

    return _done((agreement, seen, HTTPStatus.OK), (desk, acting), act)


@router.post(
    "/successions/{succession_id}/drop", response_model=AgreementOut, responses=problems(*ACTED)
)
def drop_succession(
    agreement: KeyIn,
    succession_id: UUID,
    body: AgreementDropIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Drop an answer that waits; the question is open again."""

    def act(work: Work, row: Agreement) -> None:
        found = succeeding.of_agreement(work, row, succession_id)
        succeeding.drop(work, row, found, body.reason)

    return _done((agreement, seen, HTTPStatus.OK), (desk, acting), act)


def _done(
    asked: tuple[str, int, HTTPStatus],
    tools: tuple[AgreementDesk, Acting],
    act: Callable[[Work, Agreement], object],
) -> Response:
    (key, seen, status), (desk, acting) = asked, tools

    def verb(work: Work) -> Made:
        row = queries.one(work, key, seen)
        act(work, row)
        where = f"/v1/agreements/{key}" if status is CREATED else None
        return Made(whole_out(work, desk, row), row.version, status, where)

    return acting.do(verb)
