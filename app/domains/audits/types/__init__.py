"""Words and values of audits: orders, states, roles in a team, ties to an auditee, influence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.domains.identity.types import CountryTie

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]+$", min_length=1, max_length=40)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
MOST = 500


class Ordered(StrEnum):
    """For which step an audit is ordered."""

    STAGE_1 = "stage_1"
    STAGE_2 = "stage_2"
    SURVEILLANCE = "surveillance"
    RECERTIFICATION = "recertification"
    SPECIAL = "special"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Site(_Frozen):
    """Where the auditee works."""

    code: Code
    title: Line
    country: Country


class Corridor(_Frozen):
    """From where to where it recruits."""

    origin: Country
    destination: Country


class Scope(_Frozen):
    """What is audited.

    Attributes:
        sites: offices and branches.
        corridors: from where to where.
        sectors: codes of ISIC, revision 4.
        sub_agents: who recruits for the auditee, as the order names them; never in a bundle.
        representatives: the same of those who speak for it.
    """

    sites: tuple[Site, ...] = Field(min_length=1, max_length=MOST)
    corridors: tuple[Corridor, ...] = Field(default=(), max_length=MOST)
    sectors: tuple[Code, ...] = Field(default=(), max_length=MOST)
    sub_agents: tuple[Line, ...] = Field(default=(), max_length=MOST)
    representatives: tuple[Line, ...] = Field(default=(), max_length=MOST)


class OrderedAnswer(_Frozen):
    """What the auditee says of itself for one indicator.

    Attributes:
        answer: a word of the scheme's scale.
        statement: in the auditee's words.
        documents: what proves it.
        carried: from which criterion of which edition it was carried over, and how that compares;
            whoever assesses looks at it again.
    """

    answer: Code
    statement: str = ""
    documents: tuple[UUID, ...] = ()
    carried: str | None = None


class Order(_Frozen):
    """What whoever orders an audit hands over; the audit keeps it as it was, with its digest.

    Attributes:
        auditee_subject_id: the record that is audited.
        auditee_organisation_id: who answers for it.
        ordered_by: in a word, such as ``application``.
        ordered_id: which.
        scheme: key of it, with its version.
        standard: key of it, with its edition.
        kind: for which step.
        is_unannounced: whether the auditee learns of it only when the team is there.
        audit_body_id: who carries it out.
        scope: what is audited.
        personnel: how many people work for the auditee.
        workers_placed: in the last 24 months.
        risks: codes of the scheme's known risks.
        risk_factor: by which what is known of the auditee raises the samples.
        risk_reason: why, where it is not one.
        criteria: codes that are looked at.
        answers: by the codes of indicators.
        consent_to_summary: whether the agreement lets a public summary be shown.
    """

    auditee_subject_id: UUID
    auditee_organisation_id: UUID
    ordered_by: Code
    ordered_id: UUID
    scheme: Code
    scheme_version: Code
    standard: Code
    edition: Code
    kind: Ordered
    is_unannounced: bool = False
    audit_body_id: UUID
    scope: Scope
    personnel: int = Field(ge=0, le=1_000_000)
    workers_placed: int = Field(ge=0, le=10_000_000)
    risks: tuple[Code, ...] = ()
    risk_factor: Decimal = Field(default=Decimal(1), ge=1, le=10, max_digits=5)
    risk_reason: str | None = None
    criteria: tuple[Code, ...] = Field(min_length=1, max_length=2_000)
    answers: Mapping[str, OrderedAnswer] = {}
    consent_to_summary: bool = False

    @property
    def documents(self) -> set[UUID]:
        """All documents that the answers name."""
        return {each for answer in self.answers.values() for each in answer.documents}


class AccreditationState(StrEnum):
    """Whether a body may take audits of a scheme."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class AuditState(StrEnum):
    """Where an audit stands."""

    PLANNED = "planned"
    TEAM_CLEARED = "team_cleared"
    IN_PROGRESS = "in_progress"
    REPORTED = "reported"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    CANCELLED = "cancelled"


WRITTEN = frozenset({AuditState.IN_PROGRESS, AuditState.RETURNED})
"""The states in which the team writes."""


class EntryKind(StrEnum):
    """What kind of thing a team writes down."""

    ASSESSMENT = "assessment"
    FINDING = "finding"
    INTERVIEW = "interview"
    FILE = "file"
    NOTE = "note"


class FindingState(StrEnum):
    """Where a finding stands; whether it is overdue, its day says."""

    OPEN = "open"
    ANSWERED = "answered"
    VERIFIED = "verified"
    STRUCK_OUT = "struck_out"


UNMENDED = frozenset({FindingState.OPEN, FindingState.ANSWERED})
"""The states in which a finding counts against its auditee."""


class VerifiedBy(StrEnum):
    """How an auditor saw that a finding is mended."""

    EVIDENCE = "evidence"
    VISIT = "visit"


class GradedWhy(StrEnum):
    """Why a finding has a grade."""

    REPORTED = "reported"
    HEARD = "heard"
    APPEAL = "appeal"


