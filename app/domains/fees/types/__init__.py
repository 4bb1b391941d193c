"""What was charged, in which circumstances, and what it is by each rule that is known.

A *place* is a state with its parts; each place's law is judged by itself, and so is what a
standard says (V2). A fact that a rule asks for and nobody gave is never guessed: what was charged
over lies then between ``least`` and ``most``, and the fact is named.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.kit.money import Money

RateLookup = Callable[[str, str, date], Fraction | None]
"""``rate(from, to, day)``: units of ``to`` for one unit of ``from`` (whole units, such as dollars
or yen, not minor ones), or None where none was loaded for that day."""


class RateMissing(LookupError):
    """Two currencies have to be compared, and no rate of that day is known.

    Attributes:
        source: the currency that was to be changed.
        target: the currency it was to be changed into.
        day: the day of the rate.
    """

    def __init__(self, source: str, target: str, day: date) -> None:
        super().__init__(f"no rate from {source} to {target} of {day} is known")
        self.source, self.target, self.day = source, target, day


class ChargeClass(StrEnum):
    """The three groups of the ILO definition, and what is outside of them."""

    FEE = "fee"
    COST = "cost"
    ILLICIT = "illicit"
    INTEREST = "interest"
    OTHER = "other"


class FeeCategory(StrEnum):
    """What was paid for: the closed list; the order is that in which a ceiling is used up."""

    FEE_SERVICE = "fee.service"
    FEE_THIRD_PARTY = "fee.third_party_employment"
    FEE_DIRECT_EMPLOYER = "fee.direct_employer"
    FEE_RECOVERY = "fee.recovery"
    FEE_SUBAGENT = "fee.subagent"
    FEE_ADVERTISING = "fee.advertising"
    MEDICAL = "cost.medical"
    INSURANCE = "cost.insurance"
    TESTS = "cost.tests"
    TRAINING = "cost.training"
    EQUIPMENT = "cost.equipment"
    TRAVEL = "cost.travel"
    LODGING = "cost.lodging"
    ADMIN = "cost.admin"
    CONTRACT = "cost.admin.contract"
    IDENTITY = "cost.admin.identity"
    VISA = "cost.admin.visa"
    ADVICE = "cost.admin.advice"
    BACKGROUND = "cost.admin.background"
    BANKING = "cost.admin.banking"
    LEVY = "cost.admin.levy"
    BRIBE = "illicit.bribe"
    TRIBUTE = "illicit.tribute"
    EXTORTION = "illicit.extortion"
    BOND = "illicit.bond"
    COLLATERAL = "illicit.collateral"
    COST_RECOVERY = "illicit.cost_recovery"
    LOAN_INTEREST = "loan.interest"
    OTHER = "other"

    @property
    def kind(self) -> ChargeClass:
        """Its group: fee, related cost, illicit, interest on a loan, or still to be sorted."""
        return _KINDS[self]


_KINDS = {
    each: ChargeClass.INTEREST
    if each is FeeCategory.LOAN_INTEREST
    else ChargeClass(each.value.partition(".")[0])
    for each in FeeCategory
}


class Item(StrEnum):
    """Which thing of a category it was, where laws treat things of one category differently."""

    PASSPORT = "passport"
    SEAFARERS_BOOK = "seafarers_book"
    BIRTH_CERTIFICATE = "birth_certificate"
    PHOTOGRAPH = "photograph"
    DIPLOMA = "diploma"
    PROFESSIONAL_LICENCE = "professional_licence"
    COMPETENCY_CERTIFICATE = "competency_certificate"
    TRADE_TEST = "trade_test"
    EXTRA_TRADE_TEST = "extra_trade_test"
    ATTESTATION = "attestation"
    STATUTORY_MEDICAL = "statutory_medical"
    MEDICAL_EXAM = "medical_exam"
    VACCINATION = "vaccination"
    ORIENTATION = "orientation"
    JOB_TRAINING = "job_training"
    VISA = "visa"
    WORK_PERMIT = "work_permit"
    RESIDENCE_PERMIT = "residence_permit"
    OUTBOUND_TICKET = "outbound_ticket"
    RETURN_TICKET = "return_ticket"
    LOCAL_TRANSPORT = "local_transport"
    INTERVIEW_TRAVEL = "interview_travel"
    WELFARE_FUND = "welfare_fund"
    SOCIAL_SECURITY = "social_security"
    LIFE_INSURANCE = "life_insurance"
    HEALTH_INSURANCE = "health_insurance"
    PROCESSING_FEE = "processing_fee"
    REGISTRATION_FEE = "registration_fee"
    REGISTRATION_RENEWAL = "registration_renewal"
    SERVICE_FEE = "service_fee"
    PLACEMENT_FEE = "placement_fee"
    STAMP = "stamp"
    SERVICE_TAX = "service_tax"
    GUARANTEE_COST = "guarantee_cost"
    CANCELLATION_COST = "cancellation_cost"
    OVERHEAD = "overhead"
    BROKERAGE = "brokerage"
    ANOTHER = "another"


class Payee(StrEnum):
    """Who took the money."""

    ORIGIN_AGENCY = "origin_agency"
    DESTINATION_AGENCY = "destination_agency"
    SUB_AGENT = "sub_agent"
    EMPLOYER = "employer"
    STATE = "state"
    PROVIDER = "provider"
    """A clinic, school, carrier, insurer or bank that is none of the others."""
    OTHER = "other"


class Payer(StrEnum):
    """Who has to pay it instead of the worker."""

    EMPLOYER = "employer"
    AGENCY = "agency"
    PRINCIPAL = "principal"
    SHIPOWNER = "shipowner"
    STATE = "state"
    NOT_STATED = "not_stated"


class Occupation(StrEnum):
    """Kinds of work that rules tell apart."""

    DOMESTIC_WORKER = "domestic_worker"
    HOUSEHOLD_MANAGER = "household_manager"
    BABY_SITTER = "baby_sitter"
    ELDERLY_CARER = "elderly_carer"
    CHILD_CARER = "child_carer"
    FAMILY_DRIVER = "family_driver"
    GARDENER = "gardener"
    COOK = "cook"
    CLEANER = "cleaner"
    INSTITUTION_CARER = "institution_carer"
    FARM_WORKER = "farm_worker"
    PLANTATION_WORKER = "plantation_worker"
    FOOD_WORKER = "food_worker"
    SHELLFISH_GATHERER = "shellfish_gatherer"
    FISHING_CREW = "fishing_crew"
    SHIP_OFFICER = "ship_officer"
    SEAFARER = "seafarer"
    FACTORY_WORKER = "factory_worker"
    GARMENT_WORKER = "garment_worker"
    CONSTRUCTION_WORKER = "construction_worker"
    PERFORMER = "performer"
    MODEL = "model"
    SPORTSPERSON = "sportsperson"
    NURSE = "nurse"
    OTHER = "other"


class Sex(StrEnum):
    """As the papers of the worker say, where a rule asks for it."""

    FEMALE = "female"
    MALE = "male"


class Skill(StrEnum):
    """The level that the contract names."""

    UNSKILLED = "unskilled"
    SEMI_SKILLED = "semi_skilled"
    SKILLED = "skilled"
    PROFESSIONAL = "professional"


class Channel(StrEnum):
    """How the worker came to the job."""

    AGENCY = "agency"
    DIRECT = "direct"
    GOVERNMENT = "government"
    STATE_AGENCY = "state_agency"


class Programme(StrEnum):
    """Programmes of admission that have rules of their own."""

    US_H2A = "US-H-2A"
    US_H2B = "US-H-2B"
    CA_TFWP = "CA-TFWP"
    KR_EPS = "KR-EPS"
    JP_TITP = "JP-TITP"
    JP_SSW = "JP-SSW"
    TW_MANUAL = "TW-46-1-8-10"
    TW_INTERMEDIATE = "TW-intermediate"
    TW_WHITE_COLLAR = "TW-white-collar"
    GB_SEASONAL = "GB-seasonal"
    NZ_TEMPORARY = "NZ-temporary"
    AU_SPONSORED = "AU-sponsored"
    NONE = "none"


class WageBase(StrEnum):
    """Which wage of a month a law counts with; they differ, and none stands in for another."""

    BASIC = "basic"
    CONTRACT = "contract"
    DECLARED = "declared"
    FIRST_MONTH = "first_month"
    PROPOSED = "proposed"


class Milestone(StrEnum):
    """What has to have happened before something may be charged, or from which months count."""

    CONTRACT_SIGNED = "contract_signed"
    CONTRACT_APPROVED = "contract_approved"
    PLACED = "placed"
    ENTRY_PERMIT = "entry_permit"
    DEPARTED = "departed"
    WORK_BEGAN = "work_began"


class Fact(StrEnum):
    """What rules ask for. ``Circumstances.facts`` gives those from EMPLOYER_LETTER on."""

    OCCUPATION = "occupation"
    SEX = "sex"
    SKILL = "skill"
    CHANNEL = "channel"
    PROGRAMME = "programme"
    ORIGIN_PART = "origin_part"
    DESTINATION_PART = "destination_part"
    FLAG = "flag"
    PUBLIC_CONTRACT = "public_contract"
    WAGE = "wage"
    CONTRACT_MONTHS = "contract_months"
    JOB_ORDER = "job_order"
    FEE_FROM_ABROAD = "fee_from_abroad"
    MILESTONE = "milestone"
    MONTH_OF_SERVICE = "month_of_service"
    ACTUAL_COST = "actual_cost"
    ITEM = "item"
    PART_YEARS = "part_years"
    """Not a fact of the case but a point that no text read so far settles."""
    END_BY_WORKER = "end_by_worker"
    EMPLOYER_LETTER = "employer_letter"
    """The employer states in writing that it pays none of the agency's cost."""
    FOREIGN_AGENCY_PAID = "foreign_agency_paid"
    MINISTRY_APPROVED = "ministry_approved"
    AGENCY_FOUND_JOB = "agency_found_job"
    UNDER_35 = "under_35"
    BILATERAL_AGREEMENT = "bilateral_agreement"
    SEASONAL_PROGRAMME = "seasonal_programme"
    TICKET_BY_EMPLOYER = "ticket_by_employer"
    AT_LEAST_36_MONTHS = "at_least_36_months"
    """Told by ``contract_months``."""
    LONGER_THAN_36_MONTHS = "longer_than_36_months"
    SAME_EMPLOYER_AGAIN = "same_employer_again"


