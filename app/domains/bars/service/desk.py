"""What bars work with, held open by a process."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domains.bars.rules import QUESTION_DAYS
from app.domains.bars.types import Things
from app.domains.notices.service.desk import NoticeDesk
from app.kit.working_days import WorkingDays
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class BarDesk:
    """The desk.

    Attributes:
        ring: seals who people are, and digests by what they are found.
        notices: announce bars.
        calendar: counts working days where the scheme is.
        zone: where the scheme is; days begin and end there.
        question_days: working days within which a likeness is answered (fairness V5).
        longest_years: how far away the last day of a bar may lie.
        forget: for how long it stays known who was under a bar that is over.
        things: how bars learn of what may wait.
    """

    ring: KeyRing
    notices: NoticeDesk
    calendar: WorkingDays
    zone: ZoneInfo
    question_days: int = QUESTION_DAYS
    longest_years: int = 20
    forget: timedelta = timedelta(days=90)
    things: Things = field(default_factory=dict)

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
