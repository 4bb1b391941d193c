"""Bodies of cohort studies."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.cohorts.rules import (
    KEY,
    LONGEST_COMMENT,
    MOST_ARMS,
    MOST_CODES,
    MOST_DRAWS,
    MOST_ROWS_OF_JSON,
    PART,
)
from app.domains.cohorts.types import Outcome, StudyState, Subgroup, VariableKind
from app.kit.intervals import LEAST_DRAWS
from app.kit.numbers import NumberKind, make
from app.kit.small_numbers import LEAST
from app.web.schemas import Country, Language, Name, Sent, Shown, Words

READS = (
    "A study of groups of workers who were recruited in different ways. Its protocol was frozen"
    " before data came in; an assessor without a tie runs it and publishes what comes out, which"
    " the sponsor can neither stop nor edit. No group under ten is shown. It says nothing about any"
    " single firm's standing in this register."
)
AUDIT_BODY, FIRM = (
    make(NumberKind.ORGANISATION, 4_711),
    make(NumberKind.INTERMEDIARY, 4_711),
)
MOST_NUMBER = 2**53 - 1
StudyKey = Annotated[
    str,
    StringConstraints(pattern=KEY, min_length=3, max_length=60),
    Field(examples=["qatar-2027"]),
]
Part = Annotated[str, StringConstraints(pattern=PART, max_length=30), Field(examples=["full"])]
CurrencyIn = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), Field(examples=["USD"])]


class CorridorIn(Sent):
    """From where to where workers go."""

    origin: Country = Field(examples=["NP"])
    destination: Country = Field(examples=["QA"])


class ArmIn(Sent):
    """A group of workers who were recruited in one way."""

    key: Part
    name: Name = Field(examples=["Full model"])
    what: Words = Field(examples=["Recruited under the full model."])
    is_baseline: bool = Field(default=False, description="The others are compared with it.")
    is_historical: bool = Field(
        default=False, description="Its workers went before the study; it is marked everywhere."
    )
    firms: list[str] = Field(
        default=[],
        max_length=50,
        description="Numbers of the records of firms that recruited or employ them.",
        examples=[[FIRM]],
    )


class SiteIn(Sent):
    """Where participants work, or for whom."""

    key: Part
    name: Name


class MeasuredIn(Sent):
    """An outcome that the protocol names before data come in."""

    outcome: Outcome
    is_primary: bool = False


class ComparisonIn(Sent):
    """Two groups whose difference is told."""

    arm: Part
    against: Part = Field(description="Is subtracted.", examples=["baseline"])


class ProtocolIn(Sent):
    """What a study will do; what is left out comes from the template, where one is named."""

    template: str | None = Field(default=None, examples=["qatar-pilot"])
    title: Name = Field(examples=["Three cohorts, Nepal to Qatar, 2027"])
    language: Language = Field(examples=["en"], description="In which it is written.")
    question: Words | None = Field(default=None, examples=["Does it cost workers less?"])
    corridors: list[CorridorIn] | None = Field(default=None, max_length=50)
    currency: CurrencyIn | None = Field(
        default=None, description="In which money is compared; ISO 4217."
    )
    arms: list[ArmIn] | None = Field(default=None, max_length=MOST_ARMS)
    outcomes: list[MeasuredIn] | None = Field(default=None, max_length=len(Outcome))
    comparisons: list[ComparisonIn] | None = Field(
        default=None, max_length=20, description="Left out: every pair of groups."
    )
    subgroups: list[Subgroup] | None = Field(default=None, max_length=len(Subgroup))
    sites: list[SiteIn] = Field(
        default=[],
        max_length=200,
        description="Where some are named, a group of fewer than three, or mostly of one, is not"
        " told.",
    )
    threshold: int = Field(default=LEAST, ge=LEAST, le=1_000, description="Never under ten.")
    seed: int = Field(ge=0, le=MOST_NUMBER, examples=[20270101], description="Of what is drawn.")
    draws: int = Field(default=LEAST_DRAWS, ge=LEAST_DRAWS, le=MOST_DRAWS)
    publish_by: date = Field(
        description="The day by which the result is to be public; within ten years."
    )
    productivity_from: list[UUID] = Field(
        default=[], max_length=20, description="Ids of employers that may hand in productivity."
    )


class StudyDraftIn(Sent):
    """A draft of a study."""

    assessor: Name = Field(
        description="Number of the audit body that assesses it.", examples=[AUDIT_BODY]
    )
    protocol: ProtocolIn


class StudyIn(StudyDraftIn):
    """A new draft of a study."""

    key: StudyKey = Field(description="Addresses it for good.")


class FreezeIn(Sent):
    """The assessor's declaration; it becomes public with the protocol."""

    no_tie_to_sponsor: bool = Field(
        description="Nobody of the body is paid by the sponsor but for this study, or has another"
        " part in it."
    )
    no_tie_to_firms: bool = Field(description="Likewise to the firms of its groups.")


