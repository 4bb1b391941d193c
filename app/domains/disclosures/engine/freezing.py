"""What is told, frozen: the content of one detail, and its digest; what waits to be told."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

import rfc8785

from app.domains.agreements.types import ClauseKind, Deadline, Detail, Happening, Unit
from app.domains.disclosures.types import ToDisclose

_ORDER = tuple(Detail)


def at_detail(content: Mapping[Detail, Mapping[str, Any]], most: Detail) -> dict[str, Any] | None:
    """Return what is told at a detail: its own content, or that of the next lower one.

    Args:
        content: for each detail, the whole of what it tells.
        most: how much goes.

    Returns:
        ``None`` where nothing is told at so little detail.
    """
    for each in reversed(_ORDER[: _ORDER.index(most) + 1]):
        if each in content:
            return dict(content[each])
    return None


def digest(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what is told in its canonical form (RFC 8785), in hexadecimal."""
    return sha256(rfc8785.dumps(dict(content))).hexdigest()


def held(said: ToDisclose) -> dict[str, Any]:
    """Return as plain values what must be known to weigh a disclosure anew while it waits."""
    happening = said.happening
    return {
        "kinds": sorted(each.value for each in happening.kinds),
        "concerned": sorted(happening.concerned),
        "corridors": sorted(list(each) for each in happening.corridors),
        "is_public": happening.is_public,
        "detail": happening.detail.value,
        "content": {each.value: dict(told) for each, told in said.content.items()},
        "never_to": sorted(said.never_to),
        "asks_answer_of": sorted(said.asks_answer_of),
    }


def happening_of(kept: Mapping[str, Any]) -> Happening:
    """Return what happened, from what was kept of it."""
    return Happening(
        kinds=frozenset(ClauseKind(each) for each in kept["kinds"]),
        concerned=frozenset(kept["concerned"]),
        corridors=frozenset((each[0], each[1]) for each in kept["corridors"]),
        is_public=kept["is_public"],
        detail=Detail(kept["detail"]),
    )


def content_of(kept: Mapping[str, Any]) -> dict[Detail, Mapping[str, Any]]:
    """Return what is told, for each detail, from what was kept of it."""
    return {Detail(each): told for each, told in kept["content"].items()}


def times(acknowledge: Iterable[Deadline], answer: Iterable[Deadline]) -> dict[str, Any]:
    """Return as plain values in which times a receiver acknowledges and answers what comes."""
    return {
        "acknowledge": [[each.count, each.unit.value] for each in acknowledge],
        "answer": [[each.count, each.unit.value] for each in answer],
    }


def deadlines(kept: Iterable[tuple[int, str]]) -> list[Deadline]:
    """Return times from what was kept of them."""
    return [Deadline(count, Unit(unit)) for count, unit in kept]
