"""What is shown about archives."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.archives.types import ArchiveState
from app.store.holdings import WhoseKind
from app.web.schemas import Shown


class ArchiveOut(Shown):
    """An archive; once it is ready, its bytes are at ``/v1/archives/{id}/content``."""

    id: UUID
    kind: WhoseKind = Field(description="About whom it is: an organisation or a person.")
    organisation_id: UUID | None
    state: ArchiveState
    members: int = Field(description="Files that are packed so far.")
    entry: int | None = Field(description="Number of the journal's last entry of which it speaks.")
    size_bytes: int | None
    manifest_digest: str | None = Field(
        description="SHA-256 of its file manifest.json, which holds those of all others."
    )
    asked_at: datetime
    ready_at: datetime | None
    expires_at: datetime | None = Field(description="When it is removed.")
    version: int
