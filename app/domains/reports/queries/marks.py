"""Entries as of which a report can be made."""

from datetime import datetime

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.reports.queries.facts import CONSUMER
from app.store.consumers import position
from app.store.journal import Event
from app.store.work import Work

PUBLIC = "when an entry was made is public"


def followed_to(work: Work) -> int:
    """Return the newest entry as of which a report can be made."""
    return position(work.session, CONSUMER)


def instant(work: Work, entry: int) -> datetime:
    """Return when an entry of the journal was made."""
    query = select(Event.at).where(unscoped(why=PUBLIC), Event.number == entry)
    return work.session.scalars(query).one()


def stands_until(work: Work, entry: int) -> datetime:
    """Return until when an entry was the last one; the instant of the work, where it still is."""
    query = select(Event.at).where(unscoped(why=PUBLIC), Event.number == entry + 1)
    return work.session.scalars(query).one_or_none() or work.at
