"""The checks of a machine: its database is there and migrated, work is taken up, it has room."""

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from app.access.policy import CLOCK
from app.outside.master_key import MasterKey
from app.store import journal
from app.store.consumers import Consumer, standings, unattended_since
from app.store.jobs import overdue_since
from app.store.migrations import current, newest
from app.store.rotation import masters_in_use
from app.store.work import Database
from app.web.health import Check, Finding

UNREACHABLE = (
    "The database cannot be reached: see whether it runs, whether VOUCH_DATABASE_URL is right, and"
    " what the log of the API says."
)
NOT_ASKED = "It cannot be found out while the database does not answer."
AWAY = (
    "The replica (VOUCH_DATABASE_READ_URL) or the main database cannot be reached; while only the"
    " replica is away, everything is asked of the main one."
)
LATE = (
    "The replica is {} bytes of the log behind, so what it could answer is asked of the main"
    " database. See whether it still replays, and the line to it."
)
KEYS_AWAY = (
    "The master key cannot be asked: see whether the key service (`vouch keys serve`) runs, and"
    " whether VOUCH_KEY_SERVICE names its socket. Until then nobody signs in, and nothing sealed"
    " can be read or written; public pages go on."
)
STRANGE_KEYS = (
    "Keys of this register lie under a master key that is not at hand ({}): what they sealed"
    " cannot be opened. Set the former one as VOUCH_MASTER_KEY_BESIDE, and run `vouch keys rotate"
    " --master`."
)
MOST_BEHIND = 2**20
WORKER_PATIENCE = timedelta(minutes=2)
"""For so long may work lie there before it is said that nobody takes it."""
MIB = 2**20


def database_checks(database: Database) -> list[Check]:
    """Return the checks of ``database``."""
    known = newest()
    return [
        Check("database", lambda: _answers(database), broken=UNREACHABLE),
        Check("migrations", lambda: _is_migrated(database, known), broken=NOT_ASKED),
        Check("consumers", lambda: _keep_up(database), is_needed=False, broken=NOT_ASKED),
        Check("worker", lambda: _is_seen(database), is_needed=False, broken=NOT_ASKED),
        *replica_checks(database),
    ]


def replica_checks(database: Database) -> list[Check]:
    """Return the check of the replica, where there is one."""
    replica = database.replica
    if replica is None:
        return []

    def look() -> Finding:
        behind = replica.behind()
        wrong = LATE.format(behind) if behind > MOST_BEHIND else None
        return Finding(ok=wrong is None, facts={"behind_bytes": behind}, wrong=wrong)

    return [Check("replica", look, is_needed=False, broken=AWAY)]


def keys_check(database: Database, master: MasterKey, *, held_by: str) -> Check:
    """Return the check that the master key can be asked, and is the one of this register."""

    def look() -> Finding:
        known = set(master.ids())
        with database.reading(CLOCK) as work:
            strange = sorted(masters_in_use(work) - known)
        wrong = STRANGE_KEYS.format(", ".join(strange)) if strange else None
        return Finding(ok=not strange, facts={"held_by": held_by}, wrong=wrong)

    return Check("keys", look, is_needed=False, broken=KEYS_AWAY)


def disk_check(folders: Sequence[Path], least_free_mb: int) -> Check:
    """Return the check that there is room where this machine writes."""

    def look() -> Finding:
        there = [each for each in folders if each.is_dir()]
        free = min((shutil.disk_usage(each).free // MIB for each in there), default=None)
        if free is None or free >= least_free_mb:
            return Finding(ok=True, facts={"free_mb": free})
        wrong = (
            f"The disk is nearly full: {free} MB are left where data and index are written, and"
            f" {least_free_mb} should be (VOUCH_LEAST_FREE_MB). Make room before nothing can be"
            " written any more."
        )
        return Finding(ok=False, facts={"free_mb": free}, wrong=wrong)

    return Check("disk", look, is_needed=False)


def _answers(database: Database) -> Finding:
    with database.reading(CLOCK) as work:
        work.session.execute(text("SELECT 1"))
    return Finding(ok=True)


def _is_migrated(database: Database, known: str) -> Finding:
    with database.reading(CLOCK) as work:
        at = current(work.session.connection())
    facts = {"current": at, "newest": known}
    if at == known:
        return Finding(ok=True, facts=facts)
    wrong = (
        f"The database is at migration {at or 'none'}, and this version works with {known}: run"
        " `vouch migrate`, or start the version that fits."
    )
    return Finding(ok=False, facts=facts, wrong=wrong)


def _keep_up(database: Database) -> Finding:
    """Show how far behind the journal each follower is; one that fails is not well."""
    with database.reading(CLOCK) as work:
        head = journal.head(work.session).number
        followers = standings(work.session)
    failing = [each for each in followers if each.failures > 0]
    return Finding(
        ok=not failing,
        facts={
            "followers": [
                {
                    "name": each.name,
                    "behind": head - each.position,
                    "failures": each.failures,
                    "last_error": each.last_error,
                }
                for each in followers
            ]
        },
        wrong=_told(failing, head),
    )


def _told(failing: Sequence[Consumer], head: int) -> str | None:
    if not failing:
        return None
    each = ", ".join(
        f"{one.name} ({one.failures} times in a row, last {one.last_error}; {head - one.position}"
        " entries behind)"
        for one in failing
    )
    return (
        f"These followers of the journal fail and are tried again: {each}. The log of the worker"
        " says where; nothing is lost meanwhile."
    )


def _is_seen(database: Database) -> Finding:
    """Find work that has lain there for too long while nobody is at any."""
    with database.reading(CLOCK) as work:
        waits = [unattended_since(work.session, work.at), overdue_since(work.session, work.at)]
        since = min((each for each in waits if each is not None), default=work.at)
        patience = work.at - since
    facts = {"work_waits_seconds": int(patience.total_seconds())}
    if patience <= WORKER_PATIENCE:
        return Finding(ok=True, facts=facts)
    return Finding(
        ok=False, facts=facts, wrong=_unseen(since, is_inside=database.dialect == "sqlite")
    )


def _unseen(since: datetime, *, is_inside: bool) -> str:
    where = (
        "On SQLite the worker runs inside `vouch serve`: see its log."
        if is_inside
        else "See whether `vouch worker` runs, and its log."
    )
    return (
        f"Work has waited since {since:%Y-%m-%d %H:%M} UTC and no worker takes it: letters, lists"
        f" and the public pages stand still. {where}"
    )
