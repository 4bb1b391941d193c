"""Keyset lists on the wire: ``limit`` and ``cursor`` in, ``items`` and the next cursor out."""

import re
from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar
from urllib.parse import quote

from fastapi import Query
from pydantic import BaseModel, Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from app.kit.paging import Key, ListOrder, decode, encode
from app.web.scope import origin

DEFAULT_LIMIT = 20
MOST_ITEMS = 100

Item = TypeVar("Item")
K = TypeVar("K")
_IN_A_QUERY = "!$%&'()*+,;=:@/?"
"""What may stand in a query as it was sent."""
_CURSOR_FIELD = re.compile(r"cursor(=|$)")
_CURSOR = re.compile(r"[?&]cursor=([\w-]+)>")

Limit = Annotated[
    int, Query(ge=1, le=MOST_ITEMS, description="How many items to give at most.", examples=[20])
]
CursorIn = Annotated[
    str | None,
    Query(max_length=2_000, description="The next_cursor of the page before, with its filters."),
]


class PageOf(BaseModel, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = Field(
        default=None, description="Asks for the next page; null on the last one."
    )


def after_key(order: ListOrder, cursor: str | None, kind: type[K]) -> K | None:
    """Return the key of the row after which a list goes on; ``None`` at its beginning.

    Raises:
        BadCursor: it is damaged, or another list's.
    """
    if cursor is None:
        return None
    key = decode(order, cursor)[-1]
    assert isinstance(key, kind)
    return key


def page_of(
    order: ListOrder, items: list[Item], limit: int, keys: Callable[[Item], Sequence[Key]]
) -> PageOf[Item]:
    """Make a page of what was read, one more than it shows where more follow."""
    shown = items[:limit]
    more = len(items) > limit
    return PageOf(items=shown, next_cursor=encode(order, keys(shown[-1])) if more else None)


def answer_page(
    request: Request, adapter: TypeAdapter[PageOf[Item]], page: PageOf[Item]
) -> Response:
    """Write a page with the list's own adapter, and link to the next one."""
    return Response(
        adapter.dump_json(page),
        media_type="application/json",
        headers=next_link(request, page.next_cursor),
    )


def next_link(request: Request, cursor: str | None) -> dict[str, str]:
    """Return the ``Link`` header to the next page: the same query, from the cursor on."""
    return {} if cursor is None else {"Link": link_to_next(request.scope, cursor)}


def link_to_next(scope: Scope, cursor: str) -> str:
    """Return the value of that header."""
    asked = quote(scope["query_string"], safe=_IN_A_QUERY)
    kept = [field for field in asked.split("&") if field and not _CURSOR_FIELD.match(field)]
    query = "&".join([*kept, f"cursor={cursor}"])
    return f'<{origin(scope)}{quote(scope["path"])}?{query}>; rel="next"'


def cursor_of(link: str) -> str | None:
    """Return the cursor in the value of such a header, or ``None`` where there is none."""
    found = _CURSOR.search(link)
    return found[1] if found else None
