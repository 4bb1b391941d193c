"""What is sent and shown of bars, and of what waits because of one."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints, model_validator

from app.domains.appeals.types import AppealState
from app.domains.bars.types import (
    Act,
    Alike,
    Body,
    Declared,
    Document,
    DocumentKind,
    Ground,
    Meets,
    Officer,
    PairState,
    Person,
    Proposal,
    Reading,
    ThingKind,
    WhyLifted,
    WhySpared,
)
from app.domains.notices.types import NoticeState, Served, ServedBy
from app.web.schemas import Code, Country, Jurisdiction, Name, Sent, Shown, Words

MOST_PEOPLE, MOST_SCHEMES = 100, 20
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
Short = Annotated[Name, Field(max_length=100)]
Number = Annotated[Short, StringConstraints(pattern=r"\w")]
Year = Annotated[int, Field(ge=EARLIEST_YEAR, le=LATEST_YEAR)]
SchemeKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]


class DocumentIn(Sent):
    """A document of a person: sealed, never public."""

    kind: DocumentKind | None = Field(default=None, description="Which it is, where it is known.")
    country: Country = Field(description="That gave it, ISO 3166-1 alpha-2.")
    number: Number = Field(examples=["P1234567A"])


class PersonIn(Sent):
    """Who somebody is: sealed, never public; compared by document and birth, not by name."""

    name: Name
    birth_date: date | None = None
    birth_year: Year | None = Field(default=None, description="Where the day is not known.")
    document: DocumentIn | None = None

    @model_validator(mode="after")
    def _in_one_way(self) -> Self:
        if self.birth_date is not None and self.birth_year is not None:
            raise ValueError("Give the day of birth, or the year where no day is known.")
        return self

    def person(self) -> Person:
        """Return it as a value."""
        found = self.document
        document = None if found is None else Document(found.country, found.number, found.kind)
        return Person(self.name, self.birth_date, self.birth_year, document)


class OfficerIn(PersonIn):
    """Somebody who was in office of a firm."""

    role: Short = Field(description="What they were there.", examples=["owner"])
    office_from: date
    office_until: date | None = Field(default=None, description="Null: they are still.")


class ActIn(Sent):
    """On what a bar rests: a sanction or violation of the body, or an authority's own order."""

    ground: Ground
    id: UUID | None = Field(default=None, description="Of the sanction or the violation.")
    reference: Words | None = Field(default=None, description="Of an order; sealed.")
    decided_on: date | None = Field(default=None, description="Day of an order.")
    first: date | None = Field(default=None, description="First day of the conduct, of an order.")
    last: date | None = Field(default=None, description="Last day of it.")


class BarIn(Sent):
    """A bar, proposed."""

    officer: OfficerIn
    record: str | None = Field(
        default=None, max_length=60, description="Of the firm, where one is listed."
    )
    act: ActIn
    rule: Short = Field(description="The clause that lets the body impose it.")
    until: date = Field(description="Its last day; every bar has one.")
    reason: Words = Field(description="Which part the officer had; sealed.")
    schemes: list[SchemeKey] = Field(
        default=[], max_length=MOST_SCHEMES, description="Of the scheme's: which; none: all."
    )
    place: Jurisdiction | None = Field(
        default=None, description="Of an authority's: its jurisdiction, or a part of it."
    )

    def proposal(self, subject_id: UUID | None) -> Proposal:
        """Return it as a value."""
        officer, act = self.officer, self.act
        return Proposal(
            Officer(
                officer.person(),
                officer.role,
                officer.office_from,
                officer.office_until,
                subject_id,
            ),
            Act(act.ground, act.id, act.first, act.last, act.reference, act.decided_on),
            self.rule,
            self.until,
            self.reason,
            tuple(self.schemes),
            self.place,
        )


class ServiceIn(Sent):
    """How the letter was brought to the person."""

    way: ServedBy
    outcome: Served
    at: AwareDatetime
    words: str = Field(default="", max_length=2000)


class SpareIn(Sent):
    """Why somebody is not under it."""

    why: WhySpared
    reason: Words


class LiftIn(Sent):
    """Why it ends before its day."""

    why: WhyLifted
    reason: Words