class StudyAmendmentIn(Sent):
    """A new version of a frozen protocol, and why; the reason is public."""

    protocol: ProtocolIn
    reason: Words


class CodesIn(Sent):
    """How many codes are needed."""

    count: int = Field(ge=1, le=MOST_CODES, examples=[40])


class RecordRowsIn(Sent):
    """Records of participants; each names its columns as a file does."""

    rows: list[dict[str, Annotated[str, StringConstraints(max_length=200)]]] = Field(
        min_length=1,
        max_length=MOST_ROWS_OF_JSON,
        examples=[
            [
                {
                    "code": "4821-0937-5512-7746",
                    "arm": "full",
                    "consent": "yes",
                    "fees_paid": "0.00",
                    "documents_kept": "no",
                }
            ]
        ],
    )


class WithdrawalIn(Sent):
    """Whose consent is withdrawn."""

    code: str = Field(min_length=1, max_length=80, examples=["4821-0937-5512-7746"])


class CommentIn(Sent):
    """What the sponsor says beside the result."""

    words: Annotated[
        str, StringConstraints(min_length=3, max_length=LONGEST_COMMENT, strip_whitespace=True)
    ] = Field(examples=["The first pay was late since the bank changed its system."])
    language: Language = Field(examples=["en"])


class PartyOut(Shown):
    """An organisation that pays for a study, or assesses it."""

    number: str = Field(examples=[AUDIT_BODY])
    name: str


class StudyItemOut(Shown):
    """A study."""

    key: str = Field(examples=["qatar-2027"])
    address: str = Field(examples=["/v1/cohort-studies/qatar-2027"])
    title: str
    state: StudyState
    sponsor: PartyOut
    assessor: PartyOut
    frozen_at: datetime | None = Field(description="Since when it is public.")
    begun_at: datetime | None
    closed_at: datetime | None
    analysed_at: datetime | None
    published_at: datetime | None
    publish_by: date = Field(description="The day by which its protocol promised the result.")
    not_published_since: datetime | None = Field(
        description="Since when the study stands without a published result; null: it has one, or"
        " is a draft."
    )
    is_late: bool = Field(description="That day is over, and nothing is published.")


class CommentOut(Shown):
    """What the sponsor says beside the result."""

    words: str
    language: str = Field(examples=["en"])
    given_at: datetime


class StudyOut(StudyItemOut):
    """A study, with its protocol in force."""

    protocol: dict[str, Any] = Field(description="Its text, which is frozen, as JSON.")
    protocol_revision: int
    protocol_digest: str = Field(description="SHA-256 of the RFC 8785 text.")
    amendments: int = Field(description="Versions after the first one; each can be read.")
    assessor_declared_at: datetime | None = Field(
        description="When the assessor declared that nothing ties it to the sponsor or a firm."
    )
    is_analysed_now: bool = Field(description="The analysis was asked for, and is not done.")
    result: str | None = Field(description="Where the result is read.")
    comment: CommentOut | None
    available_actions: list[str] = Field(examples=[["freeze"]])
    version: int
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class StudiesOut(Shown):
    """A page of studies."""

    items: list[StudyItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ProtocolOut(Shown):
    """A version of a protocol."""

    revision: int
    protocol: dict[str, Any]
    digest: str = Field(description="SHA-256 of the RFC 8785 text.")
    frozen_at: datetime | None
    written_in: StudyState = Field(
        description="In which state of the study; `collecting` and `closed`: after data came in."
    )
    reason: str | None = Field(description="Why the protocol was amended; null: the first version.")


class ProtocolsOut(Shown):
    """Every version of a protocol, the newest first."""

    items: list[ProtocolOut]
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class TemplateOut(Shown):
    """A design that ships with the register."""

    key: str = Field(examples=["qatar-pilot"])
    name: str
    mark: str = Field(description="How sure its source is.", examples=["draft"])
    protocol: dict[str, Any] = Field(description="What a draft takes from it.")


class VariableOut(Shown):
    """What a protocol can measure."""

    outcome: Outcome
    kind: VariableKind
    label: str


class TemplatesOut(Shown):
    """The designs, and what can be measured."""

    items: list[TemplateOut]
    outcomes: list[VariableOut]
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class CodesOut(Shown):
    """New codes, each for one participant; the register keeps none of them."""

    codes: list[str] = Field(examples=[["4821-0937-5512-7746"]])


class RecordsAddedOut(Shown):
    """What became of what was sent."""

    new: int
    corrected: int = Field(description="Of whom a newer version stands; earlier ones are kept.")
    unchanged: int


class RecordsOut(Shown):
    """How far the collection is, for who runs it."""

    columns: list[str] = Field(description="That a file can have.", examples=[["code", "arm"]])
    by_arm: dict[str, int] = Field(examples=[{"baseline": 41, "full": 40}])
    withdrawn: int
    earlier_versions: int
