"""Words of agreements, and an agreement as the rule of sharing reads it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

Corridor = tuple[str, str]
"""Origin and destination, ISO 3166-1 alpha-2 each."""


class AgreementState(StrEnum):
    """Where the acts on an agreement stand; whether it is in force on a day its dates say."""

    DRAFTED = "drafted"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    DROPPED = "dropped"


class Standing(StrEnum):
    """How an agreement stands on a day, by its acts and dates."""

    DRAFTED = "drafted"
    SIGNED = "signed"
    COMING = "coming"
    IN_FORCE = "in_force"
    ENDED = "ended"
    DROPPED = "dropped"


class PartyState(StrEnum):
    """Whether a party denounced."""

    NAMED = "named"
    DENOUNCED = "denounced"


class NoticeUnit(StrEnum):
    """In what the notice of a denunciation is counted."""

    DAYS = "days"
    MONTHS = "months"


class Force(StrEnum):
    """Whether it binds; a consultative one opens only what is public anyway (S3)."""

    BINDING = "binding"
    CONSULTATIVE = "consultative"


class ClauseKind(StrEnum):
    """What is shared under a clause."""

    LICENCE_CHANGES = "licence_changes"
    SUSPENSIONS = "suspensions"
    SANCTIONS = "sanctions"
    FINAL_VIOLATIONS = "final_violations"
    WARNINGS = "warnings"
    COMPLAINTS_REFERRED = "complaints_referred"
    STATISTICS = "statistics"


class Detail(StrEnum):
    """How much of it is shared; each holds what the one before holds."""

    COUNTS = "counts"
    STATUS = "status"
    GROUNDS = "grounds"


class Unit(StrEnum):
    """In what a deadline is counted."""

    DAYS = "days"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that a clause gives.

    Attributes:
        count: of units.
        unit: civil days, or working days of the scheme's calendar.
    """

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """How long a party stays after it denounced.

    Attributes:
        count: of units; 0: it leaves on the day itself.
        unit: civil days, or months.
    """

    count: int
    unit: NoticeUnit


@dataclass(frozen=True, slots=True)
class PartyTerms:
    """A jurisdiction that is a party, by itself or as a member of a regional body.

    Attributes:
        code: ISO 3166-1 alpha-2, or ISO 3166-2.
        since: first day.
        until: last day; ``None`` while it goes on.
        by: code of the regional body through which it is one; ``None``: by itself.
    """

    code: str
    since: date
    until: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class ClauseTerms:
    """One clause, as the rule reads it.

    Attributes:
        id: of the clause.
        kind: what it opens.
        detail: how much at most.
        corridors: for which alone; empty: for all.
        is_secret: its text is not public, so it grants nothing (S3).
        since: first day; ``None``: that of the agreement.
        until: last day; ``None``: that of the agreement.
        notify: in which it is told.
        acknowledge: in which the receiver acknowledges.
        answer: in which the receiver answers, where an answer is asked for.
    """

    id: UUID
    kind: ClauseKind
    detail: Detail
    corridors: frozenset[Corridor] = frozenset()
    is_secret: bool = False
    since: date | None = None
    until: date | None = None
    notify: Deadline | None = None
    acknowledge: Deadline | None = None
    answer: Deadline | None = None


