"""Parameters that no operation takes are refused, and values that would be read as others.

What an operation takes is what its function declares, and the published document says the same: a
parameter that is not documented is not accepted. A misspelt filter would otherwise be ignored, and
its answer be taken for the filtered one. So would one whose value is read as another: Pydantic
takes 0 for a day of 1970, ``yes`` for true, and ``1_0`` for ten.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin
from urllib.parse import unquote_to_bytes

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel

from app.kit.errors import BadInput, Fault
from app.kit.json_pointers import pointer

_SHOWN = 60
_WRAPPINGS = (Annotated, Union, UnionType)


class _Form(NamedTuple):
    """How a value is written, and what to give where it is not."""

    written: re.Pattern[str]
    instead: str


_FORMS: Mapping[Any, _Form] = {
    bool: _Form(re.compile("true|false"), "Give true or false."),
    int: _Form(re.compile("-?[0-9]+"), "Give a whole number."),
    date: _Form(re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "Give a date such as 2026-05-31."),
    datetime: _Form(re.compile("[0-9]{4}-.+"), "Give a time such as 2026-05-31T12:00:00Z."),
}


class Taken(NamedTuple):
    """What an operation takes under a name.

    Attributes:
        is_list: whether it may be repeated.
        form: how a value is written; ``None`` where no other is read as one.
    """

    is_list: bool
    form: _Form | None


def taken_by(route: APIRoute) -> Mapping[str, Taken]:
    """Return which query parameters an operation takes.

    Read from the route, since the whole document takes a second or more to be made.
    """
    annotations: dict[str, Any] = {}
    for each in _with_its_own(route.dependant):
        for field in each.query_params:
            annotations |= _parameters(field.alias, field.field_info.annotation)
    return {name: Taken(_is_list(each), _form(each)) for name, each in annotations.items()}


def _parameters(name: str, annotation: Any) -> dict[str, Any]:
    """Return a parameter, or those that stand together in a model."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return {field.alias or own: field.annotation for own, field in fields}
    return {name: annotation}


def _form(annotation: Any) -> _Form | None:
    """Return how values of a type are written, where Pydantic would read others as one."""
    found = {each for each in _leaves(annotation) if each is not type(None)}
    return _FORMS.get(found.pop()) if len(found) == 1 else None


def _leaves(annotation: Any) -> Iterator[Any]:
    origin, within = get_origin(annotation), get_args(annotation)
    if origin in (Annotated, list):
        yield from _leaves(within[0])
    elif origin in _WRAPPINGS:
        for each in within:
            yield from _leaves(each)
    else:
        yield annotation


def _with_its_own(dependant: Dependant) -> Iterator[Dependant]:
    yield dependant
    for each in dependant.dependencies:
        yield from _with_its_own(each)


async def refuse_strange_parameters(request: Request) -> None:
    """Refuse unknown and repeated parameters, values that would be read as others, and odd text.

    Raises:
        BadInput: with a pointer to each.
    """
    faults = [*_unreadable(request), *_strange(request)]
    if faults:
        raise BadInput("The address or its query cannot be read as it stands.", faults=faults)


def _strange(request: Request) -> list[Fault]:
    if not request.scope["query_string"]:
        return []
    route = request.scope.get("route")
    if not isinstance(route, APIRoute) or not route.include_in_schema:
        return []
    known = _accepted(request, route)
    given: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        given.setdefault(name, []).append(value)
    faults: list[Fault] = []
    for name, values in given.items():
        if reason := _refusal(name, known, len(values)):
            faults.append(Fault(pointer("query", name[:_SHOWN]), reason))
        else:
            faults += _misread(name, known[name], values)
    return faults


def _refusal(name: str, known: Mapping[str, Taken], times: int) -> str | None:
    if name not in known:
        near = get_close_matches(name[:_SHOWN], known, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        return f"This parameter is not known here.{meant} {_choice(known)}"
    if times > 1 and not known[name].is_list:
        return "Give this parameter once."
    return None


def _misread(name: str, taken: Taken, values: Sequence[str]) -> Iterator[Fault]:
    form = taken.form
    for place, value in enumerate(values):
        if form and not form.written.fullmatch(value):
            where = (name, place) if taken.is_list else (name,)
            yield Fault(pointer("query", *where), form.instead)


def _choice(known: Mapping[str, Taken]) -> str:
    return f"Known are: {', '.join(sorted(known))}." if known else "None is taken here."


def _unreadable(request: Request) -> list[Fault]:
    """Find NUL characters and bytes that are not UTF-8, in the path and in the query."""
    faults = []
    if reason := _reason(request.scope.get("raw_path") or b""):
        odd = (name for name, value in request.path_params.items() if _is_odd(str(value)))
        faults.append(Fault(pointer("path", *list(odd)[:1]), reason))
    for piece in request.scope["query_string"].split(b"&"):
        if reason := _reason(piece):
            name = unquote_to_bytes(piece.partition(b"=")[0]).decode("utf-8", "replace")
            faults.append(Fault(pointer("query", name[:_SHOWN]), reason))
    return faults


def _reason(raw: bytes) -> str | None:
    if b"%" not in raw:
        return None
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:
        return "Send text in UTF-8, each byte of it percent-encoded."
    return "Leave out the character NUL (%00)." if "\0" in text else None


def _is_odd(value: str) -> bool:
    return "\0" in value or "\N{REPLACEMENT CHARACTER}" in value


def _accepted(request: Request, route: APIRoute) -> Mapping[str, Taken]:
    """Read what an operation takes once; it does not change while the service runs."""
    state = request.app.state
    if not hasattr(state, "accepted_parameters"):
        state.accepted_parameters = {}
    known: dict[str, Mapping[str, Taken]] = state.accepted_parameters
    if route.name not in known:
        known[route.name] = taken_by(route)
    return known[route.name]


def _is_list(annotation: Any) -> bool:
    """Tell whether values of a type are a list, or may be one."""
    if get_origin(annotation) in _WRAPPINGS:
        return any(_is_list(each) for each in get_args(annotation))
    return get_origin(annotation) is list
