"""Words of the alliance: members, pledges, trainings, and what firms can prove by others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from app.domains.identity.types import OrganisationKind

READS = "A pledge, not examined."
"""What stands beside every membership and commitment, in every answer (E2)."""


class MemberKind(StrEnum):
    """What a member is; the same kinds say who may sign a pledge."""

    STATE = "state"
    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"
    BRAND = "brand"
    BUSINESS_ASSOCIATION = "business_association"
    UNION = "union"
    NGO = "ngo"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    DONOR = "donor"
    COMPANY = "company"


KINDS_OF: Mapping[OrganisationKind, frozenset[MemberKind]] = {
    OrganisationKind.AUTHORITY: frozenset({MemberKind.STATE}),
    OrganisationKind.INTERMEDIARY: frozenset({MemberKind.INTERMEDIARY}),
    OrganisationKind.EMPLOYER: frozenset(
        {MemberKind.EMPLOYER, MemberKind.BRAND, MemberKind.DONOR, MemberKind.COMPANY}
    ),
    OrganisationKind.AUDIT_BODY: frozenset({MemberKind.COMPANY}),
    OrganisationKind.CIVIL_SOCIETY: frozenset(
        {
            *(MemberKind.BUSINESS_ASSOCIATION, MemberKind.UNION, MemberKind.NGO),
            *(MemberKind.INTERNATIONAL_ORGANISATION, MemberKind.DONOR),
        }
    ),
}
"""As what an organisation of the register can join."""


class MemberState(StrEnum):
    """Where a membership stands."""

    ASKED = "asked"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    ADMITTED = "admitted"
    ENDING = "ending"
    LEFT = "left"
    ENDED = "ended"


TOLD = frozenset({MemberState.ADMITTED, MemberState.ENDING, MemberState.LEFT, MemberState.ENDED})
"""The states in which the public reads of a member."""
BELONGS = frozenset({MemberState.ADMITTED, MemberState.ENDING})
"""The states in which somebody is a member."""


class CommitmentState(StrEnum):
    """Where a commitment stands by what people did; what time did, the day says."""

    OPEN = "open"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """How a commitment stands on a day.

    ``kept``: its member says so, and the secretariat saw the evidence; nobody examined it.
    ``lapsed``: for a year its member reported nothing.
    """

    OPEN = "open"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


class Because(StrEnum):
    """Why a commitment was withdrawn."""

    MEMBER = "member"
    MEMBER_LEFT = "member_left"
    MEMBERSHIP_ENDED = "membership_ended"


class Direction(StrEnum):
    """Whether a measure is to reach its target, or to stay at or below it."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Seen(StrEnum):
    """What a person of the secretariat found of the evidence of a report; no examination."""

    SEEN = "seen"
    NOT_SHOWN = "not_shown"


class TrainingForm(StrEnum):
    """How a training was held."""

    WEBINAR = "webinar"
    IN_PERSON = "in_person"
    CLASSROOM = "classroom"
    E_LEARNING = "e_learning"


class CredentialKind(StrEnum):
    """What a firm can prove by others."""

    TRAINING = "training"
    CERTIFICATE = "certificate"


class CredentialState(StrEnum):
    """Where the proof stands; only a confirmed one counts, and until it ends (E2)."""

    STATED = "stated"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class PledgeKind:
    """A kind of pledge, as the data say it.

    Attributes:
        code: such as ``PL-FEE``.
        title: what is pledged, in English.
        signed_by: kinds of members that may sign it; empty: all.
        measure: by what it is measured.
        unit: of the measure.
        direction: whether the measure is to reach the target or stay below it.
        confidence: how sure the source is: ``seen``, ``general`` or ``draft``.
    """

    code: str
    title: str
    signed_by: frozenset[MemberKind]
    measure: str
    unit: str
    direction: Direction
    confidence: str

    def may_sign(self, kind: MemberKind) -> bool:
        """Tell whether a kind of member may sign it."""
        return not self.signed_by or kind in self.signed_by


