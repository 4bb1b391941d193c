"""What remedies work with, held open by a process."""

from dataclasses import dataclass

from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.remedies.rules import Limits
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class RemedyDesk:
    """The desk.

    Attributes:
        ring: seals who is owed something, references and reasons.
        cases: opens a complaint for whoever has its receipt, and counts wrong codes.
        limits: by when and how the money goes back.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    cases: ComplaintDesk
    limits: Limits
    instance: str | None = None

    @property
    def is_demonstration(self) -> bool:
        """Whether real firms' records hold what lists say, and nothing else (fairness L9)."""
        return self.instance == "demo"
