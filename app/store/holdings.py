"""What the register holds about somebody, told by each domain for itself (fairness P6).

A domain says in one place, its ``service/holdings.py``, what it holds about an organisation, a
person or a principal. ``app.desks`` registers it, and whatever gathers all of it (an archive, "my
data") goes through the register without knowing any domain: one that comes later adds a line there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Select

from app.store.work import Work

ROWS_AT_ONCE = 500


class WhoseKind(StrEnum):
    """About whom something is held."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True)
class Whose:
    """About whom is asked.

    Attributes:
        kind: what they are to the register.
        id: of the organisation or the person; of the request that a principal made.
        about: of a principal: the facts that are about them, as two officers found.
    """

    kind: WhoseKind
    id: UUID
    about: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of what is held: told as JSON, and on a page laid out for reading.

    Attributes:
        path: ``<domain>/<what>``, without an ending; no two are the same.
        title: what it is, for a reader.
        read: gives the rows, as plain values, as they are read; it can be called again. What must
            not be told (secrets, who complained, who follows a record) is not in them.
    """

    path: str
    title: str
    read: Callable[[], Iterable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class File:
    """A file that is held, as its owner sent it.

    Attributes:
        path: ``<domain>/<name>``, with its ending; see :func:`app.kit.text.file_name`.
        title: as its owner calls it.
        read: gives its bytes, in pieces.
    """

    path: str
    title: str
    read: Callable[[], Iterable[bytes]]


Piece = Rows | File
Provider = Callable[[Work, Whose], Iterable[Piece]]
"""Gives what a domain holds about somebody, read in the work at hand and as its actor may see."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one domain can tell.

    Attributes:
        domain: its name.
        of: who tells, by about whom is asked; a domain that holds nothing of a kind is left out.
    """

    domain: str
    of: Mapping[WhoseKind, Provider]


Holdings = Sequence[Holding]


def held(work: Work, holdings: Holdings, whose: Whose) -> Iterable[Piece]:
    """Give all that is held about somebody, domain by domain, as it is read."""
    for holding in holdings:
        provider = holding.of.get(whose.kind)
        if provider is not None:
            yield from provider(work, whose)


def told(row: object, names: Sequence[str]) -> dict[str, Any]:
    """Return some attributes of a row by their names: what is told is listed, never what is not."""
    return {name: getattr(row, name) for name in names}


def streamed(work: Work, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """Yield the rows of a query, read some hundred at a time."""
    with work.session.execute(query.execution_options(yield_per=ROWS_AT_ONCE)) as rows:
        yield from rows
