"""What the routes of changes share: the desk, and lines of JSON instead of a page."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Header, Request
from pydantic import BaseModel
from starlette.background import BackgroundTask
from starlette.responses import Response, StreamingResponse

from app.domains.changes.errors import NotAcceptable
from app.domains.changes.service.desk import ChangeDesk
from app.web.writing import PRIVATE

LINES, PAGE = "application/x-ndjson", "application/json"
_PAGES = frozenset({PAGE, "application/*", "*/*"})
UP_TO = "Vouch-Up-To"


async def _desk(request: Request) -> ChangeDesk:
    desk: ChangeDesk = request.app.state.changes
    return desk


async def _takes_lines(
    accept: Annotated[
        str,
        Header(description=f"{PAGE} or {LINES}.", examples=[LINES], max_length=1_000),
    ] = PAGE,
) -> bool:
    """Tell whether the caller wants lines; the first format that is known decides.

    Raises:
        NotAcceptable: none of them is known.
    """
    for each in accept.lower().split(","):
        kind, *parameters = (part.strip() for part in each.split(";"))
        if "q=0" in parameters:
            continue
        if kind == LINES:
            return True
        if kind in _PAGES:
            return False
    raise NotAcceptable(f"This answers {PAGE} and {LINES}.")


Desk = Annotated[ChangeDesk, Depends(_desk)]
TakesLines = Annotated[bool, Depends(_takes_lines)]


def line(item: BaseModel) -> bytes:
    """Write an item as a line of JSON."""
    return item.model_dump_json().encode() + b"\n"


def streamed(desk: ChangeDesk, pages: Iterator[bytes], headers: dict[str, str]) -> Response:
    """Send pages of lines as they are read; a few streams at once.

    Raises:
        TooMany: too many run.
    """
    place = desk.take_place()

    def all_of_it() -> Iterator[bytes]:
        try:
            yield from pages
        finally:
            place.release()

    return StreamingResponse(
        all_of_it(),
        media_type=LINES,
        headers={"Cache-Control": PRIVATE, **headers},
        background=BackgroundTask(place.release),
    )
