"""What a fee check asks."""

from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

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
from app.web.schemas import Country, Jurisdiction, Sent

MOST_CHARGES = 200
MOST_MONTHS = 600
Months = Annotated[int, Field(ge=0, le=MOST_MONTHS)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
NO_CONTRACT = "none"


class MoneyIn(Sent):
    """An amount of money."""

    amount: str = Field(max_length=40, examples=["1050.00"], description="A decimal text.")
    currency: str = Field(max_length=10, examples=["USD"], description="ISO 4217.")


class ChargeIn(Sent):
    """One thing that a worker paid or was made to owe."""

    key: Key | None = Field(default=None, description="Your own mark, given back; else its place.")
    category: FeeCategory = Field(examples=["fee.service"])
    amount: MoneyIn
    payee: Payee = Field(examples=["origin_agency"])
    charged_on: date
    item: Item | None = Field(default=None, description="Which thing of its category.")
    actual_cost: MoneyIn | None = Field(
        default=None, description="What a receipt says the thing itself cost."
    )
    month_of_service: int | None = Field(
        default=None, ge=1, le=MOST_MONTHS, description="The month of work that it was for."
    )
    initiated: bool | None = Field(
        default=None, description="By the employer, a recruiter or who acts for them."
    )
    required: bool | None = Field(default=None, description="For getting the job.")
    during_recruitment: bool | None = None
    claimed_optional: bool = Field(default=False, description="Whether it was called optional.")


class JobOrderIn(Sent):
    """A job order with the amount that the authority approved for it."""

    number: Key
    cap: MoneyIn
    first: date
    last: date
    ticket_by_employer: bool = False


class EndedIn(Sent):
    """That the work ended before the contract did."""

    months_served: Months = Field(description="Whole months.")
    by_worker: bool | None = Field(default=None, description="Whether she ended it herself.")


_EXAMPLE: dict[str, Any] = {
    "origin": "PH",
    "destination": "QA",
    "occupation": "construction_worker",
    "wages": {"basic": {"amount": "2000.00", "currency": "QAR"}},
    "contract_months": 24,
    "dates": {"contract_signed": "2024-09-20"},
    "public_contract": "none",
    "charges": [
        {
            "category": "fee.service",
            "amount": {"amount": "2000.00", "currency": "QAR"},
            "payee": "origin_agency",
            "charged_on": "2024-10-01",
        },
        {
            "category": "cost.medical",
            "item": "medical_exam",
            "amount": {"amount": "3500.00", "currency": "PHP"},
            "payee": "provider",
            "charged_on": "2024-10-01",
        },
    ],
}


class FeeCheckIn(Sent):
    """A recruitment and what was charged in it; nothing of it is kept.

    What is not given is never taken for "no": where a rule asks for it, both outcomes are told.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    origin: Country = Field(examples=["PH"], description="ISO 3166-1 alpha-2.")
    destination: Country = Field(examples=["QA"], description="ISO 3166-1 alpha-2.")
    origin_part: Jurisdiction | None = Field(default=None, description="ISO 3166-2.")
    destination_part: Jurisdiction | None = Field(
        default=None, description="ISO 3166-2: the province or state.", examples=["CA-MB"]
    )
    flag: Country | None = Field(default=None, description="Of the ship, for work at sea.")
    occupation: Occupation | None = Field(default=None, examples=["domestic_worker"])
    sex: Sex | None = Field(default=None, description="As the papers say, where a rule asks it.")
    skill: Skill | None = None
    channel: Channel | None = Field(default=None, description="How she came to the job.")
    programme: Programme | None = None
    wages: dict[WageBase, MoneyIn] = Field(
        default={}, description="Of a month, by what they are; laws count with different ones."
    )
    contract_months: int | None = Field(default=None, ge=1, le=MOST_MONTHS)
    dates: dict[Milestone, date | None] = Field(
        default={}, description="When things happened; null: it has not happened."
    )
    facts: dict[Fact, bool] = Field(
        default={},
        description="Answers of yes or no that rules ask for; an answer names those that matter.",
        examples=[{"employer_letter": True}],
    )
    public_contract: str | None = Field(
        default=None,
        pattern=r"^([A-Z]{2}|none)$",
        description="The state whose public contract the work is for, or `none`.",
        examples=["US"],
    )
    job_order: JobOrderIn | None = None
    fee_from_abroad: MoneyIn | None = Field(
        default=None, description="What the other side already pays the agency for her."
    )
    ended: EndedIn | None = None
    firm: str | None = Field(
        default=None,
        min_length=3,
        max_length=40,
        description="Id or number of its record here; whether it was certified on the day decides"
        " which answer a case of the scheme goes by.",
        examples=["VR00000175"],
    )
    charges: list[ChargeIn] = Field(min_length=1, max_length=MOST_CHARGES)
