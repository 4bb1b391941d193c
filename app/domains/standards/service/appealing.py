"""When an act under a scheme's rules can be appealed, who hears it, and by when: its limits."""

from datetime import datetime, timedelta

from app.domains.appeals.types import AppealTimes
from app.domains.notices.types import Terms
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme

ACKNOWLEDGED = "appeal_acknowledged"
OBJECTIONS, DECIDED = "appeal_conflicts", "appeal_decided"
ACKNOWLEDGE_WITHIN, OBJECT_WITHIN = timedelta(days=2), timedelta(days=7)
"""Where the scheme sets no limits of its own."""


def terms_of(scheme: Scheme, at: datetime, *, urgent: bool = False) -> Terms:
    """Return under which terms an act that takes effect now can be appealed.

    Args:
        scheme: whose rules bind.
        at: when it takes effect.
        urgent: whether it had to take effect at once.

    Rule:
        Scheme, appeals; fairness C2.
    """
    said = scheme.appeals
    body = next(each for each in scheme.bodies if each.hears_appeals and not each.decides)
    window = said.urgent_window_limit if urgent else None
    error = said.factual_error_limit
    return Terms(
        appeal_until=applying.due_at(scheme, window or said.window_limit, at),
        error_until=None if error is None else applying.due_at(scheme, error, at),
        holds_back=said.holds_back_urgent if urgent else said.holds_back,
        heard_by=body.code,
        quorum=body.quorum or 1,
    )


def appeal_times(scheme: Scheme, at: datetime) -> AppealTimes:
    """Return the days of an appeal that is lodged, or whose panel is named, at an instant.

    Rule:
        Scheme, limits ``appeal_acknowledged``, ``appeal_conflicts``, ``appeal_decided``.
    """

    def due(key: str, otherwise: timedelta) -> datetime:
        return applying.due_at(scheme, key, at) if scheme.has_limit(key) else at + otherwise

    return AppealTimes(
        acknowledged_by=due(ACKNOWLEDGED, ACKNOWLEDGE_WITHIN),
        conflicts_until=due(OBJECTIONS, OBJECT_WITHIN),
        decide_by=applying.due_at(scheme, DECIDED, at),
    )
