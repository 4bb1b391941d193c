"""The shape of the roster's answers, for the contract."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.domains.certifications.types.certificates import Ground
from app.domains.corrections.types import CorrectionWhy, MarkState
from app.domains.imports.types import (
    LicenceStatus,
    ListedUntil,
    MayRecruit,
    NameKind,
    OffenceClass,
    RecordKind,
)
from app.domains.registration.types import Basis
from app.domains.roster.schemas.found import ViolationOut
from app.domains.roster.types import VerifiedStatus
from app.domains.sanctions.types import Until
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.violations.types import Offence


class NameOut(BaseModel):
    """Another name of a firm."""

    name: str
    kind: NameKind


class BesideOut(BaseModel):
    """What stands beside a value: that it is disputed, or how it is corrected (L7)."""

    pointer: str = Field(description="Into the single answer, as in `provenance`.")
    number: str = Field(description="Of the dispute; it can be read out.")
    state: MarkState
    since: datetime
    corrected: Any = Field(description="The right value; null where the value does not hold.")
    why: CorrectionWhy | None
    reads: str
    journal_number: int
    reply: str | None = Field(description="What the firm says to it.")


class LicenceOut(BaseModel):
    """A licence, as its register has it, judged for this instant."""

    kind: str | None
    number: str | None
    status_word: str | None = Field(description="The register's own word.")
    status: LicenceStatus
    may_recruit: MayRecruit
    reads: str = Field(description="The status with its register and date (L5).")
    valid_from: date | None
    valid_until: date | None = Field(description="Last day, inclusive.")
    source: str | None = Field(
        description="Key of the register that states it; null: no list that is fed in does."
    )
    corrections: list[BesideOut] = Field(
        default=[], description="What stands beside it; absent where nothing does."
    )
    contested_since: date | None = Field(
        description="The firm contests the act that made it so; not answered yet (P3)."
    )


class MoneyOut(BaseModel):
    """An amount in its currency."""

    amount: str = Field(description="Decimal text.")
    currency: str = Field(description="ISO 4217.")


class EnforcementOut(BaseModel):
    """An act of enforcement that a published list states, as long as it is published (V4)."""

    source: str = Field(description="Key of the list.")
    reads: str = Field(description="Who says it, of which day; Vouch did not examine it.")
    confirmed: bool = Field(description="Whether the list is young enough to be taken at its word.")
    offence_class: OffenceClass = Field(alias="class")
    case_number: str | None = Field(description="Of the source, as all these words.")
    authority: str | None = Field(description="Where it is another than the list's publisher.")
    offence: str | None
    law: str | None
    acted_from: date | None = Field(description="First day of the conduct.")
    acted_until: date | None
    decided_on: date | None
    published_from: date | None
    published_until: date | None = Field(description="Last day, inclusive.")
    until_by: ListedUntil = Field(description="From what its last day is known.")
    penalty: str | None
    workers: int | None = Field(description="As the source counts them.")
    note: str | None = Field(description="What the source adds, doubts about dates among it.")
    amount: MoneyOut | None
    corrections: list[BesideOut] = Field(
        default=[], description="What stands beside it; absent where nothing does."
    )


class CorridorOut(BaseModel):
    """From where to where a firm recruits."""

    origin: str | None
    destination: str | None


class ListedInOut(BaseModel):
    """A source that lists or listed the firm."""

    source: str
    list_date: date = Field(description="Of its newest list.")
    title: str
    publisher: str
    confirmed: bool = Field(description="Whether the list is young enough to be taken at its word.")
    listed_since: date
    no_longer_listed_since: date | None


class MatchedOut(BaseModel):
    """Which of the firm's names met the query."""

    name: str
    score: float


class CertifiedOut(BaseModel):
    """A certificate in force, suspended, or about to begin; what ended is in the history."""

    number: str
    scheme: str
    standard: str
    edition: str
    level: str | None
    status: VerifiedStatus
    reads: str
    since: datetime
    ground: Ground
    appeal: Literal["appeal_open", "appeal_running"] | None = Field(
        description="Whether the act behind it can be, or is being, appealed."
    )
    country: dict[str, Any] | None = Field(
        description="Of a scheme that asks for the certificate of its country, where that was"
        " lost: since when, and until when this one goes on. The holder's conduct is not in"
        " question."
    )
    valid_from: date
    valid_until: date
    address: str = Field(description="Where it is verified.")


class SanctionInForceOut(BaseModel):
    """A sanction in force, as anybody reads it; an urgent measure names no ground (V4)."""

    number: str
    kind: SanctionKind
    reads: str
    since: datetime
    until: datetime | None = Field(description="Null: for good, or until it is complied with.")
    waits_for: Until | None
    provisional: bool
    by: Literal["authority", "scheme"]
    jurisdiction: str | None = Field(description="Of the authority, ISO 3166.")
    grounds: list[Offence] = Field(description="Classes of what was confirmed.")
    appeal: Literal["appeal_open", "appeal_running"] | None
    address: str = Field(description="Where it is read with what the firm says to it.")


