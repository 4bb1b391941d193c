"""The journal followed for other systems: which entry can be seen from which place.

What is written here is derived: the journal and the table of classes say it. A page never tells
of an entry that the follower has not looked at, so that none is skipped while it is behind.
"""

from typing import Any

from app.access.policy import CLOCK
from app.domains.changes.engine.classes import ANYWHERE, TOLD, wholes
from app.domains.changes.models import ChangeSight
from app.domains.changes.queries import following
from app.domains.changes.rules import FOLLOWED_AT_ONCE
from app.store.base import insert_rows
from app.store.consumers import Lease, advance
from app.store.work import Database, Work

NAME = "changes"


class ChangeFollower:
    """Follows the journal for those who pull changes."""

    name = NAME

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        after = lease.position
        while after < head:
            until = min(after + FOLLOWED_AT_ONCE, head)
            with database.writing(CLOCK) as work:
                note(work, after, until)
                advance(work.session, lease, work.at, until)
            after = until


def note(work: Work, after: int, until: int) -> None:
    """Write from where the entries after one and up to another can be seen."""
    found = following.entries(work, after, until)
    lying = following.places(work, found)
    insert_rows(
        work.session,
        ChangeSight,
        [row for each in found if each.is_public for row in _rows(each, lying)],
    )


def _rows(entry: following.Entry, lying: dict[int, str | None]) -> list[dict[str, Any]]:
    told = TOLD[entry.name]
    seen = [ANYWHERE] if told.everywhere is not None else []
    if told.by is not None:
        seen += wholes(lying.get(entry.number))
    return [{"place": place, "number": entry.number} for place in seen]
