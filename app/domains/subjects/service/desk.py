"""What the verbs of the subjects work with, held open by a process."""

from dataclasses import dataclass
from datetime import timedelta

from app.domains.identity.engine.letters import Front
from app.domains.notices.service.desk import NoticeDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class SubjectDesk:
    """The desk.

    Attributes:
        ring: seals letters on their way.
        objection: for how long a claim can be objected to before it is granted (fairness P1).
        front: where links in letters lead.
        worsenings_a_day: how many an authority decides on one officer's word (fairness P3).
        answer: within which a contest of an act or of a merge is answered (fairness P2, P3).
        is_demonstration: real firms' records hold what lists say, and nothing else (fairness L9).
        act_stale_days: for how long a word of a register without a list is taken (fairness L5).
    """

    ring: KeyRing
    objection: timedelta
    front: Front
    worsenings_a_day: int = 20
    answer: timedelta = timedelta(days=20)
    act_stale_days: int = 365
    is_demonstration: bool = False

    @property
    def notices(self) -> NoticeDesk:
        """What notices of the subjects' acts work with."""
        return NoticeDesk(self.ring, self.front)
