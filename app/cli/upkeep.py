"""What a command does after a change, so that readers see it when the command has ended."""

import time
from pathlib import Path

from app.access.policy import CLOCK
from app.cli.desk import Desk, Refused, out
from app.cli.progress import bars
from app.domains.roster.service.indexing import follow_roster
from app.followers import followers
from app.outside.name_index import NameIndex, Unusable
from app.store import journal
from app.store.consumers import Follower, run, standings
from app.store.work import Database

LOOK_AGAIN_SECONDS = 0.2


def bring_up_to_date(here: Desk) -> None:
    """Show what changed on the roster and in this machine's search index.

    A worker that is at it already is left to it, and waited for.

    Raises:
        Refused: a follower fails; it is tried again by the worker.
    """
    with bars() as shown:
        with here.database.reading(CLOCK) as work:
            head = journal.head(work.session).number
        for follower in followers():
            shown.step(f"Bringing the {follower.name} up to date", None)
            _follow(here.database, follower, head)
        progress = shown.step("Bringing the search index up to date", None)
        while not _is_at(here.settings.index_folder, head):
            if not follow_roster(here.database, here.settings.index_folder, progress):
                time.sleep(LOOK_AGAIN_SECONDS)
    out.print(f"Readers see it now, as of journal entry {head}.")


def _follow(database: Database, follower: Follower, head: int) -> None:
    """Run a follower up to ``head``, or wait while another process runs it."""
    while True:
        run(database, follower)
        with database.reading(CLOCK) as work:
            known = {each.name: each for each in standings(work.session)}
        at = known.get(follower.name)
        if head == 0 or (at is not None and at.position >= head):
            return
        if at is not None and at.failures:
            raise Refused(
                f"What was done stands, but the {follower.name} could not follow it"
                f" ({at.last_error}). It is tried again by the worker; see: vouch worker --status"
            )
        time.sleep(LOOK_AGAIN_SECONDS)


def _is_at(index: Path, head: int) -> bool:
    """Tell whether the index has come to ``head``; another process may have brought it there."""
    try:
        return NameIndex.open(index).entry >= head
    except Unusable:
        return False
