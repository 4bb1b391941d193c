"""What the verbs of corrections work with, held open by a process."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domains.corrections.types import LeftAsked, LeftPublic, Pointed
from app.kit.working_days import WorkingDays
from app.store.keys import KeyRing
from app.store.work import Work

Point = Callable[[Work, UUID, str], Pointed | None]
"""Says which fact stands behind a value of a record's single answer; the roster knows."""

Left = Callable[[Work, LeftAsked], Sequence[LeftPublic]]
"""Says what left the public, the newest first; the domains above know."""


def nothing_left(_work: Work, _asked: LeftAsked) -> Sequence[LeftPublic]:
    """Say that nothing left the public: no domain above tells of anything."""
    return ()


@dataclass(frozen=True, slots=True)
class CorrectionDesk:
    """The desk.

    Attributes:
        ring: seals letters on their way, and where to answer.
        calendar: counts working days where the scheme is.
        days: working days within which a dispute is decided (fairness L7).
        point: finds the fact behind a public value.
        left: what left the public because its time ended or it was found not to stand (V4).
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    calendar: WorkingDays
    days: int
    point: Point
    instance: str | None = None
    left: Left = nothing_left

    @property
    def is_demonstration(self) -> bool:
        """Whether real firms' records hold what lists say, and nothing else (fairness L9)."""
        return self.instance == "demo"
