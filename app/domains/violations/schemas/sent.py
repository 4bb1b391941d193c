"""What is sent about violations."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.fees.types import (
    Channel,
    Fact,
    FeeCategory,
    Item,
    Milestone,
    Occupation,
    Payee,
    Programme,
    Sex,
    Skill,
    WageBase,
)
from app.domains.violations.rules import WHOLE
from app.domains.violations.schemas import (
    MOST_CHARGES,
    MOST_COUNTS,
    MOST_RESPONDENTS,
    MOST_WORKERS,
    Amount,
    Currency,
    Place,
    Record,
    Statement,
)
from app.domains.violations.types import (
    Likeness,
    Offence,
    Outcome,
    Part,
    Source,
    Stance,
    WhyDropped,
    WhyNotProved,
)
from app.web.schemas import Code, Country, Jurisdiction, Language, Name, Sent, Words


class MoneyIn(Sent):
    """An amount, as a decimal text, in one currency."""

    amount: Amount
    currency: Currency


class SourceIn(Sent):
    """Through what a case comes up: a complaint, a finding, or an authority's inspection."""

    kind: Annotated[Source, Field(description="A self-report comes from the firm alone.")]
    complaint: UUID | None = Field(
        default=None, description="Decided for whoever complained, and told to the respondent."
    )
    finding: UUID | None = Field(default=None, description="Of an audit, with its grade in effect.")
    reference: Words | None = Field(default=None, description="Of an inspection; kept sealed.")
    seen_on: date | None = Field(default=None, description="Day of an inspection.")


class RespondentIn(Sent):
    """Somebody against whom a case goes."""

    part: Part
    record: Record | None = None
    officer_of: Record | None = Field(
        default=None, description="Of an officer: the record of the firm."
    )
    name: Name | None = Field(
        default=None, description="Of an officer, or one that no register lists; kept sealed."
    )
    address: Annotated[Words, StringConstraints(max_length=500)] | None = Field(
        default=None, description="Where letters reach one without a record; kept sealed."
    )


class ChargeIn(Sent):
    """Money that was asked of each of some workers."""

    category: FeeCategory
    charged: MoneyIn = Field(description="Of one worker.")
    charged_on: date
    payee: Place | None = Field(default=None, description="The respondent that took it.")
    payee_kind: Payee | None = Field(
        default=None, description="For whom rules take it; without it, by the respondent's part."
    )
    workers: Annotated[int, Field(ge=1, le=MOST_WORKERS)] = 1
    item: Item | None = None
    actual_cost: MoneyIn | None = Field(default=None, description="What a receipt says it cost.")
    month_of_service: Annotated[int, Field(ge=1, le=600)] | None = None
    initiated: bool | None = None
    required: bool | None = None
    during_recruitment: bool | None = None
    claimed_optional: bool = False


class CountIn(Sent):
    """One conduct that is alleged, against one or more respondents."""

    offence: Offence
    since: date = Field(description="First day of the conduct.")
    until: date = Field(description="Last day of it.")
    workers: Annotated[int, Field(ge=1, le=MOST_WORKERS)] = Field(
        description="How many it concerns; never who."
    )
    respondents: Annotated[list[Place], Field(min_length=1, max_length=MOST_RESPONDENTS)]
    schedule_key: Annotated[str, StringConstraints(max_length=80)] | None = None
    charges: Annotated[list[ChargeIn], Field(max_length=MOST_CHARGES)] = []


class JobOrderIn(Sent):
    """A job order with the amount that the authority approved for it."""

    number: Name
    cap: MoneyIn
    first: date
    last: date
    ticket_by_employer: bool = False


class EndedIn(Sent):
    """That the work ended before the contract did."""

    months_served: Annotated[int, Field(ge=0, le=600)]
    by_worker: bool | None = None


class CircumstancesIn(Sent):
    """What fee rules may ask; what is left out was not given, which is never "no"."""

    flag: Country | None = None
    occupation: Occupation | None = None
    sex: Sex | None = None
    skill: Skill | None = None
    channel: Channel | None = None
    programme: Programme | None = None
    wages: dict[WageBase, MoneyIn] = {}
    contract_months: Annotated[int, Field(ge=1, le=600)] | None = None
    milestones: dict[Milestone, date | None] = {}
    facts: dict[Fact, bool] = {}
    public_contract: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")] | None = None
    job_order: JobOrderIn | None = None
    fee_from_abroad: MoneyIn | None = None
    ended: EndedIn | None = None


