"""What is sent and shown about claims to records."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.subjects.schemas import Record
from app.domains.subjects.types import Channel, ClaimState, LapseGround, RefusalGround
from app.web.schemas import ReasonIn, Secret, Sent, Shown, Words


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
    notices: list[UUID] = Field(default=[], description="Notices about it, the oldest first.")
    version: int
    available_actions: list[str] = []


class RefusalIn(ReasonIn):
    """Why a claim is to be refused, for the claimant."""

    ground: RefusalGround = RefusalGround.NOT_PROVED


class LapseIn(ReasonIn):
    """Why the right of a holder is to end, for the holder."""

    ground: LapseGround
