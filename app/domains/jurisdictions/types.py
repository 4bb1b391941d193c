"""Values of jurisdictions: what the domains above tell of one."""

from collections.abc import Callable, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class FeeRuleShort:
    """A rule of what may be charged.

    Attributes:
        key: by which it is addressed.
        jurisdiction: of which it is: this one, or a part of it.
        what: in words.
        confidence: ``confirmed`` by an authority, else ``seen``, ``general`` or ``draft``.
        valid_from: first day; ``None``: not known.
        valid_until: last day; ``None``: open, or not known.
    """

    key: str
    jurisdiction: str
    what: str
    confidence: str
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class AgreementShort:
    """An agreement that came into force for a jurisdiction.

    Attributes:
        key: by which it is addressed.
        title: as the parties call it.
        force: whether it binds.
        party: the jurisdiction, or the country of a part.
        body: code of the regional body through which it is a party; ``None``: by itself.
        since: first day for this party.
        until: last day; ``None`` while it goes on.
    """

    key: str
    title: str
    force: str
    party: str
    body: str | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Recruiters:
    """How many recruiters the lists of a jurisdiction name.

    Attributes:
        lists: keys of the lists.
        licences: by what a licence is now; one with two licences counts in both.
        certificates: of these, by how a certificate stands now.
        at: when it was counted.
    """

    lists: tuple[str, ...]
    licences: Mapping[str, int]
    certificates: Mapping[str, int]
    at: datetime


@dataclass(frozen=True, slots=True)
class PostShort:
    """A post abroad.

    Attributes:
        address: where it is read.
        kind: what it is.
        name: how it is called.
        authority: whose it is.
        sending: the jurisdiction of the authority.
        host: where it is.
        city: likewise.
    """

    address: str
    kind: str
    name: str
    authority: str
    sending: str | None
    host: str
    city: str


@dataclass(frozen=True, slots=True)
class Posts:
    """Open posts: how many, and the first of them."""

    count: int
    posts: tuple[PostShort, ...]


@dataclass(frozen=True, slots=True)
class PostsOf:
    """Open posts of a jurisdiction abroad, and those in it."""

    abroad: Posts
    here: Posts


FeeRulesOf = Callable[[Any, str], list[FeeRuleShort]]
"""Reads the fee rules of a jurisdiction and its parts in a work, in a few questions."""
AgreementsOf = Callable[[Any, str], list[AgreementShort]]
"""Reads the agreements that came into force for a jurisdiction, the newest first, likewise."""
RecruitersOf = Callable[[Any, str], Recruiters | None]
"""Counts the recruiters of a jurisdiction, likewise; ``None``: no list of it is kept here."""
ReadsPosts = Callable[[Any, str], PostsOf]
"""Reads the open posts of a jurisdiction abroad and in it, likewise."""
AnswersOf = Callable[[Any, str], Mapping[str, Any]]
"""Reads what a state's answers come to (S4), as JSON, likewise."""
CertificatesOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Certified]]]
"""Reads the certificates of records in a work, the newest first."""
AssessmentsOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Assessment]]]
"""Reads the published assessments of records in a work, the newest first, in one question."""
