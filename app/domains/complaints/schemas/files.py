"""What is sent and shown about files of a case."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.domains.complaints.rules.files import MOST_MARKS
from app.domains.complaints.types import FileState, Side
from app.web.schemas import Sent, Shown

Share = Annotated[float, Field(ge=0, le=1)]
MOST_PAGES, MOST_MS = 10_000, 24 * 60 * 60 * 1_000


class CaseFileOut(Shown):
    """A file of a case, without its bytes."""

    id: UUID
    side: Side
    name: str | None
    media_type: str
    size_bytes: int
    state: FileState
    sent_at: datetime


class HandledFileOut(CaseFileOut):
    """A file of a case, for its officer."""

    redacts_id: UUID | None = Field(description="Of which file parts are made unreadable here.")
    clean_media_type: str | None = Field(description="Of the copy without metadata.")
    not_cleaned: str | None = Field(
        description="Why there is no copy, and the way out.",
        examples=["The file is damaged or locked, so that no copy can be made."],
    )


class BoxIn(Sent):
    """A place on a page that is made black; shares of the page from its left upper corner."""

    page: int = Field(ge=0, le=MOST_PAGES, description="From 0; an image is page 0.")
    left: Share
    top: Share
    right: Share
    bottom: Share


class MuteIn(Sent):
    """A time of a sound or video that is made silent."""

    start_ms: int = Field(ge=0, le=MOST_MS)
    end_ms: int = Field(ge=0, le=MOST_MS)


class RedactionIn(Sent):
    """What is made unreadable in a copy."""

    boxes: list[BoxIn] = Field(
        default=[],
        max_length=MOST_MARKS,
        examples=[[{"page": 0, "left": 0.1, "top": 0.2, "right": 0.6, "bottom": 0.3}]],
    )
    mutes: list[MuteIn] = Field(
        default=[], max_length=MOST_MARKS, examples=[[{"start_ms": 1500, "end_ms": 4200}]]
    )
