"""Documents as the register keeps them, and what became of a load."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from app.domains.standards.types.edition import Edition
from app.domains.standards.types.mapping import Mapping, Translation
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentKind, DocumentState

Document = Scheme | Edition | Mapping | Translation
D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Kept(Generic[D]):
    """A document with what the register knows of it.

    Attributes:
        id: of its row, for foreign keys.
        digest: SHA-256 of its canonical content.
        state: whether it may still change.
        binds_from: the first day on which it holds: the day that it names, or the day on which it
            was loaded here, where it follows another version and that day was later. No rule binds
            backwards.
        said: what it says.
    """

    id: UUID
    digest: str
    state: DocumentState
    binds_from: date
    said: D

    def saying(self, said: D) -> "Kept[D]":
        """Return the same, with its document told in another way."""
        return replace(self, said=said)


class LoadAct(StrEnum):
    """What loading a file did, or would do."""

    PUBLISHED = "published"
    DRAFTED = "drafted"
    REDRAFTED = "redrafted"
    UNCHANGED = "unchanged"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file that was loaded.

    Attributes:
        kind: of document.
        name: of it.
        version: of it.
        digest: of its content.
        act: what was done; ``left`` is a shipped file that this installation has its own of.
        notes: what a person should know.
    """

    kind: DocumentKind
    name: str
    version: str
    digest: str
    act: LoadAct
    notes: Sequence[str] = ()
