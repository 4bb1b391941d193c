"""What a schema refuses, told in plain words with JSON pointers.

A pointer into the body is a pointer into the document that was sent (``/fees/0/amount``); one
into the query, the path or a header begins with that word (``/query/limit``).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.kit.errors import BadInput, Fault
from app.web.schemas import NotStorable

_MOST_FAULTS = 100

_SENTENCES: Mapping[str, str] = {
    "missing": "This is required.",
    "extra_forbidden": "This is not known here.",
    "int_type": "Give a whole number.",
    "int_parsing": "Give a whole number.",
    "int_parsing_size": "This number is too large.",
    "int_from_float": "Give a whole number.",
    "float_parsing": "Give a number.",
    "bool_parsing": "Give true or false.",
    "bool_type": "Give true or false.",
    "string_type": "Give a text.",
    "string_unicode": "Give a text in valid Unicode.",
    "string_too_short": "Give at least {min_length} character(s).",
    "string_too_long": "Give at most {max_length} characters.",
    "string_pattern_mismatch": "This is not in the form that is asked for: {pattern}",
    "greater_than": "Give more than {gt}.",
    "greater_than_equal": "Give at least {ge}.",
    "less_than": "Give less than {lt}.",
    "less_than_equal": "Give at most {le}.",
    "enum": "Give one of: {expected}.",
    "literal_error": "Give one of: {expected}.",
    "uuid_type": "Give an identifier such as 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80.",
    "uuid_parsing": "Give an identifier such as 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80.",
    "date_type": "Give a date such as 2026-05-31.",
    "date_parsing": "Give a date such as 2026-05-31.",
    "date_from_datetime_parsing": "Give a date such as 2026-05-31.",
    "date_from_datetime_inexact": "Give a date such as 2026-05-31, without a time.",
    "datetime_parsing": "Give a time such as 2026-05-31T12:00:00Z.",
    "datetime_from_date_parsing": "Give a time such as 2026-05-31T12:00:00Z.",
    "timezone_aware": "Give the time with its zone, such as 2026-05-31T12:00:00Z.",
    "list_type": "Give a list.",
    "dict_type": "Give an object.",
    "model_type": "Give an object.",
    "model_attributes_type": "Give an object, as JSON with Content-Type: application/json.",
}


def pointer(*steps: str | int) -> str:
    """Join steps to an RFC 6901 pointer, which escapes ``~`` and ``/``."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def refused(errors: Sequence[Mapping[str, Any]]) -> BadInput:
    """Make one problem of the errors that the schemas found, in their order."""
    faults = [_fault(error) for error in errors[:_MOST_FAULTS]]
    return BadInput(_summary(len(errors)), faults=faults)


def _summary(count: int) -> str:
    if count == 1:
        return "One thing in the request is not as it must be."
    if count <= _MOST_FAULTS:
        return f"{count} things in the request are not as they must be."
    return (
        f"{count} things in the request are not as they must be; the first {_MOST_FAULTS} follow."
    )


def _fault(error: Mapping[str, Any]) -> Fault:
    place, *steps = error["loc"]
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, NotStorable):
        steps += cause.at
    if error["type"] == "json_invalid":
        reason = error.get("ctx", {}).get("error", "not JSON")
        where = f" at character {steps[0]}" if steps else ""
        return Fault("", f"The body is not JSON: {reason}{where}.")
    return Fault(pointer(*steps) if place == "body" else pointer(place, *steps), _sentence(error))


def _sentence(error: Mapping[str, Any]) -> str:
    """Say in our words what is wrong; in the schema's own where we have none for it."""
    known = _SENTENCES.get(error["type"])
    if known is None:
        return str(error["msg"]).removeprefix("Value error, ")
    context = error.get("ctx") or {}
    return known.format_map({**context, "expected": str(context.get("expected")).replace("'", "")})