class ItemOut(BaseModel):
    """A firm on the roster."""

    instance: Literal["test", "demo"] | None = None
    id: UUID
    number: str
    name: str
    other_names: list[NameOut]
    record: RecordKind
    country: str | None
    listing: str = Field(description="What being listed means (L2).")
    licences: list[LicenceOut]
    corridors: list[CorridorOut]
    sectors: list[str]
    occupations: list[str]
    enforcement: list[EnforcementOut] = Field(
        default=[], description="What published lists say was done against it (V4)."
    )
    violations: list[ViolationOut] = Field(
        default=[],
        description="What this register's own cases confirmed against it, once final and as long"
        " as it is public (V4).",
    )
    certification: list[CertifiedOut] | None = Field(
        description="The certificates in force, judged for this instant; null: none, which says"
        " nothing against a firm (L2)."
    )
    sanctions: list[SanctionInForceOut] = Field(
        description="In force at this instant, by bodies of this register; none says nothing of"
        " what other bodies decided."
    )
    sources: list[ListedInOut]
    corrections: list[BesideOut] = Field(
        description="What stands beside the values of the single answer (L7). A source's value is"
        " never overwritten."
    )
    updated_at: datetime
    declared_only: list[str] = Field(
        default=[],
        description="Pointers to the values that only the firm itself states (L2); absent: none.",
    )
    matched: MatchedOut | None = None


class SearchedOut(BaseModel):
    """Among what was searched."""

    record: RecordKind
    records: int
    sources: list[dict[str, Any]]


class PageOut(BaseModel):
    """A page of the roster."""

    items: list[ItemOut]
    next_cursor: str | None
    searched: SearchedOut
    journal_number: int
    hits: int | None = Field(default=None, description="With q: records above the score floor.")
    cut: bool | None = Field(default=None, description="With q: whether there may be more.")
    index_entry: int | None = None
    note: str | None = None
    instance: Literal["test", "demo"] | None = None


class ActOut(BaseModel):
    """An authority's act that states a licence, where no line of a file does."""

    entry: int = Field(description="Of the journal.")
    authority: str
    on: date


class CameOut(BaseModel):
    """Where a value came from."""

    pointer: str
    file: str | None
    line: int | None
    since: date
    profile: str | None = Field(default=None, description="The profile that stated it; no list.")
    self_declared: bool = Field(default=False, description="Only the firm itself states it.")
    act: ActOut | None = None


class RegisteredOut(BaseModel):
    """Why a firm stands on the register without a list (L3)."""

    on: date
    basis: Basis
    authority: str | None = Field(description="Who confirmed it, or keeps the company register.")
    profile: str


class SelfDescriptionOut(BaseModel):
    """What the holder of a record says of itself; no register says it, and nobody examined it."""

    number: str = Field(description="Of the record for which it is said.")
    edition: int
    said_at: datetime
    means: str
    self_declared: Literal[True]
    website: dict[str, Any] | None = Field(description="Every value is marked `self_declared`.")
    trading_names: list[dict[str, Any]]
    sectors: list[dict[str, Any]]
    occupations: list[dict[str, Any]]
    corridors: list[dict[str, Any]]
    quality_certificates: list[dict[str, Any]] = Field(
        description="`confirmed` is false: nobody outside the firm has confirmed them."
    )


class FileOut(BaseModel):
    """A file of a source."""

    number: str
    source: str
    list_date: date
    digest: str


class EntryOut(ItemOut):
    """A firm with all that is public of it, each value with its source, file and line."""

    addresses: list[dict[str, str | None]]
    identifiers: list[dict[str, str]]
    principals: list[dict[str, str]]
    links: list[dict[str, str]]
    quality_certificates: list[dict[str, str | None]]
    self_description: list[SelfDescriptionOut] = Field(
        description="Only what the holders of granted claims say of themselves (L2)."
    )
    branches: list[dict[str, str | None]] = []
    registered: list[RegisteredOut] = []
    merged_numbers: list[str]
    files: list[FileOut]
    provenance: list[CameOut]
    as_of: date | None = None
    known: bool | None = None
    known_at: int | None = None


class StatementOut(BaseModel):
    """What a source stated, from when until when, as it is known today."""

    id: str
    what: str
    value: dict[str, Any]
    from_: date = Field(alias="from", serialization_alias="from")
    until: date | None
    source: str | None
    file: str | None
    file_date: date | None
    file_sha256: str | None
    line: int | None
    corrections: list[dict[str, Any]] = Field(description="What stands beside it (L7).")
    profile: str | None = Field(default=None, description="The profile that stated it; no list.")
    self_declared: bool = Field(default=False, description="Only the firm itself states it.")
    act: ActOut | None = None


class SourceOut(BaseModel):
    """A register that is fed in."""

    key: str
    title: str
    publisher: str
    jurisdiction: str
    url: str | None
    record: RecordKind
    data_licence: str
    attribution: str
    list_date: date
    age_days: int
    stale_after_days: int
    confirmed: bool
    rows: int


class HeadOut(BaseModel):
    """The journal's last entry."""

    number: int
    hash: str


class FacetOut(BaseModel):
    """How many records have a value."""

    value: str
    count: int
