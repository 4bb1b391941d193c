"""Under which terms what is decided of a case can be appealed, and in what time (C2)."""

from datetime import datetime

from app.domains.appeals.types import AppealTimes
from app.domains.complaints.rules import ending
from app.domains.notices.types import Terms

HEARD_BY = "appeals_panel"
QUORUM = 2


def terms(at: datetime) -> Terms:
    """Return the terms of an act that takes effect now.

    An appeal does not hold it back: what is not looked into, or not found, cannot be held, and what
    is found against somebody is not public.
    """
    return Terms(
        appeal_until=at + ending.APPEAL_WITHIN,
        error_until=None,
        holds_back=False,
        heard_by=HEARD_BY,
        quorum=QUORUM,
    )


def times(at: datetime) -> AppealTimes:
    """Return the days of an appeal that is lodged, or whose panel is named, at an instant."""
    return AppealTimes(
        acknowledged_by=at + ending.ACKNOWLEDGED_WITHIN,
        conflicts_until=at + ending.OBJECT_WITHIN,
        decide_by=at + ending.APPEAL_DECIDED_WITHIN,
    )
