"""What the verbs of the subjects work with, held open by a process."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from app.domains.identity.engine.letters import Front
from app.domains.notices.service.desk import NoticeDesk
from app.domains.subjects.models import Claim
from app.domains.subjects.types import LapseGround
from app.store.keys import KeyRing
from app.store.work import Work


class RightFollower(Protocol):
    """What a domain above does in the work in which a right ends, or comes back."""

    def ended(self, work: Work, claim: Claim, ground: LapseGround, reason: str) -> None:
        """Follow that the right of a holder lapsed, after the hearing."""
        ...

    def given_back(self, work: Work, claim: Claim, *, is_settled: bool) -> None:
        """Follow that a right came back; unless that settles it, others decide anew."""
        ...


class ClaimGate(Protocol):
    """What a domain above asks before a claim is granted."""

    def refuse_held_claim(self, work: Work, claim: Claim) -> None:
        """Refuse a claim that waits for something, without a word of why.

        Raises:
            Problem: it waits.
        """
        ...


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
        followers: what domains above do when the right of a holder ends.
        gates: what domains above ask before a claim is granted (fairness V5).
    """

    ring: KeyRing
    objection: timedelta
    front: Front
    worsenings_a_day: int = 20
    answer: timedelta = timedelta(days=20)
    act_stale_days: int = 365
    is_demonstration: bool = False
    followers: tuple[RightFollower, ...] = ()
    gates: tuple[ClaimGate, ...] = ()

    @property
    def notices(self) -> NoticeDesk:
        """What notices of the subjects' acts work with."""
        return NoticeDesk(self.ring, self.front)
