"""Words and values of what workers tell."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Giver(StrEnum):
    """Who gives codes out; never a firm (E4)."""

    AUTHORITY = "authority"
    PARTNER = "partner"
    SCHEME = "scheme"


class AnswerState(StrEnum):
    """What became of an answer."""

    WAITING = "waiting"
    """A person reads it first."""
    COUNTED = "counted"
    SET_ASIDE = "set_aside"
    """It tells of harm, and that is not published."""
    REMOVED = "removed"


class Hold(StrEnum):
    """Why a person looks at an answer first."""

    TEXT = "text"
    BURST = "burst"
    SAME_TEXT = "same_text"


class RemovalReason(StrEnum):
    """Why an answer, or its words, are not shown; there is no other reason (E4)."""

    IDENTIFIES_PERSON = "identifies_person"
    THREAT = "threat"
    OFF_TOPIC = "off_topic"
    SPAM = "spam"
    DUPLICATE = "duplicate"
    STAFF_OF_AGENCY = "staff_of_agency"
    COURT_ORDER = "court_order"


class Harm(StrEnum):
    """Of what an answer tells that is set aside; there is nothing else (E4).

    Each is the code of the question that asks for it: a person judges words by the same list.
    """

    HURT = "hurt"
    THREATENED = "threatened"
    BOUND_BY_DEBT = "bound_by_debt"
    YOUNG = "young"
    PASSPORT = "passport"
    """It is kept from her."""
    CAN_GO_OUT = "can_go_out"
    """She cannot."""


class RequestGround(StrEnum):
    """On which ground alone a firm can ask that words are removed."""

    IDENTIFIES_PERSON = "identifies_person"
    UNLAWFUL = "unlawful"


class RequestState(StrEnum):
    """What became of such a request."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Corridor:
    """From where to where workers went; ISO 3166-1 alpha-2.

    Attributes:
        origin: where they come from.
        destination: where they work.
    """

    origin: str
    destination: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Codes that somebody asks for.

    Attributes:
        subject_id: the firm that recruited the workers.
        corridor: from where to where.
        since: first day of the first month.
        until: last day of the last month.
        codes: how many.
    """

    subject_id: UUID
    corridor: Corridor
    since: date
    until: date
    codes: int


@dataclass(frozen=True, slots=True)
class Paid:
    """What somebody paid for the job, as she remembers it.

    Attributes:
        minor: in the smallest unit of the currency.
        currency: ISO 4217.
    """

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a worker answers.

    Attributes:
        answers: by code of the question: 1 to 5, or a code of an answer.
        paid: in all, if she said so.
        words: free text.
        language: BCP 47, in which she reads; that of the words.
    """

    answers: dict[str, int | str]
    paid: Paid | None
    words: str | None
    language: str
