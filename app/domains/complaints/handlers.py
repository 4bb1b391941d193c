"""What follows complaints by the journal: patterns are counted, and ghosts compared."""

from collections.abc import Collection
from pathlib import Path
from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.complaints.queries import events, patterns
from app.domains.complaints.rules.patterns import PatternRule
from app.domains.complaints.service import alike_ghosts
from app.domains.complaints.service.patterns import recount
from app.outside.name_index import NameIndex, Unusable
from app.store.consumers import Lease, work_off
from app.store.jobs import NotYet
from app.store.work import Database, Work

WAIT_SECONDS = 2.0


class PatternFollower:
    """Counts anew after whatever happened to a complaint.

    Args:
        rule: from when on complaints are a pattern.
    """

    name = "patterns"

    def __init__(self, rule: PatternRule) -> None:
        self._rule = rule

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, self._follow)

    def _follow(self, work: Work, after: int, until: int) -> None:
        touched: Collection[UUID] = events.complaints_between(work, after, until)
        for each in sorted(patterns.subjects_of(work, touched)):
            recount(work, self._rule, each)


def find_alike(database: Database, index_folder: Path, body: dict[str, Any]) -> None:
    """Look for records like an unregistered intermediary: the work of the job.

    Args:
        database: both doors.
        index_folder: of the search index, which has the registered firms.
        body: ``subject``.

    Raises:
        NotYet: there is no index yet.

    Rule:
        Fairness L10: what is alike is a question to a person.
    """
    try:
        index = NameIndex.open(index_folder)
    except Unusable as error:
        raise NotYet(WAIT_SECONDS) from error
    with database.writing(CLOCK) as work:
        alike_ghosts.compare(work, index, UUID(body["subject"]))
