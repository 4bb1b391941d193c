"""Words and values of the registration: states, bases, what firms state of themselves."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID


class ProfileState(StrEnum):
    """Where a profile stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    REGISTERED = "registered"
    MATCHED = "matched"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Basis(StrEnum):
    """On the basis of what a firm was registered (L3)."""

    LICENCE = "licence"
    COMPANY_REGISTER = "company_register"
    VISIT = "visit"


class StatementKind(StrEnum):
    """What a holder states of its record, one by one."""

    PRINCIPAL = "principal"
    LINK = "link"
    BRANCH = "branch"


class PrincipalRole(StrEnum):
    """What a person is to a firm."""

    OWNER = "owner"
    DIRECTOR = "director"
    OFFICER = "officer"
    REPRESENTATIVE = "representative"


class LinkState(StrEnum):
    """What the other firm says of a link."""

    STATED = "stated"
    CONFIRMED = "confirmed"
    DENIED = "denied"


class OwnerChangeState(StrEnum):
    """What became of the question whether a right lapses."""

    OPEN = "open"
    LAPSED = "lapsed"
    KEPT = "kept"


SELF_DECLARED = "self_declared"
"""Stands where a licence names its source; no key of a source has this character between words."""

PROVED, REGISTERED = "profile", "registration"
"""What rests on documents: a profile on its proofs, why a record stands here on its basis."""

FIND_LIKELY = "registration.find_likely"
"""The kind of the job that looks for records which may be the firm of a profile."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The number of a person's document, and the country that gave it (ISO 3166-1 alpha-2)."""

    country: str
    number: str


@dataclass(frozen=True, slots=True)
class PrincipalSaid:
    """What a firm says of one of its principals.

    Attributes:
        role: what the person is to the firm.
        name: as the firm writes it.
        since: first civil day, where it is said.
        birth_date: sealed, never public.
        identity: sealed, never public.
    """

    role: PrincipalRole
    name: str
    since: date | None = None
    birth_date: date | None = None
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Why the secretariat registers a firm.

    Attributes:
        basis: what it was matched to.
        proves: pointer to what of the profile it proves, beside the legal name.
        reason: in plain words.
        authority: who confirmed the licence, or keeps the company register.
        document_id: the extract, or the report of the visit.
        different_from: numbers of records that were looked at and are other firms.
    """

    basis: Basis
    proves: str
    reason: str
    authority: str | None = None
    document_id: UUID | None = None
    different_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """By what a person is looked up: never by a name alone (L10).

    Attributes:
        why: in plain words; it is recorded.
        identity: of a document.
        birth_date: of the person.
        name: narrows what a birth date finds.
    """

    why: str
    identity: Identity | None = None
    birth_date: date | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Ghost:
    """What is known of a firm that no register lists.

    Attributes:
        names: under which it is known, the first of them first.
        country: where it recruits, ISO 3166-1 alpha-2.
        locality: town or district, never a home.
        reason: from where it is known, in plain words.
    """

    names: tuple[str, ...]
    country: str
    locality: str | None
    reason: str


Content = dict[str, Any]
"""What a profile says but for its principals, as JSON."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is sent of a profile; ``None`` where a part stays as it was.

    Attributes:
        content: the parts that are said anew.
        principals: all of them, sealed when they are kept.
        proofs: documents that the organisation sent.
    """

    content: Content
    principals: list[PrincipalSaid] | None = None
    proofs: list[UUID] | None = None


class ProfileAction(StrEnum):
    """What can be done with a profile."""

    SUBMIT = "submit"
    RETURN = "return"
    MATCH = "match"
    REGISTER = "register"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
