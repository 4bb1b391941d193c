"""What ``/readyz`` asks of the search."""

from datetime import timedelta
from pathlib import Path

from app.access.policy import CLOCK
from app.domains.roster.service.indexing import Behind, behind
from app.store import journal
from app.store.work import Database
from app.web.health import Check, Finding

PATIENCE = timedelta(minutes=2)
UNREADABLE = (
    "This machine's search index cannot be read: the worker builds it anew; if it does not, run"
    " `vouch index rebuild`. Everything but the search is answered meanwhile."
)
AHEAD = (
    "This machine's search index is ahead of the register, as after a restored backup: the worker"
    " builds it anew."
)


def search_check(database: Database, folder: Path) -> Check:
    """Return the check that this machine's search index is there, and how far behind it is.

    Without it the rest is answered all the same, and the worker builds it anew.
    """

    def look() -> Finding:
        found = behind(database, folder)
        wrong = _wrong(database, found)
        facts = {"entry": found.entry, "behind": found.entries}
        return Finding(ok=wrong is None, facts=facts, wrong=wrong)

    return Check("search", look, is_needed=False)


def _wrong(database: Database, found: Behind) -> str | None:
    if found.entries == 0:
        return None
    if found.entry is None:
        return UNREADABLE
    if found.entries < 0:
        return AHEAD
    with database.reading(CLOCK) as work:
        since = journal.made_at(work.session, found.entry + 1)
        is_late = since is not None and work.at - since > PATIENCE
    if not is_late:
        return None
    return (
        f"This machine's search index is {found.entries} entries behind the roster, since"
        f" {since:%Y-%m-%d %H:%M} UTC: what is new is not found by name. See whether a worker runs"
        " on this machine, with the same folder for the index."
    )
