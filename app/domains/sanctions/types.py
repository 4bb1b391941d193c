"""Words of sanctions: what can follow, from which schedule, and how long it lasts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Self
from uuid import UUID

from app.domains.standards.types.words import Confidence
from app.kit.money import Money
from app.kit.months import add_months

__all__ = ["Confidence"]


class SanctionKind(StrEnum):
    """What follows a violation."""

    WARNING = "warning"
    REPRIMAND = "reprimand"
    FINE = "fine"
    PROCESSING_SUSPENSION = "processing_suspension"
    LICENCE_SUSPENSION = "licence_suspension"
    LICENCE_CANCELLATION = "licence_cancellation"
    DISQUALIFICATION = "disqualification"
    CERTIFICATE_SUSPENSION = "certificate_suspension"
    CERTIFICATE_WITHDRAWAL = "certificate_withdrawal"
    MARK_WITHDRAWAL = "mark_withdrawal"
    MEMBERSHIP_SUSPENSION = "membership_suspension"
    MEMBERSHIP_END = "membership_end"
    REFERRAL = "referral"
    RECOMMENDATION = "recommendation"


_Kind = SanctionKind
OF_AUTHORITY = frozenset(
    {
        *(_Kind.REPRIMAND, _Kind.FINE, _Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION),
        *(_Kind.LICENCE_CANCELLATION, _Kind.DISQUALIFICATION, _Kind.REFERRAL),
    }
)
"""What an authority decides, for its own licences under its own law (V3)."""
OF_SCHEME = frozenset(
    {
        *(_Kind.WARNING, _Kind.CERTIFICATE_SUSPENSION, _Kind.CERTIFICATE_WITHDRAWAL),
        *(_Kind.MARK_WITHDRAWAL, _Kind.MEMBERSHIP_SUSPENSION, _Kind.MEMBERSHIP_END),
        *(_Kind.REFERRAL, _Kind.RECOMMENDATION),
    }
)
"""What the scheme decides, for its certificate, mark and membership; else it recommends (V3)."""
TO_COMMITTEE = frozenset({_Kind.CERTIFICATE_SUSPENSION, _Kind.CERTIFICATE_WITHDRAWAL})
"""What the scheme only proposes: the committee of certification decides about a certificate."""
ON_LICENCE = frozenset({_Kind.LICENCE_SUSPENSION, _Kind.LICENCE_CANCELLATION})
"""What also changes how a licence stands, where one is on record."""
LASTING = frozenset(
    {
        *(_Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION, _Kind.LICENCE_CANCELLATION),
        *(_Kind.DISQUALIFICATION, _Kind.MARK_WITHDRAWAL),
        *(_Kind.MEMBERSHIP_SUSPENSION, _Kind.MEMBERSHIP_END),
    }
)
"""What is in force for a time, or for good; the rest is said once."""
TIMED = frozenset(
    {
        *(_Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION, _Kind.MEMBERSHIP_SUSPENSION),
        *(_Kind.DISQUALIFICATION, _Kind.MARK_WITHDRAWAL),
    }
)
"""What has an end: a day, or that something is complied with."""
SENT_ON = frozenset({_Kind.REFERRAL, _Kind.RECOMMENDATION})
"""What is said to another body, and stands on nobody's record as a sanction."""

FOR_GOOD = frozenset(
    {_Kind.LICENCE_CANCELLATION, _Kind.CERTIFICATE_WITHDRAWAL, _Kind.MEMBERSHIP_END}
)
"""What ends a right, and so has no length."""

RANKS: dict[SanctionKind, int] = {
    _Kind.RECOMMENDATION: 0,
    _Kind.REFERRAL: 0,
    _Kind.WARNING: 1,
    _Kind.REPRIMAND: 1,
    _Kind.FINE: 2,
    _Kind.PROCESSING_SUSPENSION: 3,
    _Kind.MARK_WITHDRAWAL: 4,
    _Kind.MEMBERSHIP_SUSPENSION: 4,
    _Kind.LICENCE_SUSPENSION: 5,
    _Kind.CERTIFICATE_SUSPENSION: 5,
    _Kind.MEMBERSHIP_END: 6,
    _Kind.CERTIFICATE_WITHDRAWAL: 7,
    _Kind.LICENCE_CANCELLATION: 7,
    _Kind.DISQUALIFICATION: 8,
}
"""How grave a kind is beside others, to tell what is milder."""


