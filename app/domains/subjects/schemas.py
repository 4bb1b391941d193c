"""What is sent and shown about records, claims to them, and lists of recruiters."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.subjects.types import CandidateState, Channel, ClaimState, Standing, SubjectKind
from app.web.schemas import Country, Name, ReasonIn, Secret, Sent, Shown, Words

Record = Annotated[
    str,
    Field(
        max_length=60,
        description="Number or identifier of the record.",
        examples=["VI00123464"],
    ),
]
MOST = 100
Isic = Annotated[str, StringConstraints(pattern=r"^[A-U]?[0-9]{0,4}$", min_length=1)]
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]


class ClaimIn(Sent):
    """A claim: which record, and why it is theirs."""

    record: Record
    statement: Words = Field(examples=["We are the agency that this licence was issued to."])
    proofs: list[UUID] = Field(default=[], max_length=20, description="Documents of yours.")


class ConfirmationIn(ReasonIn):
    """Through whom a claim was confirmed; never through what the claimant supplied."""

    channel: Channel


class ContactCodeIn(Sent):
    """The code of a letter to a published contact."""

    token: Secret


class ContactObjectionIn(ContactCodeIn, ReasonIn):
    """The code of a letter to a published contact, and why the claim is wrong."""


class ClaimOut(Shown):
    """A claim to a record."""

    id: UUID
    subject_id: UUID
    organisation_id: UUID
    jurisdiction: str | None
    statement: str
    state: ClaimState
    lodged_at: datetime
    objections_until: datetime
    channel: Channel | None
    decided_at: datetime | None
    proofs: list[UUID] = []
    version: int
    available_actions: list[str] = []


class CorridorOf(Sent):
    """From where to where a firm recruits."""

    origin: Country
    destination: Country


class BranchOf(Sent):
    """Another place of the firm."""

    name: Name | None = None
    address: Name
    country: Country


class QualityCertificateOf(Sent):
    """A certificate of a management system."""

    standard: Name = Field(max_length=100, examples=["ISO 9001:2015"])
    number: Name | None = Field(default=None, max_length=100)
    issuer: Name | None = None
    valid_until: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")


class DescriptionIn(Sent):
    """What a firm says of itself; it replaces what it said before, which stays on record."""

    trading_names: list[Name] = Field(default=[], max_length=MOST)
    website: Name | None = Field(default=None, pattern=r"^https?://\S+$")
    sectors: list[Isic] = Field(default=[], max_length=MOST, description="ISIC codes.")
    occupations: list[Isco] = Field(default=[], max_length=MOST, description="ISCO-08 codes.")
    corridors: list[CorridorOf] = Field(default=[], max_length=MOST)
    branches: list[BranchOf] = Field(default=[], max_length=MOST)
    quality_certificates: list[QualityCertificateOf] = Field(default=[], max_length=MOST)


class DescriptionOut(DescriptionIn):
    """What a firm says of itself."""

    edition: int
    self_declared: bool = Field(default=True, description="Only the firm states it.")


class RecordOut(Shown):
    """A record, as somebody who is signed in sees it."""

    id: UUID
    number: str
    kind: SubjectKind
    standing: Standing
    country: str | None
    names: list[str]
    merged_into: UUID | None
    is_claimed: bool = Field(description="Whether an organisation holds it.")
    description: DescriptionOut | None


class EventOut(Shown):
    """An act on a record."""

    number: int
    at: datetime
    event: str = Field(examples=["subjects.claim.granted"])
    role: str = Field(description="In which role somebody acted.")
    reason: str | None


class WatchOut(Shown):
    """A record that the organisation follows."""

    id: UUID
    subject_id: UUID
    number: str
    country: str | None
    names: list[str]
    since_at: datetime


class SideOut(Shown):
    """One of the two records of a pair, with what is known of it, each with its file and line."""

    id: UUID
    number: str
    country: str | None
    is_claimed: bool
    says: dict[str, list[str]] = {}


class PairOut(Shown):
    """Two records that may be one firm."""

    id: UUID
    number: str
    score: float = Field(description="Likeness of the names, 0 to 1.")
    risk: int | None = Field(description="1 where one of the two may not recruit now.")
    reasons: list[str]
    state: CandidateState
    sides: list[SideOut]
    version: int
    available_actions: list[str] = []


class DecisionIn(ReasonIn):
    """What somebody says of a pair."""

    candidate: UUID
    version: int
    act: Literal["merge", "reject", "reopen"]
    survivor: Name | None = Field(default=None, max_length=20)


class DecisionsIn(Sent):
    """Decisions on pairs, all of them or none; a preview changes nothing."""

    decisions: list[DecisionIn] = Field(min_length=1, max_length=MOST)
    is_preview: bool = False


class OutcomeOut(Shown):
    """What becomes, or would become, of a pair."""

    candidate: UUID
    action: str = Field(description="'propose' where a second person has to confirm it.")
    stays: str
    goes: str
    holders_told: int


class OutcomesOut(Shown):
    """What becomes of the pairs, in the order of the decisions."""

    is_preview: bool
    items: list[OutcomeOut]
