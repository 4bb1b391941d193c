"""What a schema refuses, told in plain words with JSON pointers.

A pointer into the body is a pointer into the document that was sent (``/fees/0/amount``); one
into the query, the path or a header begins with that word (``/query/limit``).
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from app.kit.errors import BadInput, Fault
from app.kit.json_pointers import pointer
from app.web.patterns import meant_by
from app.web.schemas import NotStorable

_MOST_FAULTS, _MOST_READ = 100, 1_000
_LONGEST_STEP = 200
_SPOKEN = frozenset({"value_error", "assertion_error"})
"""What our own checks say; each says the way out for itself."""
_GENERIC = "Give this in the form that the document of this operation names, at /openapi.json."
_NAME_OF_A_MEMBER = "[key]"
"""How Pydantic ends the place of a fault in the name of a member, and not in its value."""

_SENTENCES: Mapping[str, str] = {
    "missing": "This is required.",
    "extra_forbidden": "This is not known here.",
    "invalid_key": "Give names as texts.",
    "int_type": "Give a whole number.",
    "int_parsing": "Give a whole number.",
    "int_parsing_size": "Give a smaller number.",
    "int_from_float": "Give a whole number.",
    "float_type": "Give a number.",
    "float_parsing": "Give a number.",
    "finite_number": "Give a number that is finite.",
    "decimal_type": "Give a number, such as 12.50.",
    "decimal_parsing": "Give a number, such as 12.50.",
    "decimal_max_digits": "Give at most {max_digits} digits in all.",
    "decimal_max_places": "Give at most {decimal_places} digits after the point.",
    "decimal_whole_digits": "Give at most {whole_digits} digits before the point.",
    "multiple_of": "Give a multiple of {multiple_of}.",
    "bool_parsing": "Give true or false.",
    "bool_type": "Give true or false.",
    "string_type": "Give a text.",
    "string_unicode": "Give a text in valid Unicode.",
    "bytes_type": "Give the content as a text.",
    "bytes_too_short": "Give at least {min_length} byte(s).",
    "bytes_too_long": "Give at most {max_length} bytes.",
    "string_too_short": "Give at least {min_length} character(s).",
    "string_too_long": "Give at most {max_length} characters.",
    "too_short": "Give at least {min_length} of them.",
    "too_long": "Give at most {max_length} of them.",
    "greater_than": "Give more than {gt}.",
    "greater_than_equal": "Give at least {ge}.",
    "less_than": "Give less than {lt}.",
    "less_than_equal": "Give at most {le}.",
    "enum": "Give one of: {expected}.",
    "literal_error": "Give one of: {expected}.",
    "union_tag_invalid": "Give one of: {expected_tags}.",
    "union_tag_not_found": "Say of which kind this is.",
    "none_required": "Give null, or leave this out.",
    "invalid-json-value": "Give a value of JSON.",
    "uuid_type": "Give an identifier such as 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80.",
    "uuid_parsing": "Give an identifier such as 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80.",
    "date_type": "Give a date such as 2026-05-31.",
    "date_parsing": "Give a date such as 2026-05-31.",
    "date_from_datetime_parsing": "Give a date such as 2026-05-31.",
    "date_from_datetime_inexact": "Give a date such as 2026-05-31, without a time.",
    "date_past": "Give a date that is past.",
    "date_future": "Give a date to come.",
    "datetime_type": "Give a time such as 2026-05-31T12:00:00Z.",
    "datetime_object_invalid": "Give a time such as 2026-05-31T12:00:00Z.",
    "datetime_past": "Give a time that is past.",
    "datetime_future": "Give a time to come.",
    "timezone_naive": "Give the time without a zone, such as 2026-05-31T12:00:00.",
    "datetime_parsing": "Give a time such as 2026-05-31T12:00:00Z.",
    "datetime_from_date_parsing": "Give a time such as 2026-05-31T12:00:00Z.",
    "timezone_aware": "Give the time with its zone, such as 2026-05-31T12:00:00Z.",
    "time_type": "Give a time of the day, such as 09:30.",
    "time_parsing": "Give a time of the day, such as 09:30.",
    "time_delta_type": "Give a length of time, such as P3D.",
    "time_delta_parsing": "Give a length of time, such as P3D.",
    "list_type": "Give a list.",
    "tuple_type": "Give a list.",
    "set_type": "Give a list.",
    "frozen_set_type": "Give a list.",
    "set_item_not_hashable": "Give texts or numbers in this list.",
    "iterable_type": "Give a list.",
    "mapping_type": "Give an object.",
    "url_type": "Give an address such as https://vouch.example/.",
    "url_parsing": "Give an address such as https://vouch.example/.",
    "url_syntax_violation": "Give an address such as https://vouch.example/.",
    "url_too_long": "Give at most {max_length} characters.",
    "url_scheme": "Give an address that begins with {expected_schemes}.",
    "uuid_version": "Give an identifier such as 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80.",
    "recursion_depth_exceeded": "Nest this less deeply.",
    "dict_type": "Give an object.",
    "model_type": "Give an object.",
    "model_attributes_type": "Give an object, as JSON with Content-Type: application/json.",
}


class _Found(NamedTuple):
    """A fault where it stands in what was sent."""

    place: tuple[str | int, ...]
    detail: str
    kind: str


def refused(errors: Sequence[Mapping[str, Any]], body: Any = None) -> BadInput:
    """Make one problem of the errors that the schemas found, in their order.

    Args:
        errors: of them.
        body: that was sent; a pointer names only what stands there.
    """
    found = _told([_found(each, body) for each in errors[:_MOST_READ]])
    count = len(errors) if len(errors) > _MOST_READ else len(found)
    faults = [Fault(pointer(*each.place), each.detail) for each in found[:_MOST_FAULTS]]
    return BadInput(_summary(count), faults=faults)


def _summary(count: int) -> str:
    if count == 1:
        return "One thing in the request is not as it must be."
    if count <= _MOST_FAULTS:
        return f"{count} things in the request are not as they must be."
    return (
        f"{count} things in the request are not as they must be; the first {_MOST_FAULTS} follow."
    )


def _told(found: Sequence[_Found]) -> list[_Found]:
    """Leave out what only follows from another fault: one is told of each place."""
    above = {each.place[:length] for each in found for length in range(len(each.place))}
    told: dict[tuple[str | int, ...], _Found] = {}
    for each in found:
        if each.kind == "too_short" and each.place in above:
            continue
        before = told.get(each.place)
        if before is None or (before.kind.endswith("_type") and not each.kind.endswith("_type")):
            told[each.place] = each
    return list(told.values())


def _found(error: Mapping[str, Any], body: Any) -> _Found:
    kind, detail = error["type"], _sentence(error)
    source, *steps = error["loc"]
    cause = error.get("ctx", {}).get("error")
    if kind == "json_invalid":
        where = f" at character {steps[0]}" if steps else ""
        return _Found((), f"The body is not JSON: {cause or 'not JSON'}{where}.", kind)
    if source != "body":
        return _Found((source, *steps), detail, kind)
    if isinstance(cause, NotStorable):
        steps += cause.at
    if steps[-1:] == [_NAME_OF_A_MEMBER]:
        detail = f"This name is not one that is taken here. {detail}"
    return _shortened(_in_the_body(steps, body, kind), detail, kind)


def _in_the_body(steps: Sequence[str | int], body: Any, kind: str) -> list[str | int]:
    """Keep the steps that lead through what was sent; others name parts of a schema."""
    place: list[str | int] = []
    for number, step in enumerate(steps, 1):
        is_within = (isinstance(body, dict) and step in body) or (
            isinstance(body, list) and isinstance(step, int) and step < len(body)
        )
        if is_within:
            body = body[step]
        if is_within or (kind == "missing" and number == len(steps)):
            place.append(step)
    return place


def _shortened(place: Sequence[str | int], detail: str, kind: str) -> _Found:
    """Point above a name that is too long to be told whole."""
    for number, step in enumerate(place):
        if isinstance(step, str) and len(step) > _LONGEST_STEP:
            detail = f"At the name that begins with {step[: _LONGEST_STEP // 4]}: {detail}"
            return _Found(tuple(place[:number]), detail, kind)
    return _Found(tuple(place), detail, kind)


def _sentence(error: Mapping[str, Any]) -> str:
    """Say in our words what is wrong; a check of ours has said it already."""
    kind, context = error["type"], error.get("ctx") or {}
    if kind in _SPOKEN:
        return str(error["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
    if kind == "string_pattern_mismatch":
        return meant_by(str(context.get("pattern")))
    known = _SENTENCES.get(kind, _GENERIC)
    plain = {name: str(value).replace("'", "") for name, value in context.items()}
    return known.format_map(plain)
