"""An employer's list of its recruiters: kept by register number, told of each change."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.subjects import queries
from app.domains.subjects.queries import claims, record_named
from app.domains.subjects.queries.claims import Watched
from app.domains.subjects.schemas import WatchOut
from app.domains.subjects.service import watching
from app.kit.errors import Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Editing, Made

router = Router(prefix="/v1/recruiters-list", tags=["recruiters-list"])
Key = Annotated[str, Path(max_length=60, description="Number of the recruiter, or its identifier.")]
PAGE: TypeAdapter[PageOf[WatchOut]] = TypeAdapter(PageOf[WatchOut])
REFUSED = problems(Unauthenticated, NotFound, Forbidden, MistypedNumber)


@router.get("", response_model=PageOf[WatchOut], responses=problems(Unauthenticated))
def list_followed_recruiters(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the recruiters that my organisation follows; nobody else sees the list."""
    order = ListOrder("recruiters", "id", {"organisation": actor.organisation_id}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = claims.watched(work, after, limit + 1)
        items = _shown(work, found)
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


def _shown(work: Work, found: Sequence[Watched]) -> list[WatchOut]:
    names = queries.names_of(work, ids=[each.subject.id for each in found])
    return [
        WatchOut(
            id=each.watch.id,
            subject_id=each.subject.id,
            number=each.subject.number,
            country=each.subject.country,
            names=names[each.subject.id][1] if each.subject.id in names else [],
            since_at=each.watch.since_at,
        )
        for each in found
    ]


@router.put("/{record}", response_model=WatchOut, responses=REFUSED)
def follow_recruiter(record: Key, writing: Editing) -> Response:
    """Put a recruiter on the list; from now on my organisation is told when it changes."""

    def verb(work: Work) -> Made:
        subject = record_named(work, record)
        found = Watched(watching.watch(work, subject), subject)
        return Made(_shown(work, [found])[0])

    return writing.do(verb)


@router.delete("/{record}", status_code=HTTPStatus.NO_CONTENT, responses=REFUSED)
def unfollow_recruiter(record: Key, writing: Editing) -> Response:
    """Take a recruiter off the list."""

    def verb(work: Work) -> Made:
        watching.unwatch(work, record_named(work, record))
        return Made()

    return writing.do(verb)
