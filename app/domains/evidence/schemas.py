"""What is shown about documents."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.web.schemas import Shown


class DocumentOut(Shown):
    """A document; its bytes are at ``/v1/evidence/{id}/content``."""

    id: UUID
    organisation_id: UUID
    name: str
    media_type: str
    size_bytes: int
    digest: str
    sent_at: datetime
    speaks_from: date | None = Field(description="First civil day that it speaks of.")
    speaks_until: date | None = Field(description="Last civil day that it speaks of.")
    replaces_id: UUID | None = Field(description="The version before it, which stays.")
    removed_at: datetime | None = Field(description="Its bytes are gone; nothing rested on it.")


class UseOut(Shown):
    """Something that rests on a document."""

    kind: str = Field(description="Of the thing.", examples=["claim"])
    thing_id: UUID
    since_at: datetime
    ended_at: datetime | None
    decided_at: datetime | None = Field(description="Since then a decision rests on it.")


class DocumentWhole(DocumentOut):
    """A document with its versions and with what rests on it."""

    versions: list[UUID] = Field(description="All versions, this one among them, the first first.")
    uses: list[UseOut]
