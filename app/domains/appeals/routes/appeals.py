"""Appeals over HTTP: lodged by whom an act strikes, decided by a panel without part in it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.appeals.errors import (
    AppealedAlready,
    AppealTooLate,
    BelowQuorum,
    NoMajority,
    NotOfThePanel,
    NotUnconflicted,
    ObjectionTimeOver,
    SecretariatFirst,
    StillObjecting,
    VoteNotFitting,
)
from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.appeals.routes.desk import Desk, appeal_out
from app.domains.appeals.schemas import (
    AppealIn,
    AppealItemOut,
    AppealOut,
    ObjectionAnswerIn,
    PanelIn,
    VoteIn,
)
from app.domains.appeals.service import deciding, lodging, panel
from app.domains.appeals.service.deciding import Vote
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import AppealState, Lodged
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import AnotherPerson, NotInEffect
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.kit.errors import (
    Changed,
    Forbidden,
    HappenedMeanwhile,
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
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/appeals", tags=["appeals"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
LOOKED = (InterestDeclared, HeldForSecondLook)
JUDGED = (*ACTED, NotOfThePanel, NotUnconflicted, *LOOKED)
PAGE: TypeAdapter[PageOf[AppealItemOut]] = TypeAdapter(PageOf[AppealItemOut])
Member = Annotated[UUID, Path(description="Identifier of the member in this panel.")]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=AppealOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, NotInEffect, AppealedAlready, AppealTooLate),
        HappenedMeanwhile,
    ),
)
def lodge_appeal(body: AppealIn, desk: Desk, acting: Acting) -> Response:
    """Appeal against an act in effect; its letter says until when, and whether it is held back.

    One that comes late needs a reason; the panel decides whether it is looked into.
    """

    def verb(work: Work) -> Made:
        said = Lodged(body.grounds, body.late_reason, tuple(body.documents))
        appeal = lodging.lodge(work, desk, notices.one(work, body.notice), said)
        where = f"/v1/appeals/{appeal.id}"
        return Made(appeal_out(work, desk, appeal), appeal.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[AppealItemOut], responses=problems(Unauthenticated))
def list_appeals(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[AppealState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the appeals that I may know of, the newest first."""
    order = ListOrder("appeals", "-id", {"state": state}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = appeals.page(work, state, before, limit + 1)
        items = [AppealItemOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{appeal}",
    response_model=AppealOut,
    responses=numbered(),
)
def read_appeal(appeal: NumberOrId, actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read an appeal: its grounds, who decides it, and what was decided."""
    with db.reading(actor) as work:
        known = identified(work, appeal, appeals.find_numbered, "/v1/appeals")
        if isinstance(known, Response):
            return known
        found = appeals.one(work, known)
        return shown(appeal_out(work, desk, found), found.version)


@router.post(
    "/{appeal_id}/panel",
    response_model=AppealOut,
    responses=problems(*ACTED, AnotherPerson, NotUnconflicted, SecretariatFirst),
)
def name_appeal_panel(
    appeal_id: UUID, body: PanelIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Name members of the panel, or further ones; each is checked, and the appellant is told.

    The secretariat names them. Where it did not within seven days, such as since all of it had a
    part in the act, somebody of the body that hears appeals does.
    """
    return _act(
        (appeal_id, seen, desk, acting),
        lambda work, appeal, notice: panel.name(work, desk, appeal, notice, body.members),
    )


@router.post(
    "/{appeal_id}/members/{member_id}/object",
    response_model=AppealOut,
    responses=problems(*ACTED, ObjectionTimeOver),
)
def object_to_appeal_member(
    appeal_id: UUID, member_id: Member, body: ReasonIn, desk: Desk, acting: Acting
) -> Response:
    """Object to a member of the panel, once, with a reason. Until it is answered, they are out."""
    return _act(
        (appeal_id, None, desk, acting),
        lambda work, appeal, notice: panel.object_to(
            work, desk, appeal, notice, panel.member_of(work, appeal, member_id), body.reason
        ),
    )


@router.post(
    "/{appeal_id}/members/{member_id}/answer",
    response_model=AppealOut,
    responses=problems(*ACTED, AnotherPerson, NotUnconflicted, SecretariatFirst, *LOOKED),
)
def answer_appeal_objection(
    appeal_id: UUID, member_id: Member, body: ObjectionAnswerIn, desk: Desk, acting: Acting
) -> Response:
    """Answer an objection to a member, with reasons, as somebody who had no part in the act."""
    answer = (body.is_right, body.reason)
    return _act(
        (appeal_id, None, desk, acting),
        lambda work, appeal, notice: panel.answer_objection(
            work, desk, appeal, notice, panel.member_of(work, appeal, member_id), answer
        ),
    )


@router.post("/{appeal_id}/admit", response_model=AppealOut, responses=problems(*JUDGED))
def admit_appeal(
    appeal_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Admit an appeal as a member of its panel: it is looked into."""
    return _act(
        (appeal_id, seen, desk, acting),
        lambda work, appeal, notice: deciding.admit(work, desk, appeal, notice, body.reason),
    )


@router.post(
    "/{appeal_id}/hear",
    response_model=AppealOut,
    responses=problems(*JUDGED, StillObjecting),
)
def hear_appeal(
    appeal_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Close the hearing as a member of the panel: say who was heard, and what was looked at."""
    return _act(
        (appeal_id, seen, desk, acting),
        lambda work, appeal, notice: deciding.hear(work, desk, appeal, notice, body.reason),
    )


@router.post(
    "/{appeal_id}/votes",
    response_model=AppealOut,
    responses=problems(*JUDGED, VoteNotFitting),
)
def vote_on_appeal(appeal_id: UUID, body: VoteIn, desk: Desk, acting: Acting) -> Response:
    """Vote as a member of the panel, with reasons; a newer vote stands instead of an older one.

    Before it is admitted, an appeal can be voted inadmissible, for a reason of the closed list.
    """
    said = Vote(body.outcome, body.reason, body.why)
    return _act(
        (appeal_id, None, desk, acting),
        lambda work, appeal, notice: deciding.vote(work, desk, appeal, notice, said),
    )


@router.post(
    "/{appeal_id}/conclude",
    response_model=AppealOut,
    responses=problems(*JUDGED, StillObjecting, BelowQuorum, NoMajority),
)
def conclude_appeal(
    appeal_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide an appeal by the votes that count, at the quorum; the act follows at once."""
    return _act(
        (appeal_id, seen, desk, acting),
        lambda work, appeal, notice: deciding.conclude(work, desk, appeal, notice, body.reason),
    )


@router.post("/{appeal_id}/withdraw", response_model=AppealOut, responses=problems(*ACTED))
def withdraw_appeal(
    appeal_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take my organisation's appeal back: the act stands."""
    return _act(
        (appeal_id, seen, desk, acting),
        lambda work, appeal, notice: lodging.withdraw(work, desk, appeal, notice, body.reason),
    )


Which = tuple[UUID, int | None, AppealDesk, Writing]


def _act(which: Which, verb: Callable[[Work, Appeal, Notice], object]) -> Response:
    """Do something with an appeal that the caller may know of, and show it."""
    appeal_id, seen, desk, acting = which

    def done(work: Work) -> Made:
        appeal = appeals.one(work, appeal_id, seen)
        verb(work, appeal, notices.of_owner(work, appeal.notice_id))
        return Made(appeal_out(work, desk, appeal), appeal.version)

    return acting.do(done)
