"""Words of sanctions: what can follow, from which schedule, and how long it lasts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.domains.sanctions.types.kinds import FOR_GOOD, RANKS, SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.kit.money import Money


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
