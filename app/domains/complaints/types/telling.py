"""What an officer prepares to be told, passed on, or decided."""

from dataclasses import dataclass
from uuid import UUID

from app.domains.complaints.types import Outcome
from app.domains.complaints.types.deciding import Clause, Passed
from app.domains.complaints.types.handling import WhyTold


@dataclass(frozen=True, slots=True)
class ToTell:
    """An edited statement for whoever a complaint is about (W1).

    Attributes:
        statement: as it is read there.
        language: BCP 47.
        category: what it is about.
        period: a year, or a quarter of one.
        why: what lets it be told.
        reason: why it cannot point to her, where she cannot be asked.
        could_fit: how many workers it could fit, where she cannot be asked.
    """

    statement: str
    language: str
    category: str
    period: str
    why: WhyTold
    reason: str | None = None
    could_fit: int | None = None


@dataclass(frozen=True, slots=True)
class ToPass:
    """What is prepared for an authority.

    Attributes:
        authority_id: to which.
        text: edited.
        language: BCP 47.
        passes: what of the case, in closed codes.
        reason: why to it.
    """

    authority_id: UUID
    text: str
    language: str
    passes: tuple[Passed, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one allegation.

    Attributes:
        category: which.
        outcome: what.
        reasons: why, in words that she reads.
    """

    category: str
    outcome: Outcome
    reasons: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a mediator lays before both.

    Attributes:
        text: of the settlement.
        language: BCP 47.
        clauses: clauses in it that are themselves a breach, as the mediator declares.
        they_agreed: whether whoever it is about agreed to it.
    """

    text: str
    language: str
    clauses: tuple[Clause, ...]
    they_agreed: bool
