"""Words of bars: who is under one, what a likeness is, and what waits because of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from app.domains.registration.types import Identity, PrincipalSaid
from app.store.work import Work


class BarState(StrEnum):
    """Where a bar stands; whether it is in force is asked with an instant."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    IN_EFFECT = "in_effect"
    SPARED = "spared"
    LIFTED = "lifted"
    OVERTURNED = "overturned"


OVER = frozenset({BarState.SPARED, BarState.LIFTED, BarState.OVERTURNED})
"""The states in which a bar meets nobody, and never will."""


class Reading(StrEnum):
    """How a bar stands at an instant: its end needs nobody's act."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    IN_EFFECT = "in_effect"
    ENDED = "ended"
    SPARED = "spared"
    LIFTED = "lifted"
    OVERTURNED = "overturned"


class Body(StrEnum):
    """Which kind of body imposes a bar (V3)."""

    SCHEME = "scheme"
    AUTHORITY = "authority"


class Ground(StrEnum):
    """On what a bar rests."""

    SANCTION = "sanction"
    VIOLATION = "violation"
    ORDER = "order"


class WhySpared(StrEnum):
    """Why an officer is not under a bar, from a closed list (V5)."""

    LEFT_BEFORE = "left_before"
    CAME_AFTER = "came_after"
    NO_PART = "no_part"
    ANOTHER_PERSON = "another_person"
    NOT_BORNE_OUT = "not_borne_out"


class WhyLifted(StrEnum):
    """Why a bar ends before its day, from a closed list."""

    GROUND_FELL = "ground_fell"
    MADE_GOOD = "made_good"
    MISTAKE = "mistake"


class DocumentKind(StrEnum):
    """Kinds of documents that have a number of a person."""

    PASSPORT = "passport"
    NATIONAL_ID = "national_id"
    TAX_NUMBER = "tax_number"
    DRIVING_LICENCE = "driving_licence"
    SEAFARER_BOOK = "seafarer_book"
    RESIDENCE_PERMIT = "residence_permit"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a person.

    Attributes:
        country: that gave it, ISO 3166-1 alpha-2.
        number: as it is printed.
        kind: of it; ``None`` where it was not said.
    """

    country: str
    number: str
    kind: DocumentKind | None = None

    @property
    def identity(self) -> Identity:
        """What of it is compared: a number, and the country that gave it."""
        return Identity(self.country, self.number)


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is, as far as it was said.

    Attributes:
        name: as it is written; it never finds anybody.
        birth_date: civil day.
        birth_year: where the day is not known.
        document: of theirs.
    """

    name: str
    birth_date: date | None = None
    birth_year: int | None = None
    document: Document | None = None

    @property
    def year(self) -> int | None:
        """The year of birth, where it is known."""
        return self.birth_year if self.birth_date is None else self.birth_date.year


class Meets(StrEnum):
    """How somebody meets a bar."""

    IDENTITY = "identity"
    LIKENESS = "likeness"


class Alike(StrEnum):
    """What two people have in common; a name alone is none of these."""

    SAME_DOCUMENT = "same_document"
    DOCUMENT_OF_ANOTHER_KIND = "document_of_another_kind"
    DOCUMENT_WITH_ANOTHER_BIRTH = "document_with_another_birth"
    NAME_AND_BIRTH_DATE = "name_and_birth_date"
    NAME_AND_BIRTH_YEAR = "name_and_birth_year"
    NAME_AND_BIRTH_SLIP = "name_and_birth_slip"
    NAME_AND_DOCUMENT_SLIP = "name_and_document_slip"
    BIRTH_DATE_AND_DOCUMENT_SLIP = "birth_date_and_document_slip"
    BIRTH_DATE_IN_ANOTHER_SCRIPT = "birth_date_in_another_script"


class Met(NamedTuple):
    """That somebody meets a bar, and why."""

    how: Meets
    why: Alike


class PairState(StrEnum):
    """Where the question stands whether two are one person."""

    MET = "met"
    ASKED = "asked"
    SAME = "same"
    NOT_SAME = "not_same"


class ThingKind(StrEnum):
    """What waits where one of its principals meets a bar."""

    APPLICATION = "application"
    CLAIM = "claim"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Thing:
    """An application, claim or profile, as bars know it.

    Attributes:
        kind: of it.
        id: of it.
        organisation_id: whose it is.
        place: in which jurisdiction the firm is, ISO 3166.
        scheme: key of the scheme that it asks for a certificate of; ``None``: of none.
        subject_id: the record that it is about.
        is_open: whether it is not decided.
    """

    kind: ThingKind
    id: UUID
    organisation_id: UUID
    place: str | None
    scheme: str | None = None
    subject_id: UUID | None = None
    is_open: bool = True


class ThingReader(Protocol):
    """How bars learn of an application, which stands above them."""

    def read(self, work: Work, thing_id: UUID) -> Thing:
        """Return it to an actor who may know of it.

        Raises:
            NotFound: the actor may not.
        """
        ...

    def find(self, work: Work, thing_id: UUID) -> Thing | None:
        """Return it to a verb that asks for a rule and shows nothing."""
        ...


Things = Mapping[ThingKind, ThingReader]


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody whom a bar is proposed for.

    Attributes:
        person: who it is.
        role: what they were in the firm, as it was said.
        office_from: first civil day in office.
        office_until: last civil day; ``None`` while they are.
        subject_id: the record of the firm; ``None`` where none is listed.
    """

    person: Person
    role: str
    office_from: date
    office_until: date | None = None
    subject_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What a bar follows.

    Attributes:
        ground: kind of it.
        id: of the sanction or violation; ``None`` for an order.
        first: first day of the conduct, of an order.
        last: last day of it.
        reference: of an order, in words.
        decided_on: day of an order.
    """

    ground: Ground
    id: UUID | None = None
    first: date | None = None
    last: date | None = None
    reference: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A bar as it is proposed.

    Attributes:
        officer: whom it would strike.
        act: on what it rests.
        rule: the clause that lets the body impose it.
        until: its last civil day.
        reason: which part the officer had, in words.
        schemes: keys of the schemes that it binds, of the scheme's; none for all.
        place: the jurisdiction or part of it that it binds, of an authority's.
    """

    officer: Officer
    act: Act
    rule: str
    until: date
    reason: str
    schemes: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """A principal of an applicant.

    Attributes:
        role: what they are to the firm.
        person: who they are.
    """

    role: str
    person: Person


@dataclass(frozen=True, slots=True)
class Waits:
    """That something waits, for the applicant alone.

    Attributes:
        hold_id: to object with.
        thing: what waits.
        name: of the principal because of whom, as the applicant wrote it.
        state: of the question.
        is_holding: whether it waits now.
        due_at: until when a question is answered; it holds no longer.
        bar_until: last day of the bar that it meets; told once a person found that it is them.
        began_at: since when.
    """

    hold_id: UUID
    thing: tuple[ThingKind, UUID]
    name: str | None
    state: PairState
    is_holding: bool
    due_at: datetime | None
    bar_until: date | None
    began_at: datetime


def person_of(said: PrincipalSaid) -> Person:
    """Return a principal of a profile or a record as bars compare people."""
    found = None if said.identity is None else Document(said.identity.country, said.identity.number)
    return Person(said.name, said.birth_date, None, found)
