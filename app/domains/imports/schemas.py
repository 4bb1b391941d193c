"""What is sent and shown about lists of registers."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.imports.types import UploadStage
from app.web.schemas import Shown


class Counts(Shown):
    """Rows of the list, by what became of them."""

    read: int
    rejected: int
    repeated: int
    new: int
    changed: int
    returned: int
    unchanged: int
    gone: int
    worsened: int


class ImportOut(Shown):
    """A list that was sent, and how far it has come."""

    id: UUID
    number: str | None = Field(description="Of the import, once it has begun; can be read out.")
    profile: str
    jurisdiction: str
    list_date: date
    digest: str = Field(description="SHA-256 of the bytes that were sent.")
    size_bytes: int
    stage: UploadStage
    step: str | None = Field(description="What goes on now: checking, reading, comparing.")
    rows: int = Field(description="Rows worked off in this step.")
    counts: Counts | None
    problem: str | None = Field(description="Kind of what went wrong, as in /problems.")
    detail: str | None
    sent_at: datetime
    ended_at: datetime | None
    version: int
    available_actions: list[str] = []


class TouchedOut(Shown):
    """A firm that a list would take off or worsen."""

    number: str
    name: str | None
    what: str = Field(examples=["no longer listed"])


class TouchedFirmsOut(Shown):
    """The firms that a list that waits would take off or worsen, the first hundred."""

    items: list[TouchedOut]
