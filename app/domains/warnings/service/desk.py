"""What warnings work with, held open by a process."""

from dataclasses import dataclass

from app.domains.complaints.service.desk import ComplaintDesk
from app.kit.working_days import WorkingDays
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class WarningDesk:
    """The desk.

    Attributes:
        ring: seals the words of warnings, of who is named and of who objects.
        cases: compares what is to be public with who told it.
        calendar: counts working days where the scheme is.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    cases: ComplaintDesk
    calendar: WorkingDays
    instance: str | None = None
