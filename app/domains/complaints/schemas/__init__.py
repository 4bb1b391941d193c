"""What is sent and shown about complaints."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.complaints.rules import MOST_STORY
from app.domains.complaints.schemas.files import CaseFileOut, HandledFileOut
from app.domains.complaints.schemas.own import (
    LinkedCaseOut,
    OwnAnnouncementOut,
    OwnAppealOut,
    OwnKeptBackOut,
    OwnMediationOut,
    OwnReferralOut,
    OwnTellingOut,
)
from app.domains.complaints.schemas.receipts import HOW_BACK, KEEP, PartnerOut
from app.domains.complaints.types import (
    AccusedKind,
    AgeBand,
    Channel,
    ComplaintState,
    Desk,
    DocumentKind,
    Ending,
    Flag,
    Outcome,
    Severity,
    Sex,
    Side,
    Use,
)
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.handling import IdentityAnswer
from app.domains.complaints.types.intake import Safe, Wish
from app.domains.fees.types import FeeCategory
from app.domains.jurisdictions.engine.recourse import KnownSince
from app.domains.jurisdictions.engine.telling import EmergencyTold, PlaceTold
from app.web.schemas import Country, Jurisdiction, Language, Name, Sent, Shown, Words

Story = Annotated[str, StringConstraints(min_length=1, max_length=MOST_STORY)]
Detail = Annotated[str, StringConstraints(max_length=2_000)]
FIRST_YEAR, LAST_YEAR = 1950, 2200
KnownDay = Annotated[date, Field(ge=date(FIRST_YEAR, 1, 1), le=date(LAST_YEAR, 12, 31))]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,14}(\.[0-9]{1,4})?$")]
RecordName = Annotated[str, Field(min_length=1, max_length=60)]


class MoneyIn(Sent):
    """An amount, as well as it is remembered."""

    amount: Amount = Field(examples=["120000"])
    currency: Currency = Field(examples=["NPR"])


class PaidIn(Sent):
    """One payment for the job."""

    what_for: FeeCategory = FeeCategory.OTHER
    paid: MoneyIn | None = None
    to_whom: Detail | None = Field(default=None, description="Sealed.")
    when: Detail | None = Field(default=None, examples=["in spring 2026"])
    receipt: bool | None = Field(default=None, description="Whether there is a receipt.")


class AgainstIn(Sent):
    """Against whom: a record of the register, an organisation here, or a name."""

    kind: AccusedKind = AccusedKind.UNKNOWN
    record: RecordName | None = Field(
        default=None, description="Number or identifier of a record of the register."
    )
    organisation: RecordName | None = Field(
        default=None, description="Number or identifier of a partner, authority or audit body here."
    )
    name: Name | None = Field(default=None, description="As you know it; it is sealed.")
    more: Detail | None = Field(
        default=None, description="Where it is, who the person was, a telephone number; sealed."
    )


class ContactIn(Sent):
    """Whether, how and when you can be reached; all of it is sealed apart from the story."""

    name: Name | None = None
    phone: Detail | None = None
    email: Detail | None = None
    message_handle: Detail | None = None
    other: Detail | None = None
    safe_hours: Detail | None = Field(default=None, examples=["after 21:00, Sundays"])
    is_shared: bool | None = Field(default=None, description="Whether others use this telephone.")
    never: list[Annotated[str, StringConstraints(max_length=40)]] = Field(
        default=[], max_length=10, examples=[["call"]], description="What must never be done."
    )


class ConsentIn(Sent):
    """A yes to one use."""

    use: Use
    authority: RecordName | None = Field(
        default=None, description="Which authority may be told; number or identifier."
    )


class NewComplaintIn(Sent):
    """What happened. One message is enough; everything else can be left out."""

    story: Story | None = Field(default=None, description="In your own words, in any language.")
    categories: list[Category] = Field(default=[], max_length=40)
    against: AgainstIn = AgainstIn()
    safe: Safe = Field(default=Safe.NOT_SAID, description="Whether you are safe now.")
    origin: Country | None = None
    destination: Country | None = None
    happened_in: Jurisdiction | None = None
    happened_year: int | None = Field(default=None, ge=FIRST_YEAR, le=LAST_YEAR)
    when: Detail | None = Field(default=None, description="As well as you remember; sealed.")
    known_days: dict[KnownSince, KnownDay] = Field(
        default={},
        description="Days that you know for sure, from which times to claim run; sealed. With them"
        " you are told the last day.",
    )
    site: Detail | None = Field(default=None, description="Work place or room; sealed apart.")
    sector: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9.]{1,10}$")] | None = None
    paid: MoneyIn | None = Field(default=None, description="How much in all.")
    payments: list[PaidIn] = Field(default=[], max_length=60)
    wishes: list[Wish] = Field(default=[], max_length=10)
    workers: int | None = Field(default=None, ge=1, le=1_000_000)
    sex: Sex | None = None
    age: AgeBand | None = None
    spoken: Language | None = None
    written: Language | None = Field(
        default=None, description="In which you are answered; without it, the one that you speak."
    )
    reads: Annotated[str, StringConstraints(pattern=r"^(yes|some|no)$")] | None = None
    contact: ContactIn | None = None
    more: dict[Annotated[str, StringConstraints(max_length=40)], Detail] = Field(
        default={}, max_length=20, description="Answers to other questions of the form; sealed."
    )
    consents: list[ConsentIn] = Field(default=[], max_length=20)
    consent_text: Annotated[str, StringConstraints(max_length=20)] = ""
    excluded_states: list[Country] = Field(
        default=[],
        max_length=50,
        examples=[["NP"]],
        description="Countries none of whose authorities may read it, whatever else is allowed.",
    )


class EnteredComplaintIn(NewComplaintIn):
    """What was told by telephone, letter, text message or in person, by whoever wrote it down."""

    channel: Channel
    read_back: bool | None = Field(default=None, description="Whether it was read back to her.")
    in_own_name: bool = Field(
        default=False, description="Your organisation complains of a practice itself."
    )


class SafetyOut(Shown):
    """Whom to call now, where she is."""

    text: str
    device: str = Field(description="How to keep this answer to yourself.")
    contacts: list[EmergencyTold]


class ReceiptOut(Shown):
    """A complaint that was taken in; the code is shown this once."""

    number: str
    receipt: str = Field(
        examples=["0123 4567 8901 2345 6789 0123 4567 8901"],
        description="Come back with it; it is kept nowhere.",
    )
    keep: str = KEEP
    come_back: str = HOW_BACK
    state: ComplaintState
    received_at: datetime
    detail: str = Field(
        description="What happens next; on a test or demonstration, that nobody reads it."
    )
    safety: SafetyOut
    law: str = Field(description="That nothing here replaces or stops a claim elsewhere.")
    recourse: list[PlaceTold] = Field(
        description="Where else you can go now: which authority, how, and until when."
    )
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class AllegationOut(Shown):
    """Of what a complaint speaks, and what was found of it."""

    category: Category
    text: str
    dropped_at: datetime | None = Field(
        default=None, description="Somebody found it misread; the reasons say why."
    )
    outcome: Outcome | None
    outcome_text: str | None = None
    reasons: str | None = None


class MessageOut(Shown):
    """A message of a case."""

    id: UUID
    side: Side
    text: str
    language: str | None
    sent_at: datetime
    read_at: datetime | None


class GivenOut(Shown):
    """A yes to one use, and whether it stands."""

    id: UUID
    use: Use
    authority_id: UUID | None
    language: str
    text_version: str
    given_at: datetime
    withdrawn_at: datetime | None


class OpeningOut(Shown):
    """Who opened what of a case, and why."""

    at: datetime
    what: str
    who: str | None
    role: str
    why: str


class AskedOut(Shown):
    """A question that she is asked."""

    kind: str
    text: str
    asked_at: datetime | None
    answered_at: datetime | None


class IdentityAskedOut(Shown):
    """That somebody asked to open who you are, why, and what a colleague of theirs answered."""

    asked_at: datetime
    who: str | None
    why: str
    answer: IdentityAnswer | None
    answered_at: datetime | None
    answered_by: str | None
    answer_why: str | None
    good_until: datetime | None
    opened_at: datetime | None


class OwnCaseOut(Shown):
    """A case, for whoever has its receipt."""

    number: str
    state: ComplaintState
    state_text: str
    received_at: datetime
    closed_at: datetime | None
    access_until: datetime | None
    withdrawal_until: datetime | None = None
    outcome: Outcome | None
    outcome_text: str | None
    allegations: list[AllegationOut]
    messages: list[MessageOut]
    files: list[CaseFileOut]
    consents: list[GivenOut]
    partners: list[PartnerOut]
    openings: list[OpeningOut]
    questions: list[AskedOut]
    identity_requests: list[IdentityAskedOut]
    tellings: list[OwnTellingOut] = []
    mediation: OwnMediationOut | None = None
    referrals: list[OwnReferralOut] = []
    kept_back: list[OwnKeptBackOut] = Field(
        default=[], description="Where it did not go although somebody wanted to pass it on."
    )
    excluded_states: list[str] = Field(default=[], description="Countries that you shut out.")
    announcements: list[OwnAnnouncementOut] = []
    appeals: list[OwnAppealOut] = []
    linked: list[LinkedCaseOut] = Field(
        default=[], description="Cases of threats because of this one, read with the same code."
    )
    available_actions: list[str]


class MessageIn(Sent):
    """Words to add."""

    text: Story


class GivenIn(ConsentIn):
    """A yes, and what was asked."""

    language: Language
    text_version: Annotated[str, StringConstraints(min_length=1, max_length=20)]


class WithdrawalIn(Sent):
    """That the complaint be withdrawn; did anyone press you?"""

    pressed: Safe = Field(description="Whether anyone pressed you to do it.")
    words: Words | None = None


class ComplaintOut(Shown):
    """A complaint as officers find it in lists: codes alone."""

    id: UUID
    number: str
    state: ComplaintState
    desk: Desk
    channel: Channel
    severity: Severity
    accused_kind: AccusedKind
    subject_id: UUID | None
    accused_organisation_id: UUID | None
    accused_name: str | None = Field(default=None, description="A name that is on no record.")
    categories: list[Category]
    flags: list[Flag]
    origin: str | None
    destination: str | None
    happened_in: str | None
    happened_year: int | None
    sector: str | None
    sex: Sex | None
    age: AgeBand | None
    paid: dict[str, str] | None = Field(default=None, description="Rounded to two digits.")
    workers: int | None
    spoken: str | None
    written: str
    outcome: Outcome | None
    ending: Ending | None
    officer_id: UUID | None
    inquiry_id: UUID | None
    in_own_name: bool = Field(description="An organisation complains of a practice itself.")
    read_back: bool | None = Field(description="Whether it was read back to who told it.")
    received_at: datetime
    due_at: datetime | None = Field(default=None, description="What is due next.")
    version: int


class WholeComplaintOut(ComplaintOut):
    """A complaint with the acts that are the caller's."""

    consents: list[GivenOut]
    available_actions: list[str]


class DocumentOut(Shown):
    """A sealed document of a case, opened."""

    id: UUID
    kind: DocumentKind
    side: Side
    language: str | None
    written_at: datetime
    of_id: UUID | None
    text: str


class StoryOut(Shown):
    """The story of a case, opened."""

    documents: list[DocumentOut]
    messages: list[MessageOut]
    files: list[HandledFileOut]
