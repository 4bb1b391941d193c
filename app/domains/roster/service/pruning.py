"""Letting go of versions of entries that nobody can ask for any more."""

import time
from datetime import timedelta

from app.access.policy import CLOCK
from app.domains.roster.queries import entries, kept_states
from app.domains.roster.service.projection import remove_entries
from app.store.work import Database

BATCH = 2_000
REST_SECONDS = 600.0


class Pruning:
    """The chore that removes versions that ended before the oldest export that is still kept.

    A rendering only: what was stated, and when, stays in the facts and in the journal.

    Args:
        database: both doors.
        kept: for how long an export can be asked for again.
    """

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._kept = kept
        self._rests_until = 0.0

    def do(self) -> bool:
        """Remove some of them, and tell whether there were any; rest when there are none."""
        if time.monotonic() < self._rests_until:
            return False
        if prune(self._database, self._kept):
            return True
        self._rests_until = time.monotonic() + REST_SECONDS
        return False


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
