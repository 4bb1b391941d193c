"""What disclosures work with, held open by a process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domains.identity.engine.letters import Front
from app.kit.working_days import WorkingDays
from app.store.keys import KeyRing
from app.store.work import Work

Linked = Callable[[Work], frozenset[str]]
"""Which jurisdictions a linked installation speaks for."""


def nowhere(work: Work) -> frozenset[str]:  # noqa: ARG001 - the same question, with no links
    """Return no jurisdiction: no installation is linked."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class DisclosureDesk:
    """The desk.

    Attributes:
        ring: seals letters.
        front: where links in letters lead.
        calendar: counts working days where the scheme is.
        zone: where the scheme is; days begin and end there.
        linked: tells which jurisdictions a linked installation speaks for.
    """

    ring: KeyRing
    front: Front
    calendar: WorkingDays
    zone: ZoneInfo
    linked: Linked = nowhere

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