class PlacesIn(Sent):
    """Where it happened."""

    origin: Jurisdiction | None = None
    destination: Jurisdiction | None = None
    occupation: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")] | None = Field(
        default=None, description="Code of ISCO-08."
    )
    circumstances: CircumstancesIn = CircumstancesIn()


class ViolationIn(PlacesIn):
    """A case, opened by the body that is competent."""

    source: SourceIn
    allegation: Words = Field(description="What is alleged, as respondents read it.")
    respondents: Annotated[list[RespondentIn], Field(min_length=1, max_length=MOST_RESPONDENTS)]
    counts: Annotated[list[CountIn], Field(min_length=1, max_length=MOST_COUNTS)]
    documents: Annotated[list[UUID], Field(max_length=40)] = Field(
        default=[], description="That the body keeps here, and that respondents read."
    )


class SelfReportIn(PlacesIn):
    """What a firm reports of itself."""

    authority: UUID | None = Field(
        default=None, description="The organisation to which it reports; without it, the scheme."
    )
    record: Record
    part: Part
    report: Words
    counts: Annotated[list[CountIn], Field(min_length=1, max_length=MOST_COUNTS)]
    documents: Annotated[list[UUID], Field(max_length=40)] = []


class MoreIn(Sent):
    """What is added to a case before anybody is notified."""

    respondents: Annotated[list[RespondentIn], Field(max_length=MOST_RESPONDENTS)] = []
    counts: Annotated[list[CountIn], Field(max_length=MOST_COUNTS)] = Field(
        default=[], description="Places count the respondents that there are, then the new ones."
    )
    documents: Annotated[list[UUID], Field(max_length=40)] | None = None
    allegation: Words | None = None


class LikenessIn(Sent):
    """Whether another case is about the same conduct."""

    other: UUID
    answer: Likeness
    reason: Words


class DropIn(Sent):
    """Why a case ends before anybody was notified."""

    why: WhyDropped
    reason: Words


class StanceIn(Sent):
    """What a respondent says to one count."""

    count: UUID
    stance: Stance


class AnswerIn(Sent):
    """What a respondent answers."""

    answer: Words
    stances: Annotated[list[StanceIn], Field(max_length=MOST_COUNTS)] = []
    documents: Annotated[list[UUID], Field(max_length=20)] = Field(
        default=[], description="That your organisation keeps here."
    )


class FoundIn(Sent):
    """What is found of one count against one respondent."""

    count: UUID
    respondent: UUID
    outcome: Outcome
    reason: Words
    share: Annotated[int, Field(ge=1, le=WHOLE)] | None = Field(
        default=None, description="Of what is proved, in hundredths of a per cent."
    )
    is_joint: bool = Field(
        default=False, description="Whether it is liable for the whole, by a rule that says so."
    )
    why_not: WhyNotProved | None = Field(
        default=None,
        description="Why a count is not proved. That there is no receipt is no such reason.",
    )


class DecisionIn(Sent):
    """What is found of each open count against each open respondent."""

    found: Annotated[list[FoundIn], Field(min_length=1, max_length=MOST_COUNTS * MOST_RESPONDENTS)]
    reason: Words = Field(description="Of the whole, for the letters.")


class LetterIn(Sent):
    """In which language a letter is written."""

    language: Language = "en"


class CodeIn(Sent):
    """The code that came with the letter."""

    code: Code


class OwnAnswerIn(CodeIn):
    """What you answer, without an account."""

    answer: Words
    stances: Annotated[list[StanceIn], Field(max_length=MOST_COUNTS)] = []


class OwnStatementIn(CodeIn):
    """What you say publicly to what was confirmed."""

    statement: Statement


class OwnAppealIn(CodeIn):
    """Why what was confirmed is wrong."""

    grounds: Words
    late_reason: Words | None = Field(default=None, description="Why it comes late, where it does.")


class OwnObjectionIn(CodeIn):
    """Why somebody should not decide your appeal."""

    member: UUID
    reason: Words
