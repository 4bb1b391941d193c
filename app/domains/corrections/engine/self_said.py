"""Finding a value of a self-description again in another edition of the same holder."""

from collections.abc import Mapping
from typing import Any


def value_at(content: Mapping[str, Any], place: str) -> Any:
    """Return the value at ``name`` or ``name/index``, or ``None`` where there is none."""
    name, _, index = place.partition("/")
    value = content.get(name)
    if not index:
        return value
    if isinstance(value, list) and index.isdecimal() and int(index) < len(value):
        return value[int(index)]
    return None


def moved(anchor: Mapping[str, Any], other: Mapping[str, Any], place: str) -> str | None:
    """Return where a value of one edition stands in another one; ``None`` where it does not.

    Args:
        anchor: the edition in which it was read, with ``organisation_id`` and ``content``.
        other: another edition of the same record.
        place: ``name``, or ``name/index`` in a list.
    """
    if anchor["organisation_id"] != other["organisation_id"]:
        return None
    value = value_at(anchor["content"], place)
    name, _, index = place.partition("/")
    there = other["content"].get(name)
    if not index:
        return place if there == value else None
    if not isinstance(there, list) or value not in there:
        return None
    return f"{name}/{there.index(value)}"
