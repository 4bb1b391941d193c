"""Posts abroad over HTTP: a public list, and what the manager of an authority does with its own."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.posts import queries
from app.domains.posts.errors import PostClosed, ServesThere
from app.domains.posts.models import PostAbroad
from app.domains.posts.schemas import (
    READS,
    CloseIn,
    OfficerIn,
    OfficerOut,
    OfficersOut,
    PostIn,
    PostOut,
    PostsOut,
    ReachIn,
    WholePostOut,
)
from app.domains.posts.service import opening, staffing
from app.domains.posts.service.desk import PostDesk
from app.domains.posts.types import NewPost, Reach, Wanted, Where
from app.kit.errors import BadCursor, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder, decode
from app.store.work import Work
from app.web.deps import CurrentActor, Db, SignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, next_link, page_of
from app.web.schemas import Jurisdiction
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/posts", tags=["posts"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
SEEN = (Unauthenticated, NotFound, Forbidden)
Sending = Annotated[
    Jurisdiction | None, Query(description="Of this jurisdiction, with its parts; ISO 3166.")
]
Host = Annotated[
    Jurisdiction | None, Query(description="In this jurisdiction, with its parts; ISO 3166.")
]


async def _desk(request: Request) -> PostDesk:
    desk: PostDesk = request.app.state.posts
    return desk


Desk = Annotated[PostDesk, Depends(_desk)]


@router.get("", response_model=PostsOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_posts(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    sending: Sending = None,
    host: Host = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the open posts abroad where workers can tell in person what happened, by their place."""
    order = ListOrder("posts", "host", {"sending": sending, "host": host}, (str, UUID))
    with db.reading(actor) as work:
        found = queries.listed(work, Wanted(sending, host), _after(order, cursor), limit + 1)
        items = [PostOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.host, each.id))
    out = PostsOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return _answered(out, next_link(request, page.next_cursor))


def _after(order: ListOrder, cursor: str | None) -> Where | None:
    if cursor is None:
        return None
    host, post_id = decode(order, cursor)
    assert isinstance(host, str)
    assert isinstance(post_id, UUID)
    return Where(host, post_id)


@router.get("/{post_id}", response_model=WholePostOut, responses=NOT_MODIFIED | problems(NotFound))
def read_post(post_id: UUID, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read how to reach a post abroad; one that closed says which took its cases."""
    with db.reading(actor) as work:
        return _answered(_whole(desk, queries.public(work, post_id)))


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WholePostOut,
    responses=problems(Unauthenticated, Forbidden),
)
def open_post(body: PostIn, desk: Desk, acting: Acting) -> Response:
    """Open a post of your authority in another country; it stands in the public list at once."""

    def verb(work: Work) -> Made:
        row = opening.open_post(work, NewPost(body.kind, body.host, _reach(body)))
        made = _made(work, desk, row)
        return Made(made.body, made.version, HTTPStatus.CREATED, f"/v1/posts/{row.id}")

    return acting.do(verb)


@router.put("/{post_id}/reach", response_model=WholePostOut, responses=problems(*SEEN, PostClosed))
def change_post_reach(
    post_id: UUID, body: ReachIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Say how workers reach a post now; what was said before stays in the journal."""

    def verb(work: Work) -> Made:
        row = queries.held(work, post_id, seen)
        opening.change_reach(work, row, _reach(body))
        return _made(work, desk, row)

    return editing.do(verb)


@router.post(
    "/{post_id}/close", response_model=WholePostOut, responses=problems(*SEEN, StepRefused)
)
def close_post(post_id: UUID, body: CloseIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Close a post; the successor that you name takes its cases, or each worker is asked.

    Nobody serves there any more. Without a successor, whoever told a case there reads in her
    receipt that the post is closed, and lets another one in if she wants.
    """

    def verb(work: Work) -> Made:
        row = queries.held(work, post_id, seen)
        opening.close_post(work, row, body.reason, body.successor)
        return _made(work, desk, row)

    return acting.do(verb)


@router.get(
    "/{post_id}/officers",
    response_model=OfficersOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_post_officers(post_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List who serves at a post of your authority, and who did, the latest first."""
    with db.reading(actor) as work:
        post = queries.own(work, post_id)
        return shown(_officers(work, post), post.version)


@router.post(
    "/{post_id}/officers",
    status_code=HTTPStatus.CREATED,
    response_model=OfficersOut,
    responses=problems(*SEEN, PostClosed, ServesThere),
)
def assign_post_officer(post_id: UUID, body: OfficerIn, acting: Acting) -> Response:
    """Let a mission officer serve at a post from now on; they leave the post where they served."""

    def verb(work: Work) -> Made:
        post = queries.held(work, post_id)
        staffing.assign(work, post, body.membership)
        return Made(_officers(work, post), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{post_id}/officers/{assignment_id}/end",
    response_model=OfficersOut,
    responses=problems(*SEEN),
)
def end_post_officer(post_id: UUID, assignment_id: UUID, acting: Acting) -> Response:
    """End that somebody serves at a post; they see nothing of its cases any more."""

    def verb(work: Work) -> Made:
        post = queries.held(work, post_id)
        staffing.end(work, post, assignment_id)
        return Made(_officers(work, post))

    return acting.do(verb)


def _reach(body: ReachIn) -> Reach:
    said = body.model_dump(include=set(Reach.__dataclass_fields__))
    return Reach(**{**said, "languages": tuple(body.languages)})


def _made(work: Work, desk: PostDesk, row: PostAbroad) -> Made:
    return Made(_whole(desk, queries.public(work, row.id)), row.version)


def _whole(desk: PostDesk, found: queries.Listed) -> WholePostOut:
    return WholePostOut(
        **PostOut.model_validate(found).model_dump(),
        reads=READS,
        version=found.post.version,
        instance=desk.instance,
    )


def _officers(work: Work, post: PostAbroad) -> OfficersOut:
    found = queries.officers(work, post.id)
    return OfficersOut(
        items=[
            OfficerOut(
                id=each.row.id,
                membership_id=each.row.membership_id,
                name=each.name,
                since_at=each.row.since_at,
                ended_at=each.row.ended_at,
                serves_now=each.row.ended_at is None and each.is_member,
            )
            for each in found
        ]
    )


def _answered(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )
