"""Regional bodies and their members over HTTP."""

from collections.abc import Callable, Sequence
from datetime import date
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.agreements.engine.laying_out import Term
from app.domains.agreements.errors import KeyTaken
from app.domains.agreements.models import RegionalBody, RegionalMembership
from app.domains.agreements.queries import bodies as queries
from app.domains.agreements.routes.reading import OnIn
from app.domains.agreements.routes.shaping import ANYBODY, Desk, KeyIn, answered
from app.domains.agreements.schemas.bodies import (
    MembershipDropIn,
    MembershipEndIn,
    MembershipIn,
    MembershipOut,
    RegionalBodiesOut,
    RegionalBodyIn,
    RegionalBodyItemOut,
    RegionalBodyOut,
)
from app.domains.agreements.service import bodies
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.types import NewBody, NewMembership
from app.domains.agreements.workflow import MEMBERSHIP
from app.domains.identity.errors import NotYourself
from app.domains.jurisdictions.types import ProposalState
from app.kit.errors import (
    BadCursor,
    Changed,
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Jurisdiction
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/regional-bodies", tags=["agreements"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused, Changed)
MemberIn = Annotated[
    Jurisdiction | None, Query(description="Of which it is or was a member, on any day.")
]


@router.get(
    "",
    response_model=RegionalBodiesOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_regional_bodies(  # noqa: PLR0913, PLR0917 - two are the page
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    member: MemberIn = None,
    on: OnIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List communities of states that can be parties, by their keys."""
    said = None if on is None else on.isoformat()
    order = ListOrder("regional-bodies", "key", {"member": member, "on": said}, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        rows = queries.page(work, queries.Asked(member), after, limit + 1)
        members = queries.memberships(work, [each.id for each in rows])
        day = on or desk.today(work)
        items = [RegionalBodyItemOut(**_item(each, members[each.id], day)) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.key,))
    out = RegionalBodiesOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.get(
    "/{regional_body}",
    response_model=RegionalBodyOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_regional_body(
    regional_body: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk, on: OnIn = None
) -> Response:
    """Read a regional body with who is and was a member, and where that was read."""
    with db.reading(actor) as work:
        row = queries.one(work, regional_body)
        return answered(actor, _out(work, desk, row, on), row.version)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=RegionalBodyOut,
    responses=problems(Unauthenticated, Forbidden, KeyTaken, HappenedMeanwhile),
)
def make_regional_body(body: RegionalBodyIn, desk: Desk, acting: Acting) -> Response:
    """Make a regional body, without members yet."""

    def verb(work: Work) -> Made:
        row = bodies.make(work, NewBody(body.key, body.code, body.name, body.source))
        where = f"/v1/regional-bodies/{row.key}"
        return Made(_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.post(
    "/{regional_body}/memberships",
    status_code=HTTPStatus.CREATED,
    response_model=RegionalBodyOut,
    responses=problems(*ACTED),
)
def add_membership(
    regional_body: KeyIn, body: MembershipIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose that a jurisdiction is a member; it opens nothing until a second person confirms."""
    said = NewMembership(body.jurisdiction, body.since, body.until, body.source)
    return _done(
        (regional_body, seen, HTTPStatus.CREATED),
        (desk, acting),
        lambda work, row: bodies.add(work, desk, row, said),
    )


@router.post(
    "/{regional_body}/memberships/{membership_id}/confirm",
    response_model=RegionalBodyOut,
    responses=problems(*ACTED, NotYourself),
)
def confirm_membership(
    regional_body: KeyIn, membership_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm a membership as the second person."""

    def act(work: Work, row: RegionalBody) -> None:
        bodies.confirm(work, row, queries.membership(work, row, membership_id))

    return _done((regional_body, seen, HTTPStatus.OK), (desk, acting), act)


@router.post(
    "/{regional_body}/memberships/{membership_id}/drop",
    response_model=RegionalBodyOut,
    responses=problems(*ACTED),
)
def drop_membership(
    regional_body: KeyIn,
    membership_id: UUID,
    body: MembershipDropIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Drop a membership that waits."""

    def act(work: Work, row: RegionalBody) -> None:
        bodies.drop(work, row, queries.membership(work, row, membership_id), body.reason)

    return _done((regional_body, seen, HTTPStatus.OK), (desk, acting), act)


@router.post(
    "/{regional_body}/memberships/{membership_id}/end",
    response_model=RegionalBodyOut,
    responses=problems(*ACTED),
)
def end_membership_of_body(
    regional_body: KeyIn,
    membership_id: UUID,
    body: MembershipEndIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """End a membership with a day, and say where that was read."""

    def act(work: Work, row: RegionalBody) -> None:
        found = queries.membership(work, row, membership_id)
        bodies.end(work, row, found, (body.until, body.source))

    return _done((regional_body, seen, HTTPStatus.OK), (desk, acting), act)


def _done(
    asked: tuple[str, int, HTTPStatus],
    tools: tuple[AgreementDesk, Acting],
    act: Callable[[Work, RegionalBody], object],
) -> Response:
    (key, seen, status), (desk, acting) = asked, tools

    def verb(work: Work) -> Made:
        row = queries.to_act_upon(work, key, seen)
        act(work, row)
        where = f"/v1/regional-bodies/{key}" if status is HTTPStatus.CREATED else None
        return Made(_out(work, desk, row), row.version, status, where)

    return acting.do(verb)


def _item(row: RegionalBody, members: Sequence[RegionalMembership], day: date) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in ("id", "key", "code", "name", "source")},
        "members": [
            each.jurisdiction
            for each in members
            if each.state is ProposalState.CONFIRMED and Term(each.since, each.until).holds(day)
        ],
    }


def _out(
    work: Work, desk: AgreementDesk, row: RegionalBody, on: date | None = None
) -> RegionalBodyOut:
    members = queries.memberships(work, [row.id])[row.id]
    day = on or desk.today(work)
    return RegionalBodyOut(
        **_item(row, members, day),
        memberships=[_membership(work, each) for each in members],
        on=day,
        available_actions=["add"] if bodies.may_change(work) else [],
        version=row.version,
        instance=desk.instance,
    )


def _membership(work: Work, row: RegionalMembership) -> MembershipOut:
    same = set(MembershipOut.model_fields) - {"available_actions"}
    found = [
        each
        for each in work.available(row, MEMBERSHIP)
        if each != "confirm" or work.actor.id != row.proposed_by
    ]
    if row.state is ProposalState.CONFIRMED and bodies.may_change(work):
        found.append("end")
    return MembershipOut(**{n: getattr(row, n) for n in same}, available_actions=found)
