"""Entries as of which a report can be made."""

from datetime import datetime

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.reports.models import ReportMark
from app.store.work import Work


def instant(work: Work, mark: int) -> datetime:
    """Return the instant of a mark."""
    return work.session.scalars(
        select(ReportMark.made_at).where(
            unscoped(why="when an entry was made is public"), ReportMark.number == mark
        )
    ).one()