@dataclass(frozen=True, slots=True)
class Charge:
    """One thing that a worker paid or was made to owe.

    Attributes:
        key: how the asker tells it from the others; given back, of no weight in the judgement.
        category: of the closed list.
        amount: not negative.
        payee: who took it.
        charged_on: the day it was charged.
        item: which thing of its category; None where it was not said.
        actual_cost: what a receipt says the thing itself cost; None where none was shown. What
            was paid to a state or a provider outside of the chain is its own cost.
        month_of_service: the month of work that it was for, the first is 1; else told by dates.
        initiated: by the employer, a recruiter or who acts for them; None is "not sure".
        required: for getting the job.
        during_recruitment: imposed while recruiting.
        claimed_optional: was called optional; that never makes it legitimate.
    """

    key: str
    category: FeeCategory
    amount: Money
    payee: Payee
    charged_on: date
    item: Item | None = None
    actual_cost: Money | None = None
    month_of_service: int | None = None
    initiated: bool | None = None
    required: bool | None = None
    during_recruitment: bool | None = None
    claimed_optional: bool = False

    def __post_init__(self) -> None:
        if self.amount.amount_minor < 0:
            raise ValueError("a charge is not negative")


@dataclass(frozen=True, slots=True)
class JobOrder:
    """A job order with the amount that the authority approved for it."""

    number: str
    cap: Money
    first: date
    last: date
    ticket_by_employer: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """That the work ended before the contract did: whole months served, and by whose doing."""

    months_served: int
    by_worker: bool | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All that rules may ask for; None or an absent key is "not given", which is never "no".

    Attributes:
        origin: ISO 3166-1, two letters; the parts are ISO 3166-2, such as ``CA-MB``.
        wages: of a month, by what they are.
        milestones: the day each happened; None as the day is "it has not happened".
        facts: answers of yes or no.
        public_contract: the state whose public contract the work is for; "" for none.
        fee_from_abroad: what the other side already pays the agency for this worker.
        certified: the firm held the scheme's certificate on the day of the charge.
    """

    origin: str
    destination: str
    origin_part: str | None = None
    destination_part: str | None = None
    flag: str | None = None
    occupation: Occupation | None = None
    sex: Sex | None = None
    skill: Skill | None = None
    channel: Channel | None = None
    programme: Programme | None = None
    wages: Mapping[WageBase, Money] = field(default_factory=dict)
    contract_months: int | None = None
    milestones: Mapping[Milestone, date | None] = field(default_factory=dict)
    facts: Mapping[Fact, bool] = field(default_factory=dict)
    public_contract: str | None = None
    job_order: JobOrder | None = None
    fee_from_abroad: Money | None = None
    ended: Ending | None = None
    certified: bool = False
