"""Bodies of the certifications."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.certifications.rules import EARLIEST, MOST_ANSWERS
from app.domains.certifications.types import (
    ApplicationState,
    AuditStage,
    CheckKey,
    CheckOutcome,
    DeclarationKey,
    FeeState,
)
from app.web.schemas import Country, Language, Name, Sent, Shown, Whole, Words

Indicator = Annotated[
    str, StringConstraints(min_length=1, max_length=30), Field(examples=["A1.1.P"])
]
Scale = Annotated[str, StringConstraints(min_length=1, max_length=40)]
SchemeKey = Annotated[
    str, StringConstraints(min_length=1, max_length=40), Field(examples=["ers-1"])
]
Digest = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9a-f]{64}$"),
    Field(examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]),
]
MOST_NAMED = 200
Number = Annotated[int, Field(ge=0, le=10_000_000)]
People = Annotated[int, Field(ge=0, le=1_000_000)]


class SiteIn(Sent):
    """A place where the applicant works."""

    name: Name = Field(examples=["Head office"])
    country: Country = Field(examples=["PH"])
    address: Name | None = Field(default=None, examples=["12 Harbour Road, Manila"])
    is_head_office: bool = False


class CorridorIn(Sent):
    """From where to where."""

    origin: Country = Field(examples=["PH"])
    destination: Country = Field(examples=["SA"])


class NamedIn(Sent):
    """A sub-agent or representative, who agreed to be named (C4)."""

    name: Name = Field(examples=["Harbour Recruiters of Cebu"])
    country: Country = Field(examples=["PH"])
    consented_on: date = Field(
        ge=EARLIEST, description="The day on which they agreed to be named here."
    )


class ScopeIn(Sent):
    """For what a certificate is asked; sent whole, also while parts are missing."""

    sites: list[SiteIn] = Field(default=[], max_length=MOST_NAMED)
    corridors: list[CorridorIn] = Field(default=[], max_length=MOST_NAMED)
    sectors: list[
        Annotated[str, StringConstraints(pattern=r"^[A-U]?[0-9]{0,4}$", min_length=1)]
    ] = Field(default=[], max_length=MOST_NAMED, description="Codes of ISIC.", examples=[["78"]])
    sub_agents: list[NamedIn] = Field(default=[], max_length=MOST_NAMED)
    representatives: list[NamedIn] = Field(default=[], max_length=MOST_NAMED)
    personnel: People | None = Field(default=None, description="How many people work for it.")
    placed_in_24_months: Number | None = Field(
        default=None, description="How many workers it placed in the last 24 months."
    )


class ApplicationIn(Sent):
    """For which record, under which scheme."""

    record: str = Field(
        max_length=60, description="Number or identifier of the record.", examples=["VI00123415"]
    )
    scheme: SchemeKey
    renews: str | None = Field(
        default=None,
        max_length=60,
        description="Number of the certificate that it asks to renew or to restore.",
        examples=[None],
    )


class AssessmentIn(Sent):
    """Under which scheme a country is assessed that did not ask for it, and why."""

    scheme: SchemeKey = Field(examples=["crg-1"])
    reason: Words


class DeclarationsIn(Sent):
    """What is declared; what was declared stays so."""

    declarations: list[DeclarationKey] = Field(min_length=1, max_length=len(DeclarationKey))


class AgreementIn(Sent):
    """Which text of the agreement is accepted, and in which language it was read."""

    digest: Digest
    language: Language = Field(examples=["en"])


class AnswerIn(Sent):
    """An answer to one indicator."""

    answer: Scale = Field(description="A word of the scheme's scale.", examples=["conforms"])
    statement: Words | None = None
    documents: list[UUID] = Field(default=[], max_length=50)
    revision: Whole = Field(
        default=0, description="The revision that you saw; 0 where there was none."
    )


class AnswerOfIn(AnswerIn):
    """The same in a batch."""

    indicator: Indicator


class AnswersIn(Sent):
    """Answers, all of which are taken or none."""

    answers: list[AnswerOfIn] = Field(min_length=1, max_length=MOST_ANSWERS)


class AuditOrderIn(Sent):
    """Which stage of the audit is ordered, of whom."""

    audit_body_id: UUID
    stage: AuditStage
    risks: list[Scale] = Field(
        default=[],
        max_length=20,
        description="Codes of the scheme's known risks; they raise the samples.",
        examples=[["country_developing"]],
    )
    reason: Words | None = Field(
        default=None, description="Needed where the first stage lies far back and is still good."
    )


class CarryIn(Sent):
    """From which application answers are carried over."""

    from_application: UUID = Field(
        alias="from", description="Another application of the same record, under another standard."
    )


class ConfirmIn(Sent):
    """Which answers that were carried over are so."""

    indicators: list[Indicator] = Field(min_length=1, max_length=MOST_ANSWERS)


class PaymentIn(Sent):
    """That a fee was paid."""

    reference: Words = Field(examples=["Bank transfer of 24 November, 8812-40"])
    amount: str | None = Field(
        default=None, max_length=30, description="Where the scheme names none.", examples=[None]
    )
    currency: str | None = Field(default=None, max_length=3, examples=[None])


class TrainingIn(Sent):
    """That an organisation finished a level of training."""

    organisation: UUID
    scheme: SchemeKey
    level: Scale = Field(examples=["entry"])
    finished_on: date = Field(ge=EARLIEST)


class TrainingOut(Shown):
    """A confirmed level of training."""

    id: UUID
    organisation_id: UUID
    scheme_key: str
    level: str
    finished_on: date
    confirmed_at: datetime


class AnswerOut(Shown):
    """A revision of an answer."""

    indicator: str
    revision: int
    answer: str
    statement: str | None
    documents: list[UUID]
    carried: dict[str, Any] | None = Field(
        description="From which application and criterion it was carried over, by which mapping."
    )
    is_confirmed: bool | None = Field(
        description="Whether what was carried over was confirmed; null where nothing was."
    )
    given_at: datetime


class AnswersOut(Shown):
    """The answers that stand, or all revisions of one."""

    items: list[AnswerOut]


class TakenOut(Shown):
    """What became of answers."""

    changed: list[AnswerOut] = Field(description="New revisions; what stood already is left out.")


class SuggestionOut(Shown):
    """What is alike in another application, and does not carry over by itself."""

    source: str
    target: str
    relation: str
    reason: str
    why: Literal["relation", "not_met"] = Field(
        description="The criteria differ, or the other application does not say that it is met."
    )


class CarriedOut(Shown):
    """What was carried over, to be confirmed, and what is only alike."""

    carried: list[AnswerOut]
    suggestions: list[SuggestionOut]


class CheckOut(Shown):
    """What a rule of screening found, and why."""

    key: CheckKey
    outcome: CheckOutcome
    explanation: str
    facts_used: list[dict[str, Any]]
    run: int
    found_at: datetime


class ChecksOut(Shown):
    """Every check, the newest run first; each run stays."""

    items: list[CheckOut]


class FeeOut(Shown):
    """The record of a fee."""

    code: str
    state: FeeState
    amount: str | None
    currency: str | None
    settled_at: datetime | None
    reason: str | None = Field(description="Reference of the payment, or why it was waived.")


class DeclarationOut(Shown):
    """A declaration, made or to be made."""

    key: DeclarationKey
    text: str
    declared_at: datetime | None


class AgreementOut(Shown):
    """The agreement of these rules, and whether it was accepted."""

    version: str
    digest: str
    accepted_at: datetime | None
    language: str | None


class LackOut(Shown):
    """Something that is missing."""

    pointer: str
    detail: str


class MissingOut(Shown):
    """All that is missing: to be submitted, and for the audit."""

    for_submission: list[LackOut]
    for_audit: list[LackOut]


class ApplicationItemOut(Shown):
    """An application in a list."""

    id: UUID
    number: str
    subject_id: UUID
    organisation_id: UUID
    scheme_key: str
    state: ApplicationState
    begun_at: datetime
    is_requested: bool = Field(
        description="False: the scheme assesses a country that did not ask for it."
    )
    submitted_at: datetime | None
    due_at: datetime | None = Field(description="By then whose turn it is should have acted.")
    version: int


class OrderedOut(Shown):
    """An audit that was ordered for the application."""

    id: UUID
    number: str
    kind: str
    state: str
    ordered_at: datetime


class ApplicationOut(ApplicationItemOut):
    """An application; only its applicant and the secretariat see it."""

    scheme_version: str
    standard: str
    edition: str
    renews: str | None = Field(description="Number of the certificate that it renews.")
    scope: dict[str, Any]
    agreement: AgreementOut
    declarations: list[DeclarationOut]
    fees: list[FeeOut]
    checks: list[CheckOut] = Field(description="Of the newest screening.")
    remarks: str | None = Field(description="Remarks or reasons of the screening.")
    audits: list[OrderedOut] = Field(description="The oldest first.")
    certificate: str | None = Field(description="Number of the certificate that came of it.")
    ended_at: datetime | None
    available_actions: list[str]
