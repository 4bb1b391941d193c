"""Letting go of versions of entries that nobody can ask for any more."""

from datetime import timedelta

from app.access.policy import CLOCK
from app.domains.roster.queries import entries, kept_states
from app.domains.roster.service.projection import remove_entries
from app.store.work import Database

BATCH = 2_000


def prune(database: Database, kept: timedelta) -> int:
    """Remove a batch of versions whose state is kept no longer; return how many.

    Rule:
        Contract, "Public reads": an export is pinned to a journal number, kept for a while.
    """
    with database.reading(CLOCK) as work:
        # A roster that follows late has written ends that nobody reads yet.
        last = min(kept_states.last_before(work, work.at - kept), entries.position(work))
        outlived = kept_states.outlived(work, last, BATCH)
    if outlived:
        with database.writing(CLOCK) as work:
            remove_entries(work, outlived)
    return len(outlived)
