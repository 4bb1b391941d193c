"""Which past states of the roster are kept, and what belongs to them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from app.access.policy import unscoped
from app.domains.imports.models import ImportFile
from app.domains.imports.queries import sources
from app.domains.roster.models import RosterEntry
from app.store.journal import Event
from app.store.work import Work


def outlived(work: Work, entry: int, limit: int) -> Sequence[int]:
    """Return keys of versions that had ended when an entry was the last."""
    return work.session.scalars(
        select(RosterEntry.id)
        .where(unscoped(why="versions that nobody can ask for"), RosterEntry.until_entry <= entry)
        .limit(limit)
    ).all()


def is_kept(work: Work, entry: int, keep: timedelta) -> bool:
    """Tell whether everything that could be read at an entry is kept still."""
    followed_at = work.session.scalar(
        select(Event.at).where(unscoped(why="when an entry was made"), Event.number == entry + 1)
    )
    return followed_at is None or followed_at >= work.at - keep


def last_before(work: Work, cutoff: datetime) -> int:
    """Return the last journal entry before an instant; 0 when there is none."""
    return (
        work.session.scalar(
            select(func.max(Event.number)).where(
                unscoped(why="when an entry was made"), Event.at < cutoff
            )
        )
        or 0
    )


def list_dates_at(work: Work, entry: int) -> dict[str, date]:
    """Return of which day each source's list in force spoke when an entry was the last."""
    rows = work.session.execute(
        select(ImportFile.source_key, ImportFile.list_date)
        .where(unscoped(why="which lists are in force is public"), ImportFile.entry <= entry)
        .order_by(ImportFile.entry)
    )
    dates = {row[0]: row[1] for row in rows}
    # A register without a list speaks by acts, each of which brings its own day.
    return dates | {
        source.key: source.list_date
        for source in sources(work)
        if source.last_file_id is None and source.list_date is not None
    }
