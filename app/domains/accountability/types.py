"""Words of what states answer for, and values of the rules about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domains.disclosures.types import AnswerKind

REFERRAL = "referral"
"""The kind of thing of a complaint that was referred, as its disclosure names it."""


class ReviewState(StrEnum):
    """Where the review of a state's certificate stands.

    ``noted``: the state holds no certificate, so people say whether it is reviewed at all.
    ``lifted``: the rule that opened it holds no longer, since facts fell.
    """

    NOTED = "noted"
    SET_ASIDE = "set_aside"
    OPEN = "open"
    DECIDING = "deciding"
    CONCLUDED = "concluded"
    LIFTED = "lifted"


TOLD = frozenset(
    {
        *(ReviewState.OPEN, ReviewState.DECIDING),
        *(ReviewState.CONCLUDED, ReviewState.LIFTED),
    }
)
"""The states in which the public reads of a review."""
GOES_ON = frozenset({ReviewState.NOTED, ReviewState.OPEN, ReviewState.DECIDING})
"""The states of a review that has not ended; a jurisdiction has one of them at most."""


class ReviewRule(StrEnum):
    """By which rule a review was opened (S4)."""

    OVERDUE_ANSWERS = "overdue_answers"
    FINAL_VIOLATIONS = "final_violations"


class ReviewOutcome(StrEnum):
    """What people decided in a review; a suspension is only proposed by it (C1, C8)."""

    NO_GROUND = "no_ground"
    REMARKS = "remarks"
    SUSPENSION = "suspension"


class Stands(StrEnum):
    """Whether a fact that opened a review still counts, and if not, why."""

    STANDS = "stands"
    RECALLED = "recalled"
    NOT_FINAL = "not_final"


class Age(StrEnum):
    """How long ago the respondents of an open case were notified."""

    UNDER_30_DAYS = "under_30_days"
    FROM_30_DAYS = "from_30_days"
    FROM_90_DAYS = "from_90_days"
    FROM_180_DAYS = "from_180_days"
    FROM_365_DAYS = "from_365_days"


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on a state's certificate is reviewed; settings, our own defaults.

    Attributes:
        answers: so many overdue answers within the period open a review.
        violations: or so many final violations.
        days: of the period, which ends on the day of the question.
    """

    answers: int
    violations: int
    days: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that counts towards a review.

    Attributes:
        rule: towards which.
        disclosure_id: by which the state was told.
        thing_kind: of what it was told, such as ``violation``.
        thing_id: of it.
        on: the day on which it counts: when the answer was due, or when it was told.
    """

    rule: ReviewRule
    disclosure_id: UUID
    thing_kind: str
    thing_id: UUID
    on: date


@dataclass(frozen=True, slots=True)
class Answered:
    """A final violation of which a state was told, and what became of it.

    Attributes:
        disclosure_id: by which it was told.
        case: number of the case.
        record: number of the firm.
        subject_id: the record of the firm.
        told_at: when.
        due_at: when its answer is late; ``None``: the clause sets no time.
        answered_at: when it answered first.
        kind: what it says that it did.
        did_on: on which day it did so.
        days: from the day on which it was told to that of its first answer.
    """

    disclosure_id: UUID
    case: str
    record: str
    subject_id: UUID | None
    told_at: datetime
    due_at: datetime | None
    answered_at: datetime | None
    kind: AnswerKind | None
    did_on: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a state's answers come to; of what is listed now alone.

    Attributes:
        told: how many final violations it was told of.
        due: how many answers had their time.
        late: how many of these came late, or have not come.
        unanswered: how many have no answer, late or not.
        median_days: from being told to the answer; ``None``: it answered none.
        mean_days: likewise, with one decimal, as text.
        gone: how many it was told of that left the public since (V4).
        recalls_late: how many recalls it has not acknowledged in time.
    """

    told: int
    due: int
    late: int
    unanswered: int
    median_days: int | None
    mean_days: str | None
    gone: int
    recalls_late: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote as it is counted.

    Attributes:
        person_id: whose.
        outcome: for which.
        conflicts: codes of what keeps them out now; a vote with one is not counted.
    """

    person_id: UUID
    outcome: ReviewOutcome
    conflicts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """What the votes come to.

    Attributes:
        counted: how many votes are free of conflict.
        quorum: how many are needed.
        votes: counted ones by outcome.
        carried: the outcome with more than half of the counted votes at quorum, if there is one.
    """

    counted: int
    quorum: int
    votes: dict[ReviewOutcome, int]
    carried: ReviewOutcome | None
