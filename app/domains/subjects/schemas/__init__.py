"""What is sent and shown about records, claims to them, and lists of recruiters."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.imports.types import LicenceStatus, MayRecruit
from app.domains.subjects.engine.act_letters import MOST_WORDS
from app.domains.subjects.schemas.contests import MergeContestOut, MergeOut
from app.domains.subjects.types import (
    ActKind,
    ActState,
    Answer,
    CandidateState,
    Ground,
    Standing,
    SubjectKind,
)
from app.web.schemas import Country, Name, ReasonIn, Sent, Shown, Whole, Words

Record = Annotated[
    str,
    Field(
        max_length=60,
        description="Number or identifier of the record.",
        examples=["VI00123415"],
    ),
]
MOST = 100
Isic = Annotated[str, StringConstraints(pattern=r"^[A-U]?[0-9]{0,4}$", min_length=1)]
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]


class CorridorOf(Sent):
    """From where to where a firm recruits."""

    origin: Country
    destination: Country


class QualityCertificateOf(Sent):
    """A certificate of a management system."""

    standard: Annotated[Name, StringConstraints(max_length=100)] = Field(examples=["ISO 9001:2015"])
    number: Name | None = Field(default=None, max_length=100)
    issuer: Name | None = None
    valid_until: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")


class DescriptionIn(Sent):
    """What a firm says of itself; it replaces what it said before, which stays on record.

    Its branches are stated one by one: POST /v1/intermediaries/{record}/branches.
    """

    trading_names: list[Name] = Field(default=[], max_length=MOST)
    website: Name | None = Field(default=None, pattern=r"^https?://\S+$")
    sectors: list[Isic] = Field(default=[], max_length=MOST, description="ISIC codes.")
    occupations: list[Isco] = Field(default=[], max_length=MOST, description="ISCO-08 codes.")
    corridors: list[CorridorOf] = Field(default=[], max_length=MOST)
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
    merges: list[MergeOut] = Field(
        default=[], description="For whoever holds it: with which records it is, or may be, joined."
    )


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
    contests: list[MergeContestOut] = Field(default=[], description="Where one pair is read.")
    version: int
    available_actions: list[str] = []


class DecisionIn(ReasonIn):
    """What somebody says of a pair."""

    candidate: UUID
    version: Whole
    act: Literal["merge", "reject", "reopen", "keep"] = Field(
        description="'keep' turns away the proposal to take a merge back."
    )
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


Contested = Annotated[Words, StringConstraints(max_length=MOST_WORDS)]
Number = Annotated[Name, StringConstraints(max_length=100)]
Day = Annotated[date, Field(description="First civil day from which it holds; not ahead.")]


class GroundIn(Sent):
    """The legal ground of a worsening: a code, and the law with its article."""

    code: Ground
    law: Name = Field(examples=["Recruitment Rules of 2023"])
    article: Annotated[Name, StringConstraints(max_length=100)] = Field(
        examples=["Rule II, section 14"]
    )


class ActIn(ReasonIn):
    """Why an authority acts; what takes something away names its legal ground, too."""

    ground: GroundIn | None = None


class LicenceIn(ActIn):
    """A licence that an authority adds to a record."""

    number: Number = Field(examples=["L-204"])
    kind: Name | None = Field(default=None, examples=["Agency licence"])
    status: LicenceStatus
    status_word: Name | None = Field(default=None, description="The authority's own word.")
    valid_from: date | None = None
    valid_until: date | None = Field(default=None, description="Last day, inclusive.")
    holds_from: Day
    register_key: str | None = Field(
        default=None,
        max_length=60,
        description="Key of a register of your jurisdiction. Without it, the one that lists the"
        " record, else the authority's own.",
    )


class RenewalIn(ActIn):
    """Another period of a licence."""

    valid_from: date | None = Field(default=None, description="Without it, as before.")
    valid_until: date = Field(description="Last day, inclusive.")
    holds_from: Day


class StatusIn(ActIn):
    """Another status of a licence."""

    status: LicenceStatus
    status_word: Name | None = Field(default=None, description="The authority's own word.")
    holds_from: Day


class CorrectionIn(ActIn):
    """What was mistyped, as it should have been; what is not named stays."""

    number: Number | None = None
    kind: Name | None = None
    status_word: Name | None = None
    valid_from: date | None = None
    valid_until: date | None = None


class ContestIn(Sent):
    """Why the firm contests an act on its licence, or that its record is joined with another."""

    reason: Contested = Field(examples=["The fee was paid back on the day of the inspection."])
    news: Contested | None = Field(
        default=None,
        description="After an answer: what is new since. Without it, the answer stands.",
    )


class GroundOut(Shown):
    """A legal ground; law and article are missing where they were erased."""

    code: Ground
    law: str | None
    article: str | None


class ContestOut(Shown):
    """A contest, and what was answered."""

    contested_at: datetime
    contested_on: date
    reason: str | None
    news: str | None
    answer_by: datetime = Field(description="When the answer is due.")
    answer: Answer | None
    answered_at: datetime | None
    answer_reason: str | None


class NoticeOut(Shown):
    """Whether the firm was told."""

    told_at: datetime | None
    says: str = Field(
        examples=["Told by letter to those who speak for the organisation that holds the record."]
    )


class ActOut(Shown):
    """What an authority did to a licence, and why."""

    id: UUID
    kind: ActKind
    state: ActState
    subject_id: UUID
    record: str = Field(description="Number of the record.", examples=["VI00123415"])
    licence_id: UUID
    register_key: str
    jurisdiction: str
    authority: str = Field(examples=["Ministry of Labour"])
    number: str | None
    licence_kind: str | None
    status_before: LicenceStatus | None
    status: LicenceStatus
    status_word: str | None
    valid_from: date | None
    valid_until: date | None
    is_worsening: bool
    ground: GroundOut | None
    reason: str | None
    holds_from: date
    decided_on: date
    by_two_officers: bool
    entry: int | None = Field(description="Journal entry that put it in force.")
    notice: NoticeOut | None = Field(description="Of a worsening in force.")
    contests: list[ContestOut]
    version: int
    available_actions: list[str]


class VersionOut(Shown):
    """What a licence says for some days, as known now, and who says so."""

    number: str | None
    kind: str | None
    status: LicenceStatus
    status_word: str | None
    valid_from: date | None
    valid_until: date | None
    since: date
    until: date | None = Field(description="Null: still.")
    file: str | None = Field(description="The file that states it, where a list does.")
    line: int | None
    act: UUID | None = Field(description="The authority's act that states it, where one does.")


class LicenceOut(Shown):
    """A licence on a record: as its register states it, how it came about, and why."""

    id: UUID
    subject_id: UUID
    register_key: str
    register_title: str
    jurisdiction: str
    number: str | None
    kind: str | None
    status: LicenceStatus | None = Field(
        description="As stated; the roster judges it for the day. Null: nobody states it any more."
    )
    status_word: str | None
    may_recruit: MayRecruit | None
    valid_from: date | None
    valid_until: date | None
    contested_since: date | None = Field(description="The firm contests the act that made it so.")
    history: list[VersionOut]
    acts: list[ActOut] = Field(
        description="Acts with grounds, for the firm, the authority and the secretariat."
    )
    version: int
    available_actions: list[str] = []
