"""The checks of the database: it answers, it is migrated, its followers keep up."""

from sqlalchemy import text

from app.access.policy import CLOCK
from app.store import journal
from app.store.consumers import standings
from app.store.migrations import current, newest
from app.store.work import Database
from app.web.health import Check, Finding


def database_checks(database: Database) -> list[Check]:
    """Return the checks of ``database``."""
    known = newest()
    return [
        Check("database", lambda: _answers(database)),
        Check("migrations", lambda: _is_migrated(database, known)),
        Check("consumers", lambda: _keep_up(database), is_needed=False),
    ]


def _answers(database: Database) -> Finding:
    with database.reading(CLOCK) as work:
        work.session.execute(text("SELECT 1"))
    return Finding(ok=True)


def _is_migrated(database: Database, known: str) -> Finding:
    with database.reading(CLOCK) as work:
        at = current(work.session.connection())
    return Finding(ok=at == known, facts={"current": at, "newest": known})


def _keep_up(database: Database) -> Finding:
    """Show how far behind the journal each follower is; one that fails is not well."""
    with database.reading(CLOCK) as work:
        head = journal.head(work.session).number
        followers = standings(work.session)
    return Finding(
        ok=all(each.failures == 0 for each in followers),
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
    )
