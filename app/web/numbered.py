"""Things with a number that people read out: their path takes it, and answers where they are."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path
from starlette.responses import RedirectResponse

from app.kit.errors import MistypedNumber, NotFound, Problem, Unauthenticated
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.work import Work
from app.web.openapi import problems

NumberOrId = Annotated[str, Path(max_length=60, description="Its identifier, or its number.")]


def numbered(*more: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """Return what a read by identifier or number answers besides what it reads."""
    return {
        HTTPStatus.PERMANENT_REDIRECT.value: {"description": "What has this number is there."},
        **problems(Unauthenticated, NotFound, MistypedNumber, *more),
    }


def identified(
    work: Work, text: str, find: Callable[[Work, str], UUID | None], path: str
) -> UUID | RedirectResponse:
    """Return the identifier that a path names, or where its number is found.

    Args:
        work: the open transaction.
        text: as it stands in the path.
        find: returns the identifier of what has a number, if the caller may know of it.
        path: under which such things are.

    Raises:
        MistypedNumber: it is neither an identifier nor a well typed number.
        NotFound: the caller knows of nothing with this number.

    Rule:
        Contract: the path takes the number too, and answers 308 to the identifier.
    """
    if UUID_TEXT.fullmatch(text):
        return UUID(text)
    known = find(work, make(*read(text)))
    if known is None:
        raise NotFound("Nothing that you may know of has this number.")
    return RedirectResponse(f"{path}/{known}", HTTPStatus.PERMANENT_REDIRECT)
