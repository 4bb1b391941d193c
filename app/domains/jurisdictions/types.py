"""Values of jurisdictions: what the domains above tell of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class ProposalState(StrEnum):
    """Where something stands that one person proposes and another confirms."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewEnd:
    """That a jurisdiction ends.

    Attributes:
        day: the first one on which it is no more.
        successors: codes of those that come after it.
        source: where this was read.
    """

    day: date
    successors: tuple[str, ...]
    source: str


class Binding(StrEnum):
    """How a jurisdiction stands to a convention."""

    BOUND = "bound"
    DENOUNCED = "denounced"
    NOT_BOUND = "not_bound"


@dataclass(frozen=True, slots=True)
class StatedConvention:
    """That a jurisdiction is bound by a convention, or is not, with who says so.

    Attributes:
        code: of the jurisdiction.
        convention: key.
        state: how it stands.
        ratified: day, month or year in which it ratified or acceded; ``None``: not known.
        in_force: since when it binds; ``None``: not known.
        denounced: when it was denounced.
        source: the text that was read.
        confidence: how sure it is: ``seen``, ``general`` or ``draft``.
        checked_on: when somebody last looked.
        edition: of what this installation says; 0: shipped with the service.
        stated_at: when the secretariat said so; ``None``: shipped.
    """

    code: str
    convention: str
    state: Binding
    ratified: str | None
    in_force: str | None
    denounced: str | None
    source: str
    confidence: str
    checked_on: date
    edition: int
    stated_at: datetime | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessment of a jurisdiction of which the draft was published.

    Attributes:
        address: where the draft, the answers to it and the report are read.
        scheme: key of the scheme.
        edition: of the standard.
        published_at: when the draft came out.
        open_until: when the time to answer it passes.
        is_open: whether it can be answered now.
        score: out of a hundred, as decimal text; ``None`` where nothing applies.
        level: code of the scheme's level that the score comes to.
    """

    address: str
    scheme: str
    edition: str
    published_at: datetime
    open_until: datetime
    is_open: bool
    score: str | None
    level: str | None


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate of a jurisdiction, as it stands at the instant of the question.

    Attributes:
        number: of it.
        scheme: key of the scheme.
        level: code of the scheme's level.
        status: in a word of certificates.
        since: since when it is so.
        valid_from: first civil day where the scheme is.
        valid_until: last civil day there.
    """

    number: str
    scheme: str
    level: str | None
    status: str
    since: datetime
    valid_from: date
    valid_until: date


CertificatesOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Certified]]]
"""Reads the certificates of records in a work, the newest first."""
AssessmentsOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Assessment]]]
"""Reads the published assessments of records in a work, the newest first, in one question."""