@dataclass(frozen=True, slots=True)
class AgreementTerms:
    """An agreement that came into force, as the rule of sharing reads it.

    Attributes:
        id: of it.
        key: by which it is addressed.
        force: whether it binds.
        since: first day in force.
        until: last day; ``None`` while it goes on.
        parties: with regional bodies laid out into their members.
        clauses: of it.
    """

    id: UUID
    key: str
    force: Force
    since: date
    until: date | None
    parties: tuple[PartyTerms, ...]
    clauses: tuple[ClauseTerms, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, as far as it decides whom an agreement opens it to.

    Attributes:
        kinds: clauses of any of these kinds open it.
        concerned: jurisdictions that it concerns: where the firm is licensed or seated, where the
            act lies, whose authority decided.
        corridors: that it concerns; empty: none is known.
        is_public: the public may read it anyway.
        detail: how much there is to share at most.
    """

    kinds: frozenset[ClauseKind]
    concerned: frozenset[str]
    corridors: frozenset[Corridor] = frozenset()
    is_public: bool = False
    detail: Detail = Detail.GROUNDS


@dataclass(frozen=True, slots=True)
class Opening:
    """That a happening is opened to a state, or kept back although a clause alone would open it.

    Attributes:
        receiver: the jurisdiction.
        agreement_id: of the agreement that opens it; where it is kept back, of one that would.
        clause_id: of the clause.
        kind: of the clause.
        detail: how much goes.
        is_kept_back: a narrower agreement between them does not let it go.
        narrowed_by: keys of the agreements that let less through than the widest.
        also_under: keys of other agreements that open it as well.
        notify: deadlines of each clause that opens it; the earliest due instant counts.
        acknowledge: likewise.
        answer: likewise.
    """

    receiver: str
    agreement_id: UUID
    clause_id: UUID
    kind: ClauseKind
    detail: Detail
    is_kept_back: bool = False
    narrowed_by: tuple[str, ...] = ()
    also_under: tuple[str, ...] = ()
    notify: tuple[Deadline, ...] = ()
    acknowledge: tuple[Deadline, ...] = ()
    answer: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party of a draft: one of the two.

    Attributes:
        jurisdiction: ISO 3166-1 alpha-2, or ISO 3166-2.
        body: key of a regional body.
    """

    jurisdiction: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class NewClause:
    """A clause as it is drafted.

    Attributes:
        kind: what it opens.
        detail: how much at most.
        corridors: for which alone; empty: for all.
        is_secret: its text is not public, so it grants nothing (S3).
        text: as the agreement words it.
        since: first day; ``None``: that of the agreement.
        until: last day; ``None``: that of the agreement.
        notify: in which it is told.
        acknowledge: in which the receiver acknowledges.
        answer: in which the receiver answers.
        defaulted: which of these three nobody gave, so that the defaults of the kind stand.
    """

    kind: ClauseKind
    detail: Detail
    corridors: tuple[Corridor, ...] = ()
    is_secret: bool = False
    text: str | None = None
    since: date | None = None
    until: date | None = None
    notify: Deadline | None = None
    acknowledge: Deadline | None = None
    answer: Deadline | None = None
    defaulted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An agreement as it is drafted.

    Attributes:
        title: as the parties call it.
        force: whether it binds.
        parties: of it.
        clauses: of it.
        since: first day in force; ``None``: the day on which it is put in force.
        until: last day; ``None``: it goes on.
        notice: how long a party stays after it denounced.
        reference: the legal text: name, number, where it is published.
        summary: for the public.
        source: where this was read.
    """

    title: str
    force: Force
    parties: tuple[NewParty, ...]
    clauses: tuple[NewClause, ...]
    since: date | None
    until: date | None
    notice: NoticePeriod
    reference: str
    summary: str
    source: str


@dataclass(frozen=True, slots=True)
class NewAmendment:
    """A change of what is in force, from a day.

    Attributes:
        from_day: the first day of what is added; what ends, ends the day before.
        ends: ids of clauses.
        adds: clauses.
        until: another last day of the agreement; ``None``: that stays.
        reference: the document by which the parties agreed.
    """

    from_day: date
    ends: tuple[UUID, ...]
    adds: tuple[NewClause, ...]
    until: date | None
    reference: str


@dataclass(frozen=True, slots=True)
class NewMembership:
    """That a jurisdiction is a member of a regional body.

    Attributes:
        jurisdiction: ISO 3166-1 alpha-2, or ISO 3166-2.
        since: first day.
        until: last day; ``None`` while it goes on.
        source: where this was read.
    """

    jurisdiction: str
    since: date
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class NewBody:
    """A regional body.

    Attributes:
        key: by which it is addressed.
        code: as treaties write it.
        name: in English.
        source: where this was read.
    """

    key: str
    code: str
    name: str
    source: str
