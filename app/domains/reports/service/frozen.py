"""Figures of complaints and remedy, taken from frozen quarters alone (E5)."""

from app.domains.reports.engine.content import Table
from app.domains.reports.service.asking import Granted
from app.store.work import Work


def complaints(work: Work, granted: Granted) -> list[Table]:
    """Return the tables of complaints."""
    return []


def remedy(work: Work, granted: Granted, currency: str) -> list[Table]:
    """Return the tables of what is owed and was repaid."""
    return []
