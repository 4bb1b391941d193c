"""Words and values of the imports: what one row of a list states, and what licences can be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

import orjson


class UploadStage(StrEnum):
    """How far a list that was sent has come."""

    WAITING = "waiting"
    RUNNING = "running"
    APPLIED = "applied"
    HELD = "held"
    IN_FORCE_ALREADY = "in_force_already"
    DROPPED = "dropped"
    FAILED = "failed"


class RecordKind(StrEnum):
    """What the firms of a list are."""

    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"


class ImportState(StrEnum):
    """Where a file stands."""

    READING = "reading"
    HELD = "held"
    APPLIED = "applied"
    DROPPED = "dropped"


class NameKind(StrEnum):
    """What a name is to its firm."""

    LEGAL = "legal"
    TRADING = "trading"
    FORMER = "former"
    ALIAS = "alias"


class LicenceStatus(StrEnum):
    """The common set of statuses; the source's own word is kept beside it."""

    VALID = "valid"
    VALID_PROVISIONAL = "valid_provisional"
    TEMPORARY_AUTHORITY = "temporary_authority"
    PENDING = "pending"
    EXPIRED = "expired"
    DOCUMENTARY_SUSPENSION = "documentary_suspension"
    PREVENTIVE_SUSPENSION = "preventive_suspension"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    REVOKED = "revoked"
    DENIED_RENEWAL = "denied_renewal"
    DELISTED = "delisted"
    FOREVER_BANNED = "forever_banned"
    CEASED = "ceased"
    INACTIVE = "inactive"
    NO_LONGER_LISTED = "no_longer_listed"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"


class MayRecruit(StrEnum):
    """Whether a licence of a status lets its holder recruit."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"
    UNKNOWN = "unknown"


_MAY_RECRUIT = {
    LicenceStatus.VALID: MayRecruit.YES,
    LicenceStatus.VALID_PROVISIONAL: MayRecruit.YES,
    LicenceStatus.TEMPORARY_AUTHORITY: MayRecruit.LIMITED,
    LicenceStatus.NO_LONGER_LISTED: MayRecruit.UNKNOWN,
    LicenceStatus.UNCONFIRMED: MayRecruit.UNKNOWN,
    LicenceStatus.UNKNOWN: MayRecruit.UNKNOWN,
}


def may_recruit(status: LicenceStatus) -> MayRecruit:
    """Return whether a licence of this status lets its holder recruit."""
    return _MAY_RECRUIT.get(status, MayRecruit.NO)


class ContactKind(StrEnum):
    """By what a firm can be reached, as a list publishes it."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    WEBSITE = "website"


class ListPurpose(StrEnum):
    """What a list is kept for."""

    REGISTER = "register"
    ENFORCEMENT = "enforcement"


class OffenceClass(StrEnum):
    """Of what kind the offence is for which a list names a firm; the source's words stand beside.

    Where the register's own cases have the class too, it bears the same name there.
    ``not_stated``: the list says what was done to the firm and not why. ``none_counted``: a case
    that the list itself gives no violation, so that it says nothing against the firm.
    """

    FEE_CHARGING = "fee_charging"
    WAGES_WITHHELD = "wages_withheld"
    WORKING_CONDITIONS = "working_conditions"
    SAFETY = "safety"
    UNDER_AGE = "under_age"
    FORCED_LABOUR = "forced_labour"
    DECEPTION = "deception"
    FALSE_DOCUMENTS = "false_documents"
    DOCUMENT_RETENTION = "document_retention"
    LABOUR_STANDARDS = "labour_standards"
    RECRUITMENT_RULES = "recruitment_rules"
    OTHER = "other"
    NOT_STATED = "not_stated"
    NONE_COUNTED = "none_counted"


class ListedUntil(StrEnum):
    """From what it is known until when an act of enforcement is published (fairness V4)."""

    STATED = "stated"
    WHILE_LISTED = "while_listed"
    BY_SETTING = "by_setting"
    PERMANENT = "permanent"
    REMOVED = "removed"
    UNRELIABLE = "unreliable"
    OVERTURNED = "overturned"


TAKEN_BACK = frozenset({ListedUntil.REMOVED, ListedUntil.UNRELIABLE, ListedUntil.OVERTURNED})
"""What the source itself does not publish any more, whatever day it names."""


class NameFact(NamedTuple):
    """A name and what it is to the firm."""

    kind: str
    text: str


class IdentifierFact(NamedTuple):
    """A registration number and the register that gives it (code of org-id.guide)."""

    scheme: str
    value: str


