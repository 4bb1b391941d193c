"""What ``/readyz`` asks of the search."""

from pathlib import Path

from app.domains.roster.service.indexing import behind
from app.store.work import Database
from app.web.health import Check, Finding


def search_check(database: Database, folder: Path) -> Check:
    """Return the check that this machine's search index is there, and how far behind it is.

    Without it the rest is answered all the same, and the worker builds it anew.
    """

    def look() -> Finding:
        found = behind(database, folder)
        is_well = found.entry is not None or found.entries == 0
        return Finding(ok=is_well, facts={"entry": found.entry, "behind": found.entries})

    return Check("search", look, is_needed=False)