class Gravity(StrEnum):
    """The classes of a schedule."""

    LIGHT = "light"
    LESS_SERIOUS = "less_serious"
    SERIOUS = "serious"


class Until(StrEnum):
    """What a sanction waits for, where it does not end by its days alone."""

    COMPLIED = "complied"
    REFUNDED = "refunded"
    SETTLED = "settled"


class LawOf(StrEnum):
    """Which version of a schedule is applied (V3)."""

    DAY_OF_ACT = "day_of_act"
    MILDER_LATER = "milder_later"


class Circumstance(StrEnum):
    """What makes a sanction milder or graver inside what a step allows."""

    FIRST_OFFENCE = "first_offence"
    ADMITTED_AND_REPAID = "admitted_and_repaid"
    GOOD_RECORD = "good_record"
    OTHER_OFFENCES = "other_offences"
    SEVERAL_VICTIMS = "several_victims"
    VULNERABLE_VICTIMS = "vulnerable_victims"
    MINORS = "minors"


COMPUTED = frozenset(
    {Circumstance.FIRST_OFFENCE, Circumstance.OTHER_OFFENCES, Circumstance.SEVERAL_VICTIMS}
)
"""What the register finds itself; the rest is for a person to say."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a law says it: months and days.

    Attributes:
        months: of the calendar.
        days: beside them.
    """

    months: int = 0
    days: int = 0

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a text such as ``6m1d``, ``1y`` or ``90d``.

        Raises:
            ValueError: it is none.
        """
        units, found, number = {"y": 12, "m": 1, "d": 0}, [0, 0], ""
        for sign in text:
            if sign.isascii() and sign.isdigit():
                number += sign
            elif sign in units and number:
                found[sign == "d"] += int(number) * (units[sign] or 1)
                number = ""
            else:
                raise ValueError(f"{text!r} is no length such as 6m1d")
        if number or not any(found):
            raise ValueError(f"{text!r} is no length such as 6m1d")
        return cls(*found)

    @property
    def weight(self) -> int:
        """Days with 30 to a month: to compare lengths, never to count a last day."""
        return self.months * 30 + self.days

    def __lt__(self, other: "Span") -> bool:
        """Tell whether it is shorter."""
        return self.weight < other.weight

    def __add__(self, other: "Span") -> "Span":
        """Return both, one after the other."""
        return Span(self.months + other.months, self.days + other.days)

    def after(self, day: date) -> date:
        """Return the first civil day that is not part of it any more."""
        return add_months(day, self.months) + timedelta(days=self.days)

    def __str__(self) -> str:
        """Write it as it is read."""
        parts = (f"{self.months}m" if self.months else "", f"{self.days}d" if self.days else "")
        return "".join(parts) or "0d"


def middle(one: Span, other: Span) -> Span:
    """Return the length halfway between two, in whole months where it can be."""
    months, days = divmod((one.weight + other.weight) // 2, 30)
    return Span(months, days)


@dataclass(frozen=True, slots=True)
class Act:
    """One count: what was done, when, and to how many.

    Attributes:
        conduct: what is the same for every report of the same conduct.
        offence: its code in the schedule.
        day: the last day on which it was done.
        workers: how many it was done to; 0: not known.
        amount: what was taken; ``None``: nothing, or not known.
    """

    conduct: str
    offence: str
    day: date
    workers: int = 0
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Prior:
    """An earlier violation that is final.

    Attributes:
        conduct: as of an act.
        offence: its code.
        day: the last day on which it was done.
    """

    conduct: str
    offence: str
    day: date


@dataclass(frozen=True, slots=True)
class Case:
    """What a sanction is proposed for.

    Attributes:
        acts: the counts that were proved of one respondent.
        history: what is final of the same one.
        circumstances: that a person found; the computed ones are added.
        today: the day of the proposal.
    """

    acts: tuple[Act, ...]
    history: tuple[Prior, ...]
    today: date
    circumstances: frozenset[Circumstance] = frozenset()


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a step, or all counts together, come to.

    Attributes:
        kind: what follows.
        least: of a suspension.
        length: what is proposed between the two.
        most: of a suspension.
        fine: beside it.
        until: what it waits for besides.
    """

    kind: SanctionKind
    least: Span | None = None
    length: Span | None = None
    most: Span | None = None
    fine: Money | None = None
    until: Until | None = None

    @property
    def severity(self) -> tuple[int, int, int]:
        """What tells the milder of two: kind, then length, then money beside what has an end."""
        length = 0 if self.length is None else self.length.weight
        is_counted = self.fine is not None and self.kind not in FOR_GOOD
        return RANKS[self.kind], length, self.fine.amount_minor if is_counted and self.fine else 0


