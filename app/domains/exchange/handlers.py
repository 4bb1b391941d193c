"""Sharing follows the journal: what happens is told to whom agreements open it."""

from datetime import date

from app.access.policy import CLOCK
from app.domains.agreements.queries import in_force
from app.domains.certifications.queries import events
from app.domains.exchange.queries import disclosed
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.following import FOLLOWED
from app.store.consumers import Lease, advance, work_off
from app.store.work import Database, Work


class SharingFollower:
    """Tells what happens, and takes back what does not stand, as agreements say.

    Args:
        desk: of the exchange.
    """

    name = "sharing"

    def __init__(self, desk: ExchangeDesk) -> None:
        self._desk = desk

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position.

        Without any agreement that ever came into force it goes to the head at once: an agreement
        opens what happens while it is in force, and nothing before.
        """
        with database.reading(CLOCK) as work:
            is_awake = bool(in_force.terms(work)) or disclosed.is_any(work)
        if is_awake:
            work_off(database, lease, head, self._follow)
            return
        with database.writing(CLOCK) as work:
            advance(work.session, lease, work.at, head)

    def _follow(self, work: Work, after: int, until: int) -> None:
        # What happened before the first agreement is nobody's; what was told is taken back always.
        first = min((each.since for each in in_force.terms(work)), default=date.max)
        is_every = disclosed.is_any(work)
        for event in events.between(work, FOLLOWED, after, until):
            if is_every or self._desk.disclosures.today(event.at) >= first:
                FOLLOWED[event.name](work, self._desk, event)
