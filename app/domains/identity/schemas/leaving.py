"""What is sent and shown when somebody goes, and is asked back."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.web.schemas import ReasonIn, Shown


class EndIn(ReasonIn):
    """Why a membership ends, and who carries on what is open."""

    hand_over_to: UUID | None = Field(
        default=None,
        description="Membership of a colleague in the same organisation and role; without it,"
        " what is open waits for whoever holds the role.",
    )


class HandoverOut(Shown):
    """Something open that was handed over when somebody went."""

    id: UUID
    membership_id: UUID = Field(description="That ended.")
    role: Role
    to_membership_id: UUID | None = Field(description="Null: left to the role.")
    what: str = Field(examples=["claim"])
    path: str
    at: datetime


class MyInvitationOut(Shown):
    """An invitation that came to the address of the one who asks."""

    id: UUID
    organisation_number: str
    organisation_name: str
    organisation_kind: OrganisationKind
    role: Role
    created_at: datetime
    expires_at: datetime
    version: int


class MyInvitationsOut(Shown):
    """The invitations that the one who asks can accept."""

    items: list[MyInvitationOut]
