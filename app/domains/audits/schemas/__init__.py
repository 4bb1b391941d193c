"""What is sent and shown about accreditations, competences, audits and their teams."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from app.domains.audits.types import (
    AccreditationState,
    AuditState,
    CompetenceKind,
    EntryKind,
    FindingState,
    Influence,
    MemberRole,
    Ordered,
    OrderedAnswer,
    Scope,
    Tie,
    VerifiedBy,
)
from app.domains.audits.types.grading import GradeOutcome
from app.web.schemas import Country, ReasonIn, Sent, Shown, Words

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]+$", min_length=1, max_length=40)]
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
Day = Annotated[date, Field(ge=EARLIEST, le=LATEST, examples=["2027-01-11"])]


class AccreditationIn(ReasonIn):
    """Which body may take audits of which scheme, where and how long."""

    audit_body_id: UUID
    scheme: Code = Field(examples=["ers-1"], description="Key of the scheme.")
    countries: list[Country] = Field(default=[], max_length=250, description="Empty: everywhere.")
    valid_from: Day
    valid_until: Day


class AccreditationOut(Shown):
    """An accreditation of an audit body."""

    id: UUID
    audit_body_id: UUID
    scheme: str
    countries: list[str]
    valid_from: date
    valid_until: date
    state: AccreditationState
    granted_at: datetime
    version: int
    available_actions: list[str] = []


class CompetenceIn(Sent):
    """What an auditor of the caller's body knows."""

    person_id: UUID
    kind: CompetenceKind
    code: Code = Field(examples=["ne"], description="BCP 47, ISIC, or key of a scheme.")
    valid_until: Day
    document_id: UUID | None = Field(
        default=None, description="A document of yours that proves it."
    )


class CompetenceOut(Shown):
    """A competence of an auditor."""

    id: UUID
    audit_body_id: UUID
    person_id: UUID
    kind: CompetenceKind
    code: str
    valid_until: date
    document_id: UUID | None
    confirmed_at: datetime
    ended_at: datetime | None
    version: int


class PlanIn(Sent):
    """How the audit is meant to be carried out."""

    planned_from: Day
    planned_until: Day
    sites: list[Code] = Field(min_length=1, max_length=500, examples=[["head"]])
    languages: list[Code] = Field(min_length=1, max_length=50, examples=[["en", "ne"]])
    days: Decimal = Field(ge=0, le=1_000, max_digits=6, decimal_places=2, examples=["4.5"])
    interviews: int = Field(ge=0, le=1_000_000, examples=[12])
    files: int = Field(ge=0, le=1_000_000, examples=[12])
    reason: Words | None = Field(
        default=None, description="Needed where the plan departs from what the scheme asks for."
    )


class MemberIn(Sent):
    """Somebody who is proposed for a team."""

    person_id: UUID
    role: MemberRole


class TeamIn(Sent):
    """A proposed team, whole."""

    members: list[MemberIn] = Field(min_length=1, max_length=50)


class TieIn(Sent):
    """A tie to the auditee."""

    kind: Tie
    ended_on: Day | None = Field(default=None, description="Its last day; null while it lasts.")


class DeclarationIn(Sent):
    """What ties the caller to the auditee; an empty list says that nothing does."""

    ties: list[TieIn] = Field(max_length=50, examples=[[]])
    is_principal: bool | None = Field(
        default=None,
        description="Where a principal of the auditee has your name: whether that is you.",
    )
    words: Words | None = None


class ObjectionIn(ReasonIn):
    """To whom the auditee objects, and why."""

    person_id: UUID


class ObjectionDecisionIn(ReasonIn):
    """Whether an objection is upheld, and why."""

    is_upheld: bool


class InfluenceIn(Sent):
    """What somebody tried, and how."""

    kind: Influence
    words: Words


class HandOverIn(ReasonIn):
    """Which body carries the audit on."""

    audit_body_id: UUID


class MemberOut(Shown):
    """A member of a team."""

    person_id: UUID
    name: str | None
    role: MemberRole
    has_declared: bool