class AddressFact(NamedTuple):
    """Where the firm is, as written; ``country`` is ISO 3166-1 alpha-2."""

    text: str | None
    locality: str | None
    region: str | None
    country: str | None


class LicenceFact(NamedTuple):
    """A licence; dates are civil days as ISO text, both inclusive."""

    number: str | None
    kind: str | None
    status_word: str | None
    status: str
    valid_from: str | None
    valid_until: str | None


class CorridorFact(NamedTuple):
    """From where to where, as ISO 3166-1 alpha-2."""

    origin: str | None
    destination: str | None


class PrincipalFact(NamedTuple):
    """An owner or officer whom the published list names."""

    role: str
    name: str


class ContactFact(NamedTuple):
    """By what a firm can be reached, as the published list says."""

    kind: str
    value: str


class EnforcementFact(NamedTuple):
    """One act of enforcement that a published list states; days are ISO text, both inclusive.

    Attributes:
        case_number: of the source.
        authority: who acted, where the list names another than its publisher.
        offence: in the source's words.
        offence_class: one of :class:`OffenceClass`.
        law: law and article, in the source's words.
        acted_from: first day of the conduct.
        acted_until: last day of it.
        decided_on: the day of the decision.
        published_from: first day on which the source publishes it.
        published_until: last day; ``None``: as long as it is listed, or for ever.
        until_by: from what that is known, one of :class:`ListedUntil`.
        penalty: in the source's words.
        amount_minor: in the minor unit of the currency.
        currency: ISO 4217.
        workers: how many were concerned, as the source counts them.
        note: what the source adds, doubts about dates among them.
    """

    case_number: str | None
    authority: str | None
    offence: str | None
    offence_class: str
    law: str | None
    acted_from: str | None
    acted_until: str | None
    decided_on: str | None
    published_from: str | None
    published_until: str | None
    until_by: str
    penalty: str | None
    amount_minor: int | None
    currency: str | None
    workers: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """What one row states."""

    country: str | None
    names: tuple[NameFact, ...] = ()
    identifiers: tuple[IdentifierFact, ...] = ()
    addresses: tuple[AddressFact, ...] = ()
    licences: tuple[LicenceFact, ...] = ()
    corridors: tuple[CorridorFact, ...] = ()
    sectors: tuple[tuple[str], ...] = ()
    occupations: tuple[tuple[str], ...] = ()
    principals: tuple[PrincipalFact, ...] = ()
    contacts: tuple[ContactFact, ...] = ()
    enforcement: tuple[EnforcementFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a list, understood by its profile.

    Attributes:
        line: of the file, counted from 1.
        key: finds the row again in the next file of the source.
        subject_key: the same for all rows of one firm.
        facts: what the row states.
    """

    line: int
    key: str
    subject_key: str
    facts: RecordFacts


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that cannot be taken: where, why, and as it was."""

    line: int
    column: str | None
    reason: str
    row: tuple[str, ...]


def canonical(facts: RecordFacts) -> bytes:
    """Return the same bytes for the same facts: what is stored while staged, and digested.

    Contacts and enforcement came later: a row without any has the bytes, and so the digest, that it
    always had.
    """
    said = orjson.dumps(facts, default=tuple)
    if facts.enforcement:
        return said
    said = said.removesuffix(_NO_ENFORCEMENT) + b"}"
    return said if facts.contacts else said.removesuffix(_NO_CONTACTS) + b"}"


_NO_ENFORCEMENT = b',"enforcement":[]}'
_NO_CONTACTS = b',"contacts":[]}'


@dataclass(frozen=True, slots=True)
class FileInHand:
    """A file while it is read, compared and put in force.

    Attributes:
        id: of its row.
        number: as read out.
        source_key: of its source.
        record: what its rows are.
        list_date: the day of which it speaks.
        digest_key: keys the digests of its rows.
        listed_before: rows of the file in force until now.
    """

    id: UUID
    number: str
    source_key: str
    record: RecordKind
    list_date: date
    digest_key: bytes
    listed_before: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it lies on disk: SHA-256 of its bytes, its size, the day of which it speaks."""

    digest: str
    size_bytes: int
    list_date: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a file will change, in rows of its list."""

    new: int
    changed: int
    returned: int
    gone: int
    worsened: int
    changes_digest: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave, in rows."""

    read: int
    repeated: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Touched:
    """A firm that a held file would take off the list or worsen."""

    subject_number: str
    name: str | None
    gone: bool