@dataclass(frozen=True, slots=True)
class Row:
    """The line of a schedule that is applied, with how sure it is.

    Attributes:
        offence: its code.
        says: what it is, in words of ours.
        gravity: its class.
        ladder: key of the ladder.
        step: the step that is reached, from 1.
        steps: how many the ladder has.
        article: where the law says so; ``None``: it could not be read.
        source: what was read.
        confidence: of the least sure part.
    """

    offence: str
    says: str
    gravity: Gravity
    ladder: str
    step: int
    steps: int
    article: str | None
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CountProposal:
    """What follows of one count.

    Attributes:
        conduct: of the act.
        row: of the schedule.
        earlier: conducts of the history that count towards the step.
        penalty: of the step.
        alternative: what the step leaves open to the body instead.
        times: how many times it is imposed, where each worker is a count.
        fine_in_place: what can be paid in place of a suspension.
        refund: whether the money goes back besides.
    """

    conduct: str
    row: Row
    earlier: tuple[str, ...]
    penalty: Penalty
    alternative: SanctionKind | None = None
    times: int = 1
    fine_in_place: Money | None = None
    refund: bool = False


class Why(StrEnum):
    """Why all counts together come to what is proposed."""

    GRAVEST = "gravest"
    ONE_AFTER_ANOTHER = "one_after_another"
    TOTAL_CANCELS = "total_cancels"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a schedule proposes; a person decides.

    Attributes:
        schedule: its key.
        version: of it.
        law: of which day it is.
        title: of the version.
        counts: each conduct once, by its code and day.
        penalty: all counts together.
        why: how they come together.
        circumstances: that were weighed.
        confidence: of the least sure part.
    """

    schedule: str
    version: str
    law: LawOf
    title: str
    counts: tuple[CountProposal, ...]
    penalty: Penalty
    why: Why
    circumstances: tuple[Circumstance, ...]
    confidence: Confidence


class SanctionState(StrEnum):
    """Where a sanction stands; whether it is in force at an instant, its days say."""

    ANNOUNCED = "announced"
    URGENT = "urgent"
    IMPOSED = "imposed"
    COMPLIED = "complied"
    LIFTED = "lifted"
    OVERTURNED = "overturned"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a body means to impose.

    Attributes:
        kind: what follows.
        length: of what has an end by days.
        until: what it waits for.
        fine: the sum.
        due_days: days within which a fine is paid, from the decision.
        sent_to: whom a referral or recommendation is for, in words that name an office.
        law: under which law, where no schedule says it.
        article: of it.
        reason: in words.
        why_departing: why it is not what the schedule proposes; ``None``: it is.
    """

    kind: SanctionKind
    reason: str
    length: Span | None = None
    until: Until | None = None
    fine: Money | None = None
    due_days: int | None = None
    sent_to: str | None = None
    law: str | None = None
    article: str | None = None
    why_departing: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """For what a sanction is announced.

    Attributes:
        violation_id: a confirmed one.
        respondent_id: one of its respondents.
        circumstances: that the officer found.
        offences: under which offence of the schedule a count falls, where the case leaves it open.
        licences: that a suspension or cancellation acts on; ``None``: all of the body's own.
    """

    violation_id: UUID
    respondent_id: UUID
    circumstances: frozenset[Circumstance] = frozenset()
    offences: Mapping[UUID, str] = field(default_factory=dict)
    licences: tuple[UUID, ...] | None = None
