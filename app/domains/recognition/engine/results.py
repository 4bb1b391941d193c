"""A firm's result as text that is kept: made from what was read, and read again from itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from app.domains.recognition.engine.measures import MEASURES
from app.domains.recognition.engine.scoring import score
from app.domains.recognition.types.programmes import MeasureKey, Missing, ProgrammeTerms
from app.domains.recognition.types.scoring import (
    Evaluated,
    Found,
    HeldAward,
    Reading,
    RecordRef,
)

MOST_DIFFERENCES = 20
# Fields of dataclasses would be written in their own order.
_SORTED = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


def evaluate(
    terms: ProgrammeTerms,
    members: Sequence[UUID],
    found: Mapping[MeasureKey, Found],
    held: Sequence[HeldAward],
) -> Evaluated:
    """Return what a programme says of a firm, from what was read of it.

    Args:
        terms: of the programme.
        members: every record that counts as the firm; the first one stands for it.
        found: of each measure that the programme asks for.
        held: awards of the programme that it holds.
    """
    readings = {each: _reading(terms, each, found[each]) for each in terms.measures}
    scored = score(terms, readings, held)
    return Evaluated(members[0], tuple(members), readings, tuple(held), scored)


def _reading(terms: ProgrammeTerms, key: MeasureKey, found: Found) -> Reading:
    value = MEASURES[key].value(found.inputs, terms)
    missing = value if isinstance(value, Missing) else None
    told = None if isinstance(value, Missing) else value
    return Reading(key, told, missing, found.inputs, found.records)


def written(result: Evaluated) -> str:
    """Return the text that is kept of a result: RFC 8785.

    Keys are ASCII and no number has a fraction, so that sorting by keys is all that the standard
    asks for; ``rfc8785`` itself takes thirty times as long.
    """
    said = {
        "firm": result.firm,
        "members": result.members,
        "readings": {key.value: _told(each) for key, each in result.readings.items()},
        "held": [
            {"award": each.award, "period_until": each.period_until, "id": each.id}
            for each in result.held
        ],
        "score": result.scored,
    }
    return orjson.dumps(said, default=_plain, option=_SORTED).decode()


def _told(reading: Reading) -> dict[str, Any]:
    return {
        "value": reading.value,
        "missing": reading.missing,
        "inputs": reading.inputs,
        "records": [[each.kind, each.id] for each in reading.records],
    }


def _plain(value: object) -> Any:
    if isinstance(value, Decimal):
        return shown(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    raise TypeError(type(value).__name__)


def shown(value: Decimal) -> str:
    """Write a number without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_again(terms: ProgrammeTerms, text: str) -> Evaluated:
    """Return a kept result, computed again from its own inputs."""
    said = orjson.loads(text)
    return evaluate(terms, members_of(said), found_in(said), held_in(said))


def members_of(said: Mapping[str, Any]) -> tuple[UUID, ...]:
    """Return the records that counted as the firm of a kept result."""
    return tuple(UUID(each) for each in said["members"])


def found_in(said: Mapping[str, Any]) -> dict[MeasureKey, Found]:
    """Return what was read of the firm of a kept result."""
    return {
        MeasureKey(key): Found(
            each["inputs"], tuple(RecordRef(kind, record) for kind, record in each["records"])
        )
        for key, each in said["readings"].items()
    }


def held_in(said: Mapping[str, Any]) -> tuple[HeldAward, ...]:
    """Return the awards that the firm of a kept result held."""
    return tuple(
        HeldAward(each["award"], date.fromisoformat(each["period_until"]), UUID(each["id"]))
        for each in said["held"]
    )


def differences(before: str, after: str) -> list[str]:
    """Return pointers to what differs between two kept results, the first twenty."""
    found = []
    for pointer in _differing("", orjson.loads(before), orjson.loads(after)):
        found.append(pointer)
        if len(found) == MOST_DIFFERENCES:
            break
    return found


def _differing(pointer: str, one: Any, other: Any) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from _differing(f"{pointer}/{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (each, beside) in enumerate(zip(one, other, strict=True)):
            yield from _differing(f"{pointer}/{place}", each, beside)
    elif one != other:
        yield pointer
