"""Words of partners."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class AdmissionState(StrEnum):
    """Where an admission stands; whether its term runs, the clock says."""

    PROPOSED = "proposed"
    ADMITTED = "admitted"
    REFUSED = "refused"
    ENDED = "ended"


class Way(StrEnum):
    """How workers reach a partner."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    MESSAGE = "message"
    LETTER = "letter"
    WEBSITE = "website"


class Shared(StrEnum):
    """What a person found of a name that a partner and a firm share."""

    OTHER_PERSON = "other_person"
    SAME_PERSON = "same_person"


class Missing(StrEnum):
    """What an admission still lacks."""

    REFERENCES = "references"
    QUESTIONS = "questions"
    SHARED_PRINCIPAL = "shared_principal"


@dataclass(frozen=True, slots=True)
class NewAdmission:
    """What is proposed.

    Attributes:
        organisation_id: of which civil society organisation.
        people: names of those who stand for it: board, officers, owners.
        languages: in which workers can speak to it, BCP 47.
        places: where, ISO 3166-1 or -2.
        ways: how.
        since: first instant of the term.
        until: first instant after it.
    """

    organisation_id: UUID
    people: tuple[str, ...]
    languages: tuple[str, ...]
    places: tuple[str, ...]
    ways: tuple[Way, ...]
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Checked:
    """A reference that somebody checked.

    Attributes:
        referee: who gave it.
        said: what they said, and how it was checked.
        is_good: whether it speaks for the organisation.
    """

    referee: str
    said: str
    is_good: bool