class AgainstOut(Shown):
    """What stands against a team."""

    why: str
    detail: str
    person_id: UUID | None


class ObjectionOut(Shown):
    """The auditee's objection to a member."""

    id: UUID
    person_id: UUID | None
    reason: str | None
    lodged_at: datetime
    decided_at: datetime | None
    is_upheld: bool | None
    decision: str | None


class AuditOut(Shown):
    """An audit, where it stands, and what the caller may do."""

    id: UUID
    number: str
    kind: Ordered
    is_unannounced: bool
    state: AuditState
    auditee_subject_id: UUID
    auditee_organisation_id: UUID
    audit_body_id: UUID
    scheme: str
    scheme_version: str
    standard: str
    edition: str
    scope: Scope
    order_digest: str
    ordered_at: datetime
    days_required: str
    interviews_required: int
    files_required: int
    planned_from: date | None
    planned_until: date | None
    sites: list[str]
    languages: list[str]
    days_planned: str | None
    interviews_planned: int | None
    files_planned: int | None
    departure: str | None
    named_at: datetime | None
    objections_until: datetime | None
    started_at: datetime | None
    reported_at: datetime | None
    accepted_at: datetime | None
    team: list[MemberOut]
    objections: list[ObjectionOut]
    version: int
    available_actions: list[str]


class StandingOut(Shown):
    """All that stands against a team now."""

    against: list[AgainstOut]


class EntryIn(Sent):
    """What an entry says; what it may say depends on its kind."""

    content: dict[str, Any] = Field(
        examples=[{"result": "conforms", "statement": "", "documents": []}]
    )


class EntryOut(Shown):
    """The newest revision of an entry; beside an assessment the auditee's own answer."""

    id: UUID
    kind: EntryKind
    key: str
    revision: int
    content: dict[str, Any]
    digest: str
    author_id: UUID | None
    at: datetime
    applicant: OrderedAnswer | None = None


class ReportIn(Sent):
    """A report is submitted."""

    departure: Words | None = Field(
        default=None, description="Needed where fewer workers were heard or files read."
    )


class FindingAnswerIn(Sent):
    """How the auditee mends a finding."""

    root_cause: Words
    correction: Words
    corrective_action: Words
    objection: Words | None = Field(
        default=None,
        description=(
            "What speaks against the grade, or the finding itself, while it is being heard; left"
            " out, the grade is accepted. It can be appealed either way."
        ),
    )
    documents: list[UUID] = Field(default=[], max_length=50)


class GradeDecisionIn(ReasonIn):
    """What becomes of a grade that was announced."""

    outcome: GradeOutcome
    grade: Code | None = Field(
        default=None, description="To which it is lowered; for `lowered` alone.", examples=["minor"]
    )

    @model_validator(mode="after")
    def _grade_fits(self) -> Self:
        if (self.outcome is GradeOutcome.LOWERED) is (self.grade is None):
            raise ValueError("give 'grade' where the outcome is 'lowered', and nowhere else")
        return self


class VerificationIn(ReasonIn):
    """How an auditor saw that a finding is mended."""

    how: VerifiedBy


class FindingOut(Shown):
    """A finding of an accepted report, and how it is mended."""

    id: UUID
    number: str
    audit_id: UUID
    audit_body_id: UUID
    auditee_organisation_id: UUID
    criterion: str
    indicators: list[str]
    grade: str | None
    grade_since_at: datetime | None = Field(
        description="Since when the grade is in effect; null: the auditee is being heard."
    )
    grade_decide_by: datetime | None = Field(
        description="Until when the body decides on what is said against the grade."
    )
    notice_id: UUID | None = Field(description="The notice that announced the grade, if one did.")
    statement: str
    state: FindingState
    announced_at: datetime
    answer_due_on: date | None
    due_on: date | None
    is_overdue: bool
    told_overdue: list[str] = Field(
        description="Keys of the scheme's time limits that passed, as far as it is recorded."
    )
    root_cause: str | None
    correction: str | None
    corrective_action: str | None
    judgement: str | None
    verified_how: VerifiedBy | None
    verified_at: datetime | None
    version: int
    available_actions: list[str]
