"""Words of inquiries, of complaints that belong together, and of unregistered intermediaries."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class InquiryState(StrEnum):
    """Where an inquiry stands."""

    OPEN = "open"
    CONCLUDED = "concluded"


class LinkAnswer(StrEnum):
    """What a person found of two complaints that are alike (L10, W9)."""

    TOLD_TWICE = "told_twice"
    TOGETHER = "together"
    APART = "apart"


class Likeness(StrEnum):
    """Why two complaints are a question to an officer."""

    SAME_CONTACT = "same_contact"
    LIKE_WORDS = "like_words"
    SAME_ACCUSED = "same_accused"


class GhostBy(StrEnum):
    """By what an unregistered intermediary is like a record."""

    NAMES = "names"
    PRINCIPAL = "principal"


class GhostAnswer(StrEnum):
    """What a person found of such a likeness."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Alike:
    """A complaint that is like another one.

    Attributes:
        complaint_id: the other one.
        why: what the two have in common.
        answer: what a person found of it; ``None`` while nobody has looked.
    """

    complaint_id: UUID
    why: tuple[Likeness, ...]
    answer: LinkAnswer | None = None


@dataclass(frozen=True, slots=True)
class Corridor:
    """From where to where workers go; empty where it is not known."""

    origin: str | None = None
    destination: str | None = None

    @property
    def code(self) -> str:
        """As it is counted: NP-QA, or empty."""
        return f"{self.origin}-{self.destination}" if self.origin and self.destination else ""


ANYWHERE = Corridor()


FIND_ALIKE = "find_alike_of_ghost"
"""The job that looks for records like an unregistered intermediary."""
