"""Words of warnings."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class WarningState(StrEnum):
    """Where a warning stands; the public sees those that are published and have not run out."""

    DRAFTED = "drafted"
    ATTEMPTED = "attempted"
    PUBLISHED = "published"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class Conduct(StrEnum):
    """What somebody does, from a closed list."""

    CHARGES_WORKERS = "charges_workers"
    TAKES_MONEY_FOR_NO_JOB = "takes_money_for_no_job"
    FALSE_PROMISES = "false_promises"
    WITHOUT_LICENCE = "without_licence"
    KEEPS_PAPERS = "keeps_papers"
    FALSE_PAPERS = "false_papers"
    THREATENS = "threatens"
    USES_NAME_OF_ANOTHER = "uses_name_of_another"


class Basis(StrEnum):
    """On what a warning rests."""

    COMPLAINTS = "complaints"
    INQUIRY = "inquiry"
    AUTHORITY = "authority"


class Way(StrEnum):
    """How somebody tried to reach the named one."""

    TELEPHONE = "telephone"
    LETTER = "letter"
    EMAIL = "email"
    MESSAGE = "message"
    VISIT = "visit"
    THROUGH_OTHERS = "through_others"
    NO_WAY_KNOWN = "no_way_known"


class AnswerState(StrEnum):
    """Whether the answer of the named one stands beside the text."""

    WAITING = "waiting"
    SHOWN = "shown"
    WITHHELD = "withheld"


class WhyTaken(StrEnum):
    """Why a warning is no more, from a closed list."""

    RAN_OUT = "ran_out"
    STOPPED = "stopped"
    LICENSED_NOW = "licensed_now"
    ANOTHER_ONE = "another_one"
    NOT_BORNE_OUT = "not_borne_out"
    PRIVATE_DETAILS = "private_details"
    MISTAKE = "mistake"


OVER = frozenset({WhyTaken.STOPPED, WhyTaken.LICENSED_NOW})
"""Why one ends that was right."""
WRONG = frozenset(
    {
        *(WhyTaken.ANOTHER_ONE, WhyTaken.NOT_BORNE_OUT),
        *(WhyTaken.PRIVATE_DETAILS, WhyTaken.MISTAKE),
    }
)
"""Why one is withdrawn."""


class ObjectionGround(StrEnum):
    """What somebody says against a warning."""

    NOT_ME = "not_me"
    NOT_TRUE = "not_true"
    PRIVATE_DETAILS = "private_details"
    OVER = "over"


WHY_UPHELD = {
    ObjectionGround.NOT_ME: WhyTaken.ANOTHER_ONE,
    ObjectionGround.NOT_TRUE: WhyTaken.NOT_BORNE_OUT,
    ObjectionGround.PRIVATE_DETAILS: WhyTaken.PRIVATE_DETAILS,
    ObjectionGround.OVER: WhyTaken.STOPPED,
}
"""Why a warning is withdrawn whose objection was upheld."""


class ObjectionState(StrEnum):
    """Where an objection stands."""

    LODGED = "lodged"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Said:
    """What a warning tells in words; the rest is codes.

    Attributes:
        name: of the intermediary, as people know it.
        locality: town or part of it, without a street.
        text: conduct and place, in a few sentences.
    """

    name: str
    locality: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """On what a warning is to rest: one of the three.

    Attributes:
        complaints: at least two, of different people.
        inquiry_id: that was concluded, into complaints of different people.
        authority_id: that found it, with its reference and the day.
    """

    complaints: tuple[UUID, ...] = ()
    inquiry_id: UUID | None = None
    authority_id: UUID | None = None
    reference: str | None = None
    found_on: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A warning as it is drafted.

    Attributes:
        said: its words.
        is_person: whether it is one person and not a business.
        conduct: what it does.
        country: where, ISO 3166-1.
        region: a part of it, ISO 3166-2.
        sources: on what it rests.
        could_fit: how many workers could have told it; ``None`` for an authority's finding.
        why_nobody: why the words can point to none of those who complained.
    """

    said: Said
    is_person: bool
    conduct: tuple[Conduct, ...]
    country: str
    region: str | None
    sources: Sources
    could_fit: int | None = None
    why_nobody: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt to reach the named one.

    Attributes:
        way: how.
        is_reached: whether it came to them, as far as is known.
        note: what was done and what came of it.
    """

    way: Way
    is_reached: bool
    note: str


@dataclass(frozen=True, slots=True)
class Objecting:
    """What somebody says against a warning.

    Attributes:
        ground: from the closed list.
        words: why.
        email: where to write that there is an answer.
    """

    ground: ObjectionGround
    words: str
    email: str | None = None
