"""Words and values of decisions: kinds, outcomes, seats, votes, and what keeps somebody out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.domains.certifications.types.certificates import Ground
from app.domains.standards.types.words import Constituency


class DecisionKind(StrEnum):
    """What is to be decided."""

    CERTIFY = "certify"
    RENEW = "renew"
    RESTORE = "restore"
    EXTEND = "extend"
    REDUCE = "reduce"
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


class DecisionOutcome(StrEnum):
    """What can be decided; which of them a kind knows, the table of outcomes says."""

    GRANT = "grant"
    REFUSE = "refuse"
    CARRY_OUT = "carry_out"
    LEAVE = "leave"


class DecisionState(StrEnum):
    """Where a decision file stands."""

    OPEN = "open"
    ANNOUNCED = "announced"
    DECIDED = "decided"
    DISCARDED = "discarded"


STANDING = frozenset({DecisionState.OPEN, DecisionState.ANNOUNCED})
"""The states in which a file waits for its decision."""


HEARD = (Constituency.WORKERS, Constituency.EMPLOYERS)
"""Where a scheme keeps seats for them, they vote or advise before anything is decided."""


class SeatState(StrEnum):
    """Whether somebody sits in a body."""

    PROPOSED = "proposed"
    SEATED = "seated"
    DECLINED = "declined"
    ENDED = "ended"


class Conflict(StrEnum):
    """What keeps somebody out of a decision."""

    NOT_SEATED = "not_seated"
    OF_THE_AUDIT_TEAM = "of_the_audit_team"
    OF_THE_AUDIT_BODY = "of_the_audit_body"
    ACTS_FOR_APPLICANT = "acts_for_applicant"
    DECLARED_INTEREST = "declared_interest"
    TO_BE_LOOKED_AT = "to_be_looked_at"
    PART_IN_OVERTURNED = "part_in_overturned"
    OF_THE_COUNTRY = "of_the_country"
    NATIONALITY_NOT_TOLD = "nationality_not_told"


class StaleBecause(StrEnum):
    """Why a file was frozen."""

    OPENED = "opened"
    FACTS_CHANGED = "facts_changed"
    CONDITIONS_DRAFTED = "conditions_drafted"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Decider:
    """What the register knows of somebody who would decide, for the rule of conflicts.

    Attributes:
        is_seated: whether they sit in the body that decides; for whoever only concludes, true.
        is_of_team: of the team of an audit of the file, also one who left it.
        acts_for_applicant: now, or not so long ago that it no longer counts.
        acts_for_audit_body: the same for the body of an audit of the file.
        has_interest: whether a declared interest touches the applicant.
        to_be_looked_at: codes of what is only a question, and nobody has cleared.
        voted_for_overturned: for a decision on this matter that an appeal overturned.
        nationalities: as the member told them; ``None``: not told.
        countries: for which they act, or in which they are employed or paid.
    """

    is_seated: bool = True
    is_of_team: bool = False
    acts_for_applicant: bool = False
    acts_for_audit_body: bool = False
    has_interest: bool = False
    to_be_looked_at: Sequence[str] = ()
    voted_for_overturned: bool = False
    nationalities: frozenset[str] | None = None
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote as it is counted.

    Attributes:
        person_id: whose.
        constituency: for whom they sit.
        outcome: for which.
        conflicts: what keeps them out now; a vote with one is not counted.
    """

    person_id: UUID
    constituency: Constituency
    outcome: DecisionOutcome
    conflicts: Sequence[Conflict] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What the votes come to.

    Attributes:
        counted: how many votes are free of conflict.
        quorum: how many are needed.
        votes: counted ones by outcome.
        carried: the outcome with more than half of the counted votes at quorum, if there is one.
        unheard: constituencies with a seat in the scheme that neither voted nor were asked in vain.
    """

    counted: int
    quorum: int
    votes: Mapping[DecisionOutcome, int]
    carried: DecisionOutcome | None
    unheard: tuple[Constituency, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """A condition as it is proposed.

    Attributes:
        text: what is to be done, in words that can be erased.
        due_on: the last civil day.
        criterion: of the standard, if it is about one.
    """

    text: str
    due_on: date
    criterion: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What is decided, by whoever concludes.

    Attributes:
        outcome: that the votes carry.
        reason: in words, for the applicant or holder.
        ground: of an outcome against them, from the closed list.
    """

    outcome: DecisionOutcome
    reason: str
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class NewSeat:
    """Who is to sit where.

    Attributes:
        person_id: somebody with the role of a decision maker.
        constituency: for whom.
        since: first instant.
        until: end of the term; ``None`` where it has none.
        is_named: whether the member agreed to be named in public.
    """

    person_id: UUID
    constituency: Constituency
    since: datetime
    until: datetime | None
    is_named: bool


Content = Mapping[str, Any]
"""What a decision rests on, as JSON: ids, codes, days and digests, and no words."""
