"""Cases over HTTP: opened by the body that is competent, read by it and by respondents (V3, V6)."""

import json
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import PointsToHer
from app.domains.fees.errors import NoRate
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import OnlyLists
from app.domains.subjects.queries import record_named
from app.domains.violations.errors import (
    CannotBeJudged,
    MayNotBeTold,
    NotCompetent,
    SourceDoesNotBear,
    SourceLinked,
)
from app.domains.violations.queries import cases
from app.domains.violations.queries.cases import CaseFilter
from app.domains.violations.routes import asked
from app.domains.violations.routes.acts import acted
from app.domains.violations.routes.desk import Desk, case_out
from app.domains.violations.schemas.sent import (
    LikenessIn,
    MoreIn,
    SelfReportIn,
    SourceIn,
    ViolationIn,
)
from app.domains.violations.schemas.shown import (
    JudgementOut,
    JudgementsOut,
    ViolationItemOut,
    ViolationOut,
)
from app.domains.violations.service import charging, likeness, opening
from app.domains.violations.types import (
    FoundBy,
    NewCase,
    NewRespondent,
    Offence,
    Source,
    ViolationState,
)
from app.kit.errors import (
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
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/violations", tags=["violations"])
PAGE: TypeAdapter[PageOf[ViolationItemOut]] = TypeAdapter(PageOf[ViolationItemOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)
BORNE = (SourceDoesNotBear, MayNotBeTold, PointsToHer, NotCompetent, OnlyLists)


async def _asked(
    state: Annotated[ViolationState | None, Query(description="In this state alone.")] = None,
    source: Annotated[Source | None, Query(description="That came up through this first.")] = None,
    offence: Annotated[Offence | None, Query(description="With a count of this class.")] = None,
    record: Annotated[UUID | None, Query(description="Against this record.")] = None,
) -> CaseFilter:
    return CaseFilter(state, source, offence, record)


@router.get("", response_model=PageOf[ViolationItemOut], responses=problems(Unauthenticated))
def list_violations(
    request: Request,
    actor: SignedIn,
    db: Db,
    wanted: Annotated[CaseFilter, Depends(_asked)],
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the cases that I may know of: those of my body, or against my organisation.

    The newest first.
    """
    filters = {
        "state": wanted.state,
        "source": wanted.source,
        "offence": wanted.offence,
        "record": wanted.subject_id and str(wanted.subject_id),
    }
    order = ListOrder("violations", "-id", filters, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = cases.page(work, wanted, before, limit + 1)
        items = [ViolationItemOut.model_validate(each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ViolationOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, MistypedNumber, *TIED, *BORNE),
)
def open_violation(body: ViolationIn, desk: Desk, acting: Acting) -> Response:
    """Open a case, as somebody of the body that is competent; nobody is notified yet.

    It rests on a complaint that was found to be right and may be told, on a finding whose grade is
    in effect, or on an inspection of the authority. The standard of proof is the one that is set
    now, and stays. Other cases that can be about the same conduct are named.
    """

    def verb(work: Work) -> Made:
        new = NewCase(
            found_by=asked.source(body.source),
            allegation=body.allegation,
            respondents=asked.respondents(work, body.respondents),
            counts=asked.counts(body.counts),
            origin=body.origin,
            destination=body.destination,
            occupation=body.occupation,
            circumstances=asked.circumstances(body.circumstances),
            documents=tuple(body.documents),
        )
        row = opening.open_case(work, desk, new)
        where = f"/v1/violations/{row.id}"
        return Made(case_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.post(
    "/self-reports",
    status_code=HTTPStatus.CREATED,
    response_model=ViolationOut,
    responses=problems(
        Unauthenticated, NotFound, Forbidden, MistypedNumber, NotCompetent, OnlyLists, *TIED
    ),
)
def report_own_violation(body: SelfReportIn, desk: Desk, acting: Acting) -> Response:
    """Report what my firm did, to the scheme or to an authority.

    That is taken into account for it. It closes nothing: the body looks into it as into any other.
    """

    def verb(work: Work) -> Made:
        record = record_named(work, body.record, "/record")
        new = NewCase(
            found_by=FoundBy(Source.SELF_REPORT),
            allegation=body.report,
            respondents=(NewRespondent(body.part, record.id),),
            counts=asked.counts(body.counts),
            origin=body.origin,
            destination=body.destination,
            occupation=body.occupation,
            circumstances=asked.circumstances(body.circumstances),
            documents=tuple(body.documents),
        )
        row = opening.report_self(work, desk, new, body.authority)
        where = f"/v1/violations/{row.id}"
        return Made(case_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("/{violation}", response_model=ViolationOut, responses=numbered())
def read_violation(violation: NumberOrId, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read a case: the body the whole of it, a respondent its own part."""
    with db.reading(actor) as work:
        known = identified(work, violation, cases.find_numbered, "/v1/violations")
        if isinstance(known, Response):
            return known
        row = cases.one(work, known)
        return shown(case_out(work, desk, row), row.version)


@router.post(
    "/{violation_id}/amend",
    response_model=ViolationOut,
    responses=problems(*ACTED, MistypedNumber, *TIED, PointsToHer, OnlyLists),
)
def amend_violation(
    violation_id: UUID, body: MoreIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Add respondents, counts or documents, until somebody was notified."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        more = opening.More(
            asked.respondents(work, body.respondents),
            asked.counts(body.counts),
            None if body.documents is None else tuple(body.documents),
            body.allegation,
        )
        opening.amend(work, desk, row, more)

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/sources",
    response_model=ViolationOut,
    responses=problems(*ACTED, SourceLinked, SourceDoesNotBear, MayNotBeTold),
)
def link_violation_source(
    violation_id: UUID, body: SourceIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Link something else that reports the same conduct; it counts once, however many do."""

    def act(work: Work) -> None:
        likeness.link(work, desk, cases.one(work, violation_id, seen), asked.source(body))

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/likenesses",
    response_model=ViolationOut,
    responses=problems(*ACTED, *TIED),
)
def answer_violation_likeness(
    violation_id: UUID, body: LikenessIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say whether another case is about the same conduct; one conduct counts once.

    Where it is, and the other is of the same body, this case ends, and what reports the conduct
    goes to the other.
    """

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        likeness.answer(work, desk, row, body.other, (body.answer, body.reason))

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/judge",
    response_model=ViolationOut,
    responses=problems(*ACTED, CannotBeJudged, NoRate, *TIED),
)
def judge_violation_charges(
    violation_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Judge the charges by the fee rules and rates of their days, and keep all that it rests on."""

    def act(work: Work) -> None:
        charging.judge(work, desk, cases.one(work, violation_id, seen))

    return acted(acting, desk, violation_id, act)


@router.get(
    "/{violation_id}/judgement",
    response_model=JudgementsOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_violation_judgement(violation_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read how charges were judged, and that what was kept comes to the same when judged again."""
    with db.reading(actor) as work:
        row = cases.one(work, violation_id)
        concerned = [each.id for each in case_out(work, desk, row).counts]
        judged = list(cases.judgements(work, concerned).values())
    judged.sort(key=lambda each: concerned.index(each.count_id))
    items = [
        JudgementOut(
            count_id=each.count_id,
            digest=each.digest,
            judged_at=each.judged_at,
            standard_decides=each.standard_decides,
            comes_to_the_same=charging.done_again(each),
            kept=json.loads(each.frozen),
        )
        for each in judged
    ]
    return shown(JudgementsOut(items=items))
