"""Words of identity: kinds of organisations, states, second factors, and small values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.access.duties import Known
from app.access.grants import Role

NOTHING_KNOWN = Known()


class OrganisationKind(StrEnum):
    """What an organisation is in the scheme."""

    SCHEME_OWNER = "scheme_owner"
    AUDIT_BODY = "audit_body"
    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"
    AUTHORITY = "authority"
    CIVIL_SOCIETY = "civil_society"


class OrganisationState(StrEnum):
    """Whether an organisation acts on the register."""

    ACTIVE = "active"
    CLOSED = "closed"


class MembershipState(StrEnum):
    """Whether a person acts for an organisation."""

    ACTIVE = "active"
    ENDED = "ended"


class InvitationState(StrEnum):
    """Where an invitation stands; one that was sent also ends with time."""

    WAITING = "waiting"
    SENT = "sent"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


class FactorKind(StrEnum):
    """What a person proves beside the password."""

    TOTP = "totp"
    PASSKEY = "passkey"


class ChallengePurpose(StrEnum):
    """What an answer of a passkey is asked for."""

    REGISTER = "register"
    CONFIRM = "confirm"
    SIGN_IN = "sign_in"


class PasskeyFault(StrEnum):
    """Why the answer of a passkey is not taken."""

    UNREADABLE = "unreadable"
    CHALLENGE = "challenge"
    ORIGIN = "origin"
    DOMAIN = "domain"
    USER_VERIFICATION = "user_verification"
    COUNTER = "counter"
    SIGNATURE = "signature"
    NOT_YOURS = "not_yours"


class InterestKind(StrEnum):
    """How somebody has a part in a matter."""

    EMPLOYMENT = "employment"
    CONSULTANCY = "consultancy"
    OWNERSHIP = "ownership"
    FAMILY_TIE = "family_tie"
    PAYMENT = "payment"
    OTHER = "other"


class CountryTie(StrEnum):
    """What ties somebody to a country, so that they neither assess it nor vote about it (C8)."""

    NATIONAL = "national"
    EMPLOYEE = "employee"
    CONTRACTOR = "contractor"
    PAID = "paid"


class InterestState(StrEnum):
    """Whether a declared interest stands."""

    DECLARED = "declared"
    WITHDRAWN = "withdrawn"


class LookState(StrEnum):
    """Where an act stands that somebody else looks at first."""

    HELD = "held"
    RELEASED = "released"
    REFUSED = "refused"


class LinkPurpose(StrEnum):
    """What a link that was sent by e-mail is for."""

    SIGN_UP = "sign_up"
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a purpose, no secret


class SessionEnd(StrEnum):
    """Why a session ended before its time."""

    SIGNED_OUT = "signed_out"
    REVOKED = "revoked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a reason, no secret
    REFRESH_REUSED = "refresh_reused"
    MEMBERSHIP_ENDED = "membership_ended"
    CLIENT_REVOKED = "client_revoked"


@dataclass(frozen=True, slots=True)
class NewOrganisation:
    """What is said of an organisation when it comes to the register.

    Attributes:
        kind: what it is.
        name: its legal name.
        country: where it is seated, ISO 3166-1 alpha-2.
        jurisdiction: of an authority, ISO 3166-1 alpha-2 or ISO 3166-2.
    """

    kind: OrganisationKind
    name: str
    country: str
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What a person says of themselves.

    Attributes:
        name: as they write it.
        email: normalised.
        language: BCP 47, for what is sent to them.
        password: in the clear; it is hashed before anything is kept.
    """

    name: str
    email: str
    language: str
    password: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What an invitation offers, and to whom.

    Attributes:
        email: of whom it goes to, normalised.
        role: in which they would act.
        language: BCP 47, of the letter.
        reason: what proves that they speak for the organisation, where it is asked.
    """

    email: str
    role: Role
    language: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries to sign in, and from where.

    Attributes:
        email: as typed.
        address: network address of the caller.
        agent: what the caller's program calls itself.
    """

    email: str
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class Second:
    """What is handed in beside a password: one of the two, or nothing.

    Attributes:
        code: of a device or on paper.
        passkey: the answer of a passkey, as the browser gives it in JSON.
    """

    code: str | None = None
    passkey: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for somebody to act.

    Attributes:
        act: what to do, in the word of the contract, such as ``approve``.
        what: the kind of thing.
        path: where it can be read and acted upon.
        since: since when it waits.
        due: until when it should be done; ``None`` where no rule says.
    """

    act: str
    what: str
    path: str
    since: datetime
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class About:
    """In what somebody has an interest: one of the three.

    Attributes:
        subject_id: a record.
        organisation_id: an organisation.
        country: ISO 3166-1 alpha-2.
    """

    subject_id: UUID | None = None
    organisation_id: UUID | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class NewInterest:
    """What somebody declares.

    Attributes:
        kind: how they have a part in it.
        about: in what.
        since: first civil day.
        until: last civil day; ``None`` while it goes on.
        words: what there is to say; they can be erased.
    """

    kind: InterestKind
    about: About
    since: date
    until: date | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """An act that somebody wants to take, and what it touches.

    Attributes:
        act: such as ``claim.grant``.
        thing_id: of the thing that is acted upon.
        path: where it can be read.
        subjects: records that it touches.
        organisations: organisations that it touches.
        countries: countries whose registers it touches.
        firm: what is known of the firms and of those who stand for them.
    """

    act: str
    thing_id: UUID
    path: str
    subjects: frozenset[UUID] = frozenset()
    organisations: frozenset[UUID] = frozenset()
    countries: frozenset[str] = frozenset()
    firm: Known = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Leaver:
    """Whose membership ends.

    Attributes:
        membership_id: that ends.
        person_id: who held it.
        organisation_id: in which.
    """

    membership_id: UUID
    person_id: UUID
    organisation_id: UUID


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something that a person began and that is not done.

    Attributes:
        id: of it.
        path: where it can be read and acted upon.
    """

    id: UUID
    path: str


@dataclass(frozen=True, slots=True)
class Issued:
    """Tokens that were issued, in the words of RFC 6749.

    Attributes:
        access_token: a signed token of a few minutes.
        refresh_token: for the next ones; ``None`` for a machine.
        expires_in: seconds for which the access token is good.
        scope: to what it is narrowed, separated by spaces; ``None`` for all of the role.
        membership_id: in which membership it acts; ``None`` for an account without any.
    """

    access_token: str
    refresh_token: str | None
    expires_in: int
    scope: str | None
    membership_id: UUID | None
