"""What ``/readyz`` asks of the search."""

from pathlib import Path

from app.access.policy import CLOCK
from app.domains.roster.queries import entries
from app.outside.name_index import NameIndex, Unusable
from app.store.work import Database
from app.web.health import Check, Finding


def search_check(database: Database, folder: Path) -> Check:
    """Return the check that this machine's search index is there, and how far behind it is.

    Without it the rest is answered all the same, and the worker builds it anew.
    """

    def look() -> Finding:
        with database.reading(CLOCK) as work:
            position = entries.position(work)
        try:
            entry = NameIndex.open(folder).entry
        except Unusable:
            return Finding(ok=position == 0, facts={"entry": None, "behind": position})
        return Finding(ok=True, facts={"entry": entry, "behind": position - entry})

    return Check("search", look, is_needed=False)
