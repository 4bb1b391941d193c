"""Bodies of what is done with a certificate in its life."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.certifications.schemas import CorridorIn, Scale, SiteIn
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.decisions import DecisionKind
from app.domains.certifications.types.life import RequestKind, RequestState, ReviewState, Watch
from app.web.schemas import Sent, Shown, Words

MOST_NAMED = 500


class HeldScopeIn(Sent):
    """For what a certificate is to hold, whole: as its scope shows the parts."""

    sites: list[SiteIn] = Field(default=[], max_length=MOST_NAMED)
    corridors: list[CorridorIn] = Field(default=[], max_length=MOST_NAMED)
    sectors: list[str] = Field(default=[], max_length=MOST_NAMED, examples=[["78"]])


class ActIn(Sent):
    """An act against the holder, as it is proposed."""

    kind: DecisionKind = Field(description="suspend, withdraw or reduce.", examples=["suspend"])
    ground: Ground = Field(examples=["critical_finding"])
    reason: Words
    scope: HeldScopeIn | None = Field(
        default=None, description="What is left, of a reduction.", examples=[None]
    )


class UrgentIn(Sent):
    """A suspension at once, as it is proposed."""

    ground: Ground = Field(examples=["critical_finding"])
    reason: Words
    why: Words = Field(description="How delay would endanger workers.")


class GiveUpIn(Sent):
    """What is left of a scope, and why the rest is given up."""

    scope: HeldScopeIn
    reason: Words


class RequestIn(Sent):
    """What is asked of a certificate, that others decide."""

    kind: RequestKind = Field(examples=["extend"])
    statement: Words
    scope: HeldScopeIn | None = Field(
        default=None, description="The whole scope, of an extension.", examples=[None]
    )
    record: str | None = Field(
        default=None,
        max_length=60,
        description="The record that would take it over, of a transfer.",
        examples=[None],
    )
    documents: list[UUID] = Field(default=[], max_length=50)


class TakeBackIn(Sent):
    """Which request is taken back."""

    kind: RequestKind = Field(examples=["extend"])


class ExtensionIn(Sent):
    """The whole scope as it is to be, of an extension."""

    scope: HeldScopeIn


class TransferIn(Sent):
    """To whom, or to which audit body, and what the review before found."""

    record: str | None = Field(
        default=None, max_length=60, description="Number of the record that takes it over."
    )
    audit_body_id: UUID | None = Field(default=None, description="Who is to watch it.")
    review: Words = Field(
        description="Scope, reasons, last reports, open findings and complaints, as looked at."
    )


class WatchIn(Sent):
    """Which audit of somebody certified is ordered, of whom."""

    audit_body_id: UUID
    kind: Watch = Field(examples=["surveillance"])
    is_unannounced: bool = False
    risks: list[Scale] = Field(default=[], max_length=20, examples=[["country_developing"]])
    reason: Words


class ShownIn(Sent):
    """How a condition was met, with documents."""

    statement: Words
    documents: list[UUID] = Field(default=[], max_length=50)


class RequestOut(Shown):
    """What the holder asks, or asked."""

    id: UUID
    kind: RequestKind
    state: RequestState
    asked: dict[str, Any]
    statement: str | None
    asked_at: datetime
    ended_at: datetime | None


class ReviewOut(Shown):
    """A review of a certificate whose audit body lost its accreditation."""

    id: UUID
    state: ReviewState
    opened_at: datetime
    due_on: date
    closed_at: datetime | None
    reason: str | None
    version: int


class DecisionNamedOut(Shown):
    """A decision about a certificate that is open."""

    id: UUID
    number: str
    kind: DecisionKind
    due_at: datetime | None
    notice_id: UUID | None
