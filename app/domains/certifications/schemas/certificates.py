"""Bodies of certificates and their conditions."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.certifications.schemas.life import DecisionNamedOut, RequestOut, ReviewOut
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    ConditionState,
    Ground,
)
from app.domains.certifications.types.countries import CountryStatus
from app.web.schemas import Shown


class StandingOut(Shown):
    """A period in which a certificate stood in one state, as it is known now."""

    state: CertificateState
    from_at: datetime
    until_at: datetime | None
    ground: Ground
    ends_on: date | None
    decision_id: UUID | None
    notice_id: UUID | None


class ScopeOut(Shown):
    """For what it holds, since when."""

    scope: dict[str, Any]
    valid_from: date
    valid_until: date | None


class ConditionOut(Shown):
    """A condition."""

    id: UUID
    criterion: str | None
    text: str | None = Field(description="Null: the criterion says it, or the words were erased.")
    due_on: date
    state: ConditionState
    is_overdue: bool
    shown_at: datetime | None = Field(description="When the holder last said that it is met.")
    statement: str | None = Field(description="How, in the holder's words.")
    closed_at: datetime | None
    reason: str | None = Field(description="How it was met, or why it was lifted.")
    version: int


class CountryOut(Shown):
    """How the country stands whose own certificate the scheme asks for."""

    jurisdiction: str = Field(examples=["MU"])
    country: str = Field(examples=["Mauritius"])
    scheme: str = Field(examples=["crg-1"])
    status: CountryStatus
    number: str | None = Field(description="Of its certificate.")
    since: datetime | None = Field(description="Since when it is certified, or is not any more.")
    holds_until: date | None = Field(
        description="Where it is not certified: the last day on which this certificate goes on."
    )
    reads: str = Field(
        examples=["Country suspended since 2028-03-01. Own conduct not in question."]
    )


class CertificateItemOut(Shown):
    """A certificate in a list."""

    number: str
    subject_id: UUID
    organisation_id: UUID
    scheme_key: str
    level: str | None
    decided_on: date
    valid_from: date
    valid_until: date
    state: CertificateState = Field(description="By the acts that were taken.")
    status: CertificateStatus = Field(description="Now: by the acts, and by what time makes of it.")
    status_since: datetime
    ground: Ground
    is_overdue: bool = Field(description="Whether a suspension has gone past its limit.")
    version: int


class CertificateOut(CertificateItemOut):
    """A certificate, with how it stood, its scope and its conditions."""

    id: UUID
    scheme_version: str
    standard: str
    edition: str
    application_id: UUID
    decision_id: UUID
    follows: str | None = Field(description="Number of the one that it renews or restores.")
    country: CountryOut | None = Field(
        description="The country that the scheme asks for; null: it asks for none."
    )
    scope: list[ScopeOut]
    standings: list[StandingOut]
    conditions: list[ConditionOut]
    issued_at: datetime
    audit_body_id: UUID | None = Field(description="Who watches it; for the scheme's people.")
    surveillance_on: date | None = Field(
        description="Last day for the next surveillance audit; null: none is owed."
    )
    followed_by: str | None = Field(description="Number of the one that follows it.")
    requests: list[RequestOut] = Field(description="What the holder asked, the oldest first.")
    reviews: list[ReviewOut] = Field(description="Of its audit body; for the scheme's people.")
    decisions: list[DecisionNamedOut] = Field(
        description="Open decisions about it; for the scheme's people."
    )
    available_actions: list[str]
