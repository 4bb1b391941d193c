"""The rules of awards: what lies in a period, how long a firm is heard, terms of appeals."""

from datetime import date, datetime, timedelta

from app.domains.appeals.types import AppealTimes
from app.domains.notices.types import Terms

HEARD_WITHIN = timedelta(days=14)
"""For so long a firm answers before an award is lost: a setting of this register."""
FOLLOWED_WITHIN = timedelta(days=30)
"""Within so long somebody looks at an award when a violation became final: our own default."""
RESTORED_WITHIN = timedelta(days=10)
"""Within so long somebody restores an award whose violation fell: our own default."""
APPEAL_WITHIN, ERROR_WITHIN = timedelta(days=30), timedelta(days=10)
ACKNOWLEDGED, OBJECTIONS, DECIDED = timedelta(days=14), timedelta(days=7), timedelta(days=30)
QUORUM, HEARD_BY = 2, "appeals_panel"


def lies_in(done: tuple[date, date], period: tuple[date, date]) -> bool:
    """Tell whether an act lies in the period of an award: on a day of it, the last one included.

    Rule:
        Fairness E1: an award falls only by a final violation whose act lies in the period.
    """
    return done[0] <= period[1] and period[0] <= done[1]


def is_preview(as_of: date, period_until: date) -> bool:
    """Tell whether an evaluation was made before its period was over: nothing is given on it.

    Args:
        as_of: last day of which facts count in it. That is never the last day of the period while
            that day still runs.
        period_until: last day of the period.

    Rule:
        Fairness E1: an award stands for its whole period, so the whole period counts for it.
    """
    return as_of < period_until


def given_from(period_until: date) -> date:
    """Return the first day on which an evaluation counts the whole period."""
    return period_until + timedelta(days=1)


def terms(at: datetime) -> Terms:
    """Return under which terms the loss of an award can be appealed.

    While an appeal runs the award is not given back, and everybody reads that an appeal runs.

    Rule:
        Fairness C1, C2.
    """
    return Terms(
        appeal_until=at + APPEAL_WITHIN,
        error_until=at + ERROR_WITHIN,
        holds_back=False,
        heard_by=HEARD_BY,
        quorum=QUORUM,
    )


def times(at: datetime) -> AppealTimes:
    """Return the days of an appeal that is lodged, or whose panel is named, now.

    Rule:
        Fairness C2; facts "certification", 7: the usual days.
    """
    return AppealTimes(
        acknowledged_by=at + ACKNOWLEDGED,
        conflicts_until=at + OBJECTIONS,
        decide_by=at + DECIDED,
    )


def rests_until(period_until: date, years: int) -> date:
    """Return the last day of the years for which a firm that was rewarded is not rewarded again.

    Args:
        period_until: the day of the award that was given.
        years: of the programme's terms.

    Rule:
        Facts on states, 4e: one rewarded is not rewarded again for so many years.
    """
    year = period_until.year + years
    try:
        return period_until.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
