"""What an empty answer of the roster says, so that "not found" is not taken for "not licensed"."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domains.roster.types import RosterFilter
from app.kit import numbers
from app.kit.errors import Problem


def nothing_found(
    filters: RosterFilter, searched: Mapping[str, Any], records: Mapping[str, int], on: date
) -> str:
    """Return the sentences of an empty answer.

    Args:
        filters: what was asked.
        searched: kind, records and sources among which it was looked for.
        records: how many there are of each kind.
        on: the day on which it was asked.

    Rule:
        Issue "roster": "not found" is not to be taken for "not licensed".
    """
    lists = ", ".join(f"{each['source']} of {each['list_date']}" for each in searched["sources"])
    first = (
        f"Nothing was found among {searched['records']:,} records of the kind"
        f" '{searched['record']}' from {lists or 'no source'}. This does not mean that a firm has"
        " no licence: its register may not be fed in here, or the list may be older than the"
        f" licence. Asked on {on}."
    )
    others = [
        f"Records of the kind '{kind}' were not searched: there are {count:,}; ask for them with"
        f" record={kind}."
        for kind, count in records.items()
        if kind != searched["record"] and count
    ]
    said = [first, *others]
    if filters.source is not None and not lists:
        said.append("No list of that source and kind is in force here: see /v1/sources.")
    if filters.q is not None and (number := _number_in(filters.q)):
        said.append(f"Names alone are searched; a number is read at /v1/roster/{number}.")
    return " ".join(said)


def _number_in(text: str) -> str | None:
    """Return the number that was typed instead of a name, if one was."""
    try:
        return numbers.make(*numbers.read(text))
    except Problem:
        return None
