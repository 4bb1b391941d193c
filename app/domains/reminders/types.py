"""Words of reminders: states of an absence, and small values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

SEE_TO = "see_to"
"""The act of whoever may not do it themselves: see to it that somebody does."""


class AbsenceState(StrEnum):
    """Whether somebody stands in; an absence also ends with its last day."""

    STANDING = "standing"
    DECLINED = "declined"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Key:
    """One task, whoever does it: where it can be read, and what to do there."""

    path: str
    act: str


@dataclass(frozen=True, slots=True)
class Reminding:
    """How often somebody was reminded of a task.

    Attributes:
        membership_id: in which they were.
        first_on: first civil day.
        last_on: last civil day.
        times: how often.
    """

    membership_id: UUID
    first_on: date
    last_on: date
    times: int


@dataclass(frozen=True, slots=True)
class Escalated:
    """From whom a task came up, and who was reminded of it before.

    Attributes:
        role: whose it is.
        since: when it came up.
        reminded: who of them was reminded, and when.
    """

    role: str
    since: datetime
    reminded: Sequence[Reminding]


@dataclass(frozen=True, slots=True)
class NewAbsence:
    """What somebody says of an absence.

    Attributes:
        from_on: first civil day, in their own time zone.
        until_on: last civil day.
        substitute: the membership of the colleague who stands in.
    """

    from_on: date
    until_on: date
    substitute: UUID


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often this register reminds, where a person says nothing else.

    Attributes:
        zone: in which days and hours are counted.
        hour: of the day from which the letter is written, 0 to 23.
        undated_days: days between two letters of what has no date.
        escalate_days: days after its date from which a task goes to the superior role.
    """

    zone: ZoneInfo
    hour: int
    undated_days: int
    escalate_days: int


class Group(StrEnum):
    """How urgent a task is, in the order of the letter."""

    OVERDUE = "overdue"
    DUE = "due"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Line:
    """A task in a letter: its kind and its date, nothing of what it is about.

    Attributes:
        group: how urgent it is.
        what: the kind of thing.
        act: what is to be done.
        due: until when.
        is_instead: it waits for somebody who is away.
        is_to_see: the reader may not do it, and sees to it.
    """

    group: Group
    what: str
    act: str
    due: datetime | None
    is_instead: bool = False
    is_to_see: bool = False
