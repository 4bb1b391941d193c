"""Words of files of a case, and the jobs about them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domains.complaints.types import Side

COPY_FILE = "copy_case_file"
FORGET_FILE = "forget_case_file"


class Which(StrEnum):
    """Which of the two an officer opens."""

    ORIGINAL = "original"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a file, and what they say of it.

    Attributes:
        side: who.
        name: of the file, as they call it; sealed.
        redacts: of which file of the case it is a copy with parts made unreadable.
    """

    side: Side
    name: str | None = None
    redacts: UUID | None = None
