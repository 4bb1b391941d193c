"""Words of changes: where a pushed file stands, what became of a line, what a person is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID


class PushStage(StrEnum):
    """How far decisions that were sent have come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class Outcome(StrEnum):
    """What became of a line.

    ``taken``: the act is in force. ``waits``: a second officer confirms it. ``known``: it was said
    before, or the licence says so already. ``asked``: it does not fit, and a person is asked.
    """

    TAKEN = "taken"
    WAITS = "waits"
    KNOWN = "known"
    ASKED = "asked"
    REFUSED = "refused"


class QuestionKind(StrEnum):
    """Why what another system says does not fit what is known here."""

    REGISTER_UNKNOWN = "register_unknown"
    LICENCE_UNKNOWN = "licence_unknown"
    ANOTHER_PLACE = "another_place"
    STATED_OTHERWISE = "stated_otherwise"
    NEWER_ACT = "newer_act"


class QuestionState(StrEnum):
    """Where such a question stands."""

    OPEN = "open"
    APPLIED = "applied"
    LET_GO = "let_go"


RUN_PUSH = "changes.run_push"
"""The kind of the job that works pushed decisions off."""


class Seen(NamedTuple):
    """An event that a caller may see.

    Attributes:
        number: of the entry.
        is_theirs: it lies in the caller's place, so that they may know more of it.
    """

    number: int
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class ChangeSubject:
    """The record that an event is about.

    Attributes:
        id: of it.
        number: as read out.
        kind: what it is.
        country: of the firm, ISO 3166-1 alpha-2.
    """

    id: UUID
    number: str
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the journal as it is read to be told.

    Attributes:
        number: of it.
        at: when.
        name: of the event.
        subject_id: the record that it names.
        reason_code: from a closed list.
        body: all that it says.
        subject: the record.
    """

    number: int
    at: datetime
    name: str
    subject_id: UUID | None
    reason_code: str | None
    body: Mapping[str, Any]
    subject: ChangeSubject | None


@dataclass(frozen=True, slots=True)
class ChangeRows:
    """The rows that an event changed: how many, and where to read them."""

    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Change:
    """An event as the caller may know it."""

    number: int
    at: datetime
    event: str
    subject: ChangeSubject | None
    reason_code: str | None
    says: Mapping[str, Any]
    address: str | None
    rows: ChangeRows | None


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One record that an event changed."""

    position: int
    act: str
    subject: ChangeSubject
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some changes, and up to which number everything was considered.

    Attributes:
        changes: that the caller may see.
        up_to: ask for what comes after it next.
        up_to_hash: of that entry; sent back, it proves that the journal is the same.
        head: number of the journal's last entry.
    """

    changes: tuple[Change, ...]
    up_to: int
    up_to_hash: str
    head: int
