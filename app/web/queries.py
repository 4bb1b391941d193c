"""Parameters that no operation takes are refused, for every operation at once.

What an operation takes is what its function declares, and the published document says the same: a
parameter that is not documented is not accepted. A misspelt filter would otherwise be ignored, and
its answer be taken for the filtered one.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from urllib.parse import unquote_to_bytes

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel

from app.kit.errors import BadInput, Fault
from app.kit.json_pointers import pointer

_SHOWN = 60
_WRAPPINGS = (Annotated, Union, UnionType)


def accepted_by(route: APIRoute) -> Mapping[str, bool]:
    """Return which query parameters an operation takes, and whether each may be repeated.

    Read from the route, since the whole document takes a second or more to be made.
    """
    taken: dict[str, bool] = {}
    for each in _with_its_own(route.dependant):
        for field in each.query_params:
            taken |= _parameters(field.alias, field.field_info.annotation)
    return taken


def _parameters(name: str, annotation: Any) -> dict[str, bool]:
    """Return a parameter, or those that stand together in a model."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return {field.alias or own: _is_list(field.annotation) for own, field in fields}
    return {name: _is_list(annotation)}


def _with_its_own(dependant: Dependant) -> Iterator[Dependant]:
    yield dependant
    for each in dependant.dependencies:
        yield from _with_its_own(each)


async def refuse_strange_parameters(request: Request) -> None:
    """Refuse unknown and repeated parameters, and text that no database takes.

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
    names = [name for name, _ in request.query_params.multi_items()]
    return [
        Fault(pointer("query", name[:_SHOWN]), reason)
        for name in dict.fromkeys(names)
        if (reason := _refusal(name, known, names.count(name)))
    ]


def _refusal(name: str, known: Mapping[str, bool], times: int) -> str | None:
    if name not in known:
        near = get_close_matches(name[:_SHOWN], known, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        return f"This parameter is not known here.{meant} {_choice(known)}"
    if times > 1 and not known[name]:
        return "Give this parameter once."
    return None


def _choice(known: Mapping[str, bool]) -> str:
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


def _accepted(request: Request, route: APIRoute) -> Mapping[str, bool]:
    """Read what an operation takes once; it does not change while the service runs."""
    state = request.app.state
    if not hasattr(state, "accepted_parameters"):
        state.accepted_parameters = {}
    known: dict[str, Mapping[str, bool]] = state.accepted_parameters
    if route.name not in known:
        known[route.name] = accepted_by(route)
    return known[route.name]


def _is_list(annotation: Any) -> bool:
    """Tell whether values of a type are a list, or may be one."""
    if get_origin(annotation) in _WRAPPINGS:
        return any(_is_list(each) for each in get_args(annotation))
    return get_origin(annotation) is list