class CompetenceKind(StrEnum):
    """In what an auditor is competent."""

    LANGUAGE = "language"
    SECTOR = "sector"
    SCHEME = "scheme"


class MemberRole(StrEnum):
    """What somebody does in a team."""

    LEAD = "lead"
    MEMBER = "member"
    OBSERVER = "observer"


class Tie(StrEnum):
    """What may tie a member of a team to an auditee."""

    EMPLOYMENT = "employment"
    CONSULTANCY = "consultancy"
    FAMILY = "family"
    OWNERSHIP = "ownership"
    EARLIER_DECISION = "earlier_decision"
    OTHER = "other"


class Influence(StrEnum):
    """What somebody tried in order to move a team."""

    OFFER = "offer"
    GIFT = "gift"
    THREAT = "threat"


class Against(StrEnum):
    """What stands against a member, or against a team as a whole."""

    NOT_DECLARED = "not_declared"
    NOT_OF_THE_BODY = "not_of_the_body"
    EMPLOYMENT = "employment"
    CONSULTANCY = "consultancy"
    FAMILY = "family"
    OWNERSHIP = "ownership"
    EARLIER_DECISION = "earlier_decision"
    OTHER_INTEREST = "other_interest"
    PRINCIPAL = "principal"
    NAMESAKE_NOT_ANSWERED = "namesake_not_answered"
    LED_TOO_OFTEN = "led_too_often"
    OBJECTION_UPHELD = "objection_upheld"
    INFLUENCED = "influenced"
    NO_LEAD = "no_lead"
    SEVERAL_LEADS = "several_leads"
    LEAD_IS_NO_LEAD_AUDITOR = "lead_is_no_lead_auditor"
    LANGUAGE_MISSING = "language_missing"
    SECTOR_MISSING = "sector_missing"
    SCHEME_MISSING = "scheme_missing"
    NATIONAL = "national"
    COUNTRY_EMPLOYEE = "country_employee"
    COUNTRY_CONTRACTOR = "country_contractor"
    PAID_BY_COUNTRY = "paid_by_country"
    NATIONALITY_NOT_DECLARED = "nationality_not_declared"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Interest:
    """A tie that a member declares.

    Attributes:
        kind: of it.
        ended_on: its last day; ``None`` while it lasts.
    """

    kind: Tie
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of a member before a team is cleared.

    Attributes:
        person_id: who.
        role: in the team.
        interests: as declared for this audit; ``None`` before that.
        is_principal: what the member says to sharing the name of a principal; ``None``: nothing.
        worked_there_until: the last day of a membership in the auditee's organisation;
            ``date.max`` while it lasts, ``None`` where there never was one.
        is_of_the_body: whether they audit for the body.
        is_lead_auditor: whether they may lead.
        decided_on_it: whether they decided about the auditee before, outside audits.
        shares_a_name: whether a principal of the auditee has the same name.
        led_in_a_row: how many of the auditee's last audits they led, without a break.
        objected: whether an objection to them was upheld in this audit.
        influenced: whether they left a team of this audit after an offer, gift or threat.
        registered: as declared among their interests, whatever the audit.
        country_ties: to the country, where a country is assessed.
        says_nationality: whether they said of which country they are a national, where it matters.
    """

    person_id: UUID
    role: MemberRole
    interests: tuple[Interest, ...] | None
    is_principal: bool | None
    worked_there_until: date | None
    is_of_the_body: bool
    is_lead_auditor: bool
    decided_on_it: bool
    shares_a_name: bool
    led_in_a_row: int
    objected: bool
    influenced: bool
    registered: tuple[Interest, ...] = ()
    country_ties: frozenset[CountryTie] = frozenset()
    says_nationality: bool = True


@dataclass(frozen=True, slots=True)
class Needed:
    """What a team must know together.

    Attributes:
        languages: of the interviews and files.
        sectors: of the scope.
        scheme: by whose rules it audits.
        least: how many assess.
    """

    languages: frozenset[str]
    sectors: frozenset[str]
    scheme: str
    least: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that stands against a team.

    Attributes:
        why: in a word.
        detail: in a sentence.
        person_id: the member; ``None`` for the team as a whole.
    """

    why: Against
    detail: str
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a body means to carry an audit out.

    Attributes:
        planned_from: the first civil day.
        planned_until: the last.
        sites: codes of the scope that are visited.
        languages: in which it is carried out (BCP 47).
        days: auditor days.
        interviews: with workers.
        files: of workers.
        reason: for each departure from what the scheme asks for; ``None`` where there is none.
    """

    planned_from: date
    planned_until: date
    sites: tuple[str, ...]
    languages: tuple[str, ...]
    days: Decimal
    interviews: int
    files: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Required:
    """What the scheme's formulas ask of an audit.

    Attributes:
        days: auditor days.
        least_days: to which they may come down with a reason.
        interviews: with workers.
        files: of workers.
    """

    days: Decimal
    least_days: Decimal
    interviews: int
    files: int
