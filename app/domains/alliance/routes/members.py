"""Members of the alliance over HTTP: anybody reads them, they join and leave, people admit."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.alliance.errors import IsMember, KeyTaken, NoMember, StillHeard
from app.domains.alliance.models import AllianceMember
from app.domains.alliance.queries import commitments as pledged
from app.domains.alliance.queries import members as queries
from app.domains.alliance.routes.views import (
    ANYBODY,
    Desk,
    answered,
    commitment_out,
    commitments_out,
    member_out,
    members_out,
    public,
)
from app.domains.alliance.schemas import (
    FIRM,
    CommitmentIn,
    CommitmentsOut,
    MemberIn,
    MembersOut,
    PledgesOut,
    WholeCommitmentOut,
    WholeMemberOut,
    WordsIn,
)
from app.domains.alliance.service import joining, pledging
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import (
    MemberKind,
    MemberState,
    NewAction,
    NewCommitment,
    NewMember,
    Standing,
    Wanted,
)
from app.domains.alliance.workflow import MemberAction
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared, NotYourself
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.kit.errors import (
    BadCursor,
    BadInput,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/alliance/members", tags=["alliance"])
of_firms = Router(prefix="/v1/intermediaries/{record}", tags=["alliance"])
KeyIn = Annotated[
    str,
    Path(
        pattern=r"^[a-z0-9-]{1,60}$",
        description="Of the member.",
        examples=["federation-of-labour"],
    ),
]
_SEEN = (Unauthenticated, NotFound, Forbidden)
_ACTED = problems(*_SEEN, StepRefused)
_DECIDED = problems(*_SEEN, StepRefused, NotYourself, InterestDeclared, HeldForSecondLook)


@router.get(
    "",
    response_model=MembersOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_alliance_members(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    *,
    kind: Annotated[MemberKind | None, Query(description="Of this kind alone.")] = None,
    state: Annotated[MemberState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the members of the alliance, former ones too, the longest known first.

    Membership is a pledge, not examined, and says nothing of certification. A token shows its own
    applications to an organisation, and all of them to the secretariat.
    """
    order = ListOrder("alliance-members", "id", {"kind": kind, "state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page(work, (kind, state), after, limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = members_out(work, page.items)
    out = MembersOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.get(
    "/{member}",
    response_model=WholeMemberOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_alliance_member(member: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read a member of the alliance."""
    with db.reading(actor) as work:
        out = member_out(work, desk, queries.one(work, member))
    return answered(actor, out, out.version)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WholeMemberOut,
    responses=problems(Unauthenticated, Forbidden, IsMember, KeyTaken),
)
def ask_to_join_alliance(body: MemberIn, desk: Desk, acting: Acting) -> Response:
    """Ask to join the alliance for your organisation; a person of the secretariat admits.

    The secretariat proposes bodies that have no account, by name; another of its people admits.
    """

    def verb(work: Work) -> Made:
        row = joining.ask(work, NewMember(**body.model_dump()))
        out = member_out(work, desk, row)
        return Made(out, row.version, HTTPStatus.CREATED, f"/v1/alliance/members/{row.key}")

    return acting.do(verb)


def _act(
    member: str,
    seen: int,
    tools: tuple[AllianceDesk, Acting],
    act: Callable[[Work, AllianceMember], AllianceMember],
) -> Response:
    desk, acting = tools

    def verb(work: Work) -> Made:
        row = act(work, queries.held(work, member, seen))
        return Made(member_out(work, desk, row), row.version)

    return acting.do(verb)


@router.post("/{member}/admit", response_model=WholeMemberOut, responses=_DECIDED)
def admit_alliance_member(member: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Admit who asked to join; membership says nothing of certification."""
    return _act(
        member,
        seen,
        (desk, acting),
        lambda work, row: joining.decide(work, desk, row, MemberAction.ADMIT, None),
    )


@router.post("/{member}/refuse", response_model=WholeMemberOut, responses=_DECIDED)
def refuse_alliance_member(
    member: KeyIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse who asked to join, with the reason, which they are told."""
    return _act(
        member,
        seen,
        (desk, acting),
        lambda work, row: joining.decide(work, desk, row, MemberAction.REFUSE, body.reason),
    )


@router.post("/{member}/withdraw", response_model=WholeMemberOut, responses=_ACTED)
def withdraw_alliance_application(
    member: KeyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take back that you asked to join."""
    return _act(member, seen, (desk, acting), joining.withdraw)


@router.post("/{member}/leave", response_model=WholeMemberOut, responses=_ACTED)
def leave_alliance(
    member: KeyIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Leave the alliance; what you pledged stays public, and what was open is withdrawn by it."""
    return _act(
        member, seen, (desk, acting), lambda work, row: joining.leave(work, desk, row, body.reason)
    )


@router.post("/{member}/announce-end", response_model=WholeMemberOut, responses=_DECIDED)
def announce_end_of_alliance_member(
    member: KeyIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Announce that a membership is to be ended, with reasons; the member can answer first (C1)."""
    return _act(
        member,
        seen,
        (desk, acting),
        lambda work, row: joining.announce_end(work, desk, row, body.reason),
    )


@router.post("/{member}/answer", response_model=WholeMemberOut, responses=_ACTED)
def answer_end_of_alliance_member(
    member: KeyIn, body: WordsIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Answer what is to end your membership."""
    return _act(
        member, seen, (desk, acting), lambda work, row: joining.answer(work, row, body.words)
    )


@router.post("/{member}/keep", response_model=WholeMemberOut, responses=_DECIDED)
def keep_alliance_member(
    member: KeyIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Keep a member whose end was announced, with reasons."""
    return _act(
        member,
        seen,
        (desk, acting),
        lambda work, row: joining.end(work, desk, row, MemberAction.KEEP, body.reason),
    )


@router.post(
    "/{member}/end",
    response_model=WholeMemberOut,
    responses=problems(
        *(*_SEEN, StepRefused, NotYourself, InterestDeclared, HeldForSecondLook, StillHeard)
    ),
)
def end_alliance_member(
    member: KeyIn, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End a membership that another person announced to end, once it was heard."""
    return _act(
        member,
        seen,
        (desk, acting),
        lambda work, row: joining.end(work, desk, row, MemberAction.END, body.reason),
    )


@router.get(
    "/{member}/commitments",
    response_model=CommitmentsOut,
    responses=NOT_MODIFIED | problems(NotFound, BadCursor),
)
def list_commitments_of_member(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    member: KeyIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    standing: Annotated[Standing | None, Query(description="Standing so today.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what a member pledged, the earliest first: pledges, not examined."""
    order = ListOrder("member-commitments", "id", {"member": member, "standing": standing}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        whose, wanted = [queries.one(work, member).id], Wanted(standing=standing)
        today = desk.today(work)
        found = pledged.page(work, wanted, today, after, limit + 1, member_ids=whose)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = commitments_out(work, desk, page.items)
    out = CommitmentsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return public(out, next_link(request, page.next_cursor))


@router.post(
    "/{member}/commitments",
    status_code=HTTPStatus.CREATED,
    response_model=WholeCommitmentOut,
    responses=problems(*_SEEN, NoMember, BadInput),
)
def make_commitment(member: KeyIn, body: CommitmentIn, desk: Desk, acting: Acting) -> Response:
    """Pledge in public, with a measure, a target and a day; nothing of it is examined."""
    said = body.model_dump(exclude={"actions"})
    new = NewCommitment(**said, actions=tuple(NewAction(e.title, e.due_on) for e in body.actions))

    def verb(work: Work) -> Made:
        row = pledging.pledge(work, desk, queries.held(work, member), new)
        where = f"/v1/alliance/commitments/{row.id}"
        return Made(commitment_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@of_firms.get(
    "/pledges",
    response_model=PledgesOut,
    responses=NOT_MODIFIED | problems(NotFound, MistypedNumber, BadCursor),
)
def list_pledges_of_intermediary(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    record: Annotated[str, Path(max_length=60, description="Of the firm.", examples=[FIRM])],
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what the holder of a firm's record pledged, apart from how the firm stands.

    A pledge, not examined: it changes nothing in what the roster, a certificate or an award says.
    """
    order = ListOrder("firm-pledges", "id", {"record": record}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = subjects.public_record_named(work, record)
        whose = queries.of_records(work, holders(work, subjects.alike(work, [firm.id])))
        ids, today = [each.id for each in whose], desk.today(work)
        found = pledged.page(work, Wanted(), today, after, limit + 1, member_ids=ids)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        out = PledgesOut(
            record=firm.number,
            members=members_out(work, whose),
            items=commitments_out(work, desk, page.items),
            next_cursor=page.next_cursor,
            instance=desk.instance,
        )
    return public(out, next_link(request, page.next_cursor))