class BarOut(Shown):
    """A bar, without who it is."""

    id: UUID
    state: Reading
    body: Body
    body_organisation_id: UUID
    jurisdiction: str | None
    schemes: list[str]
    ground: Ground
    violation_id: UUID | None
    sanction_id: UUID | None
    ordered_on: date | None
    rule: str
    act_from: date
    act_until: date
    subject_id: UUID | None
    office_role: str
    office_from: date
    office_until: date | None
    last_day: date
    proposed_at: datetime
    notice_number: str | None
    notice_state: NoticeState | None
    answer_by: datetime | None
    imposed_at: datetime | None
    why_spared: WhySpared | None
    why_lifted: WhyLifted | None
    ended_at: datetime | None
    appeal: AppealState | None
    available_actions: list[str]
    version: int


class DocumentOut(Shown):
    """A document of a person."""

    kind: DocumentKind | None
    country: str
    number: str


class PersonOut(Shown):
    """Who somebody is."""

    name: str
    birth_date: date | None
    birth_year: int | None
    document: DocumentOut | None


class BarredOut(Shown):
    """Who a bar is about, and what was said of it; opening it is recorded."""

    person: PersonOut | None = Field(description="Null: destroyed, since it is over.")
    reason: str | None
    order: str | None
    answer: str | None
    words: list[str] = Field(description="Reasons of decisions, and of an appeal.")


class AnnouncedOut(Shown):
    """A bar that was announced, and the code for the letter."""

    bar: BarOut
    code: str = Field(description="Goes into the letter to the person. Shown this once.")


class CodeIn(Sent):
    """The code that came with the letter."""

    code: Code


class OwnAnswerIn(CodeIn):
    """What you say to a bar that would strike you."""

    answer: Words


class OwnAppealIn(CodeIn):
    """Why the bar is wrong."""

    grounds: Words
    late_reason: Words | None = None


class OwnObjectionIn(CodeIn):
    """Against a member of the panel, once."""

    member: UUID
    reason: Words


class PanelMemberOut(Shown):
    """A member of the panel of your appeal."""

    id: UUID
    name: str
    objections_until: datetime


class OwnBarOut(Shown):
    """A bar that would strike you, or does."""

    state: Reading
    person: PersonOut | None
    body_organisation: str
    jurisdiction: str | None
    schemes: list[str]
    ground: Ground
    rule: str
    act_from: date
    act_until: date
    office_role: str
    office_from: date
    office_until: date | None
    last_day: date
    reason: str | None
    answer: str | None
    answer_by: datetime | None
    imposed_at: datetime | None
    appeal_until: datetime | None
    appeal: AppealState | None
    panel: list[PanelMemberOut]


class PrincipalIn(PersonIn):
    """An owner or officer of yours."""

    role: Short = Field(examples=["owner"])


class PrincipalsIn(Sent):
    """Who owns and runs the applicant, all of them."""

    principals: list[PrincipalIn] = Field(max_length=MOST_PEOPLE)

    def declared(self) -> list[Declared]:
        """Return them as values."""
        return [Declared(each.role, each.person()) for each in self.principals]


class PrincipalOut(PersonOut):
    """An owner or officer of yours."""

    role: str


class PrincipalsOut(Shown):
    """Who owns and runs the applicant, to the applicant alone."""

    declared_at: datetime | None
    principals: list[PrincipalOut]


class HoldOut(Shown):
    """Why something of yours waits, or waited."""

    id: UUID
    kind: ThingKind
    thing_id: UUID
    principal: str | None = Field(description="Of yours; null: destroyed since.")
    state: PairState
    waits: bool = Field(description="Whether it waits now.")
    due_at: datetime | None = Field(
        description="Until when a question is answered; it holds nothing after that."
    )
    bar_until: date | None = Field(
        description="Last day of the bar, once somebody found that it is the same person."
    )
    meaning: str
    began_at: datetime
    version: int


class HoldObjectionIn(Sent):
    """Why the principal is somebody else."""

    words: Words


class QuestionItemOut(Shown):
    """A question whether two are one person; who, opens with a reason."""

    id: UUID
    how: Meets
    why: Alike
    state: PairState
    asked_at: datetime | None
    due_at: datetime | None
    answered_at: datetime | None
    version: int


class QuestionOut(QuestionItemOut):
    """A question with the two people; that it was opened is recorded."""

    barred: PersonOut | None
    declared: PersonOut | None
    said: str | None = Field(description="By the applicant.")


class QuestionAnswerIn(Sent):
    """Whether they are one person."""

    is_same: bool
    reason: Words