@dataclass(frozen=True, slots=True)
class Level:
    """A level of training, as the data say it.

    Attributes:
        code: such as ``level_1``.
        title: in English.
        rank: lower levels first.
        source: where it was read.
        confidence: ``seen``, ``general`` or ``draft``.
    """

    code: str
    title: str
    rank: int
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Life:
    """What decides how a commitment stands on any day.

    Attributes:
        made_on: on which day it was made.
        due_on: last day on which it is not overdue.
        reported_on: days on which its member reported, in any order.
        claimed_on: on which its member said that it was kept, while nobody looked at it.
        kept_on: on which the secretariat saw that it was kept; ``None``: it did not.
        withdrawn_on: on which it was withdrawn.
    """

    made_on: date
    due_on: date
    reported_on: tuple[date, ...] = ()
    claimed_on: date | None = None
    kept_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Training:
    """That a firm completed a training, confirmed by somebody outside it.

    Attributes:
        id: of the credential.
        subject_id: the record of the firm.
        training: key of the training.
        title: of it.
        level: code of its level; ``None``: it has none.
        topics: codes or words of what it taught.
        provider: who held it.
        people: how many took part; ``None``: not said.
        completed_on: first day on which it counts.
        until: last day.
        confirmed_for: the organisation outside the firm that confirmed it.
        confirmed_entry: number of the journal.
        address: where it is read.
    """

    id: UUID
    subject_id: UUID
    training: str
    title: str
    level: str | None
    topics: tuple[str, ...]
    provider: str
    people: int | None
    completed_on: date
    until: date
    confirmed_for: UUID
    confirmed_entry: int
    address: str


@dataclass(frozen=True, slots=True)
class QualityMark:
    """That a firm holds a certificate of a management system, confirmed by somebody outside it.

    Attributes:
        id: of the credential.
        subject_id: the record of the firm.
        standard: such as ``ISO 9001:2015``.
        number: of the certificate.
        issuer: who issued it.
        valid_from: first day on which it counts.
        until: last day.
        confirmed_for: the organisation outside the firm that confirmed it.
        confirmed_entry: number of the journal.
        address: where it is read.
    """

    id: UUID
    subject_id: UUID
    standard: str
    number: str
    issuer: str
    valid_from: date
    until: date
    confirmed_for: UUID
    confirmed_entry: int
    address: str


@dataclass(frozen=True, slots=True)
class NewMember:
    """Who asks to join, or is proposed.

    Attributes:
        key: under which it is addressed.
        kind: what it is.
        name: of a body without an account; ``None``: that of the caller's organisation.
        country: where it is seated, likewise; ``None`` of a body of many countries.
        website: where it tells of itself.
    """

    key: str
    kind: MemberKind
    name: str | None = None
    country: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class NewAction:
    """A step on the way to what was pledged."""

    title: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewCommitment:
    """What a member pledges in public.

    Attributes:
        kind: code of the kind of pledge.
        title: what is pledged, in its words.
        measure: by what it is measured, in its words.
        target: of the measure.
        unit: of the measure.
        direction: whether the target is to be reached or not to be passed.
        due_on: last day.
        language: BCP 47, of the words.
        actions: steps on the way.
    """

    kind: str
    title: str
    measure: str
    target: Decimal
    unit: str
    direction: Direction
    due_on: date
    language: str
    actions: tuple[NewAction, ...] = ()


@dataclass(frozen=True, slots=True)
class NewReport:
    """What a member reports of a commitment.

    Attributes:
        as_of: the day of which the value is.
        value: of the measure; ``None``: words alone.
        words: what was done, and what shows it.
        language: BCP 47, of the words.
        links: to what shows it, published by others or by the member.
        done: places of the actions that are done.
        says_kept: whether the member says that it kept the commitment.
        replaces: number of the report that it corrects, which stays.
    """

    as_of: date
    value: Decimal | None
    words: str
    language: str
    links: tuple[str, ...] = ()
    done: tuple[int, ...] = ()
    says_kept: bool = False
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class NewTraining:
    """A training that was held, or is.

    Attributes:
        key: under which it is addressed.
        title: of it.
        provider: name of a body without an account; ``None``: the caller's organisation.
        level: code of its level.
        topics: what it taught.
        form: how it was held.
        held_from: first day.
        held_until: last day.
        valid_months: for how long a completion counts, as its provider says.
    """

    key: str
    title: str
    provider: str | None
    level: str | None
    topics: tuple[str, ...]
    form: TrainingForm
    held_from: date
    held_until: date
    valid_months: int


@dataclass(frozen=True, slots=True)
class NewCertificate:
    """A certificate of a management system, as a firm states it."""

    standard: str
    number: str
    issuer: str
    valid_from: date
    until: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which commitments are asked for.

    Attributes:
        kind: code of the kind of pledge.
        standing: on the day of the question.
        due_from: due on this day or later.
        due_until: due on this day or earlier.
    """

    kind: str | None = None
    standing: Standing | None = None
    due_from: date | None = None
    due_until: date | None = None
