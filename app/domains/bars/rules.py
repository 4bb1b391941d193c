"""Who is under a bar, how long one lasts, and for how long a question holds: pure functions."""

from datetime import date, datetime, timedelta

from app.domains.bars.types import BarState, PairState, Reading, WhySpared
from app.kit.months import add_months

ANSWER_TIME = timedelta(days=14)
"""For so long whoever a bar would strike is heard, counted from service (C1, V1)."""
APPEAL_WITHIN = timedelta(days=30)
ACKNOWLEDGED_WITHIN = timedelta(days=5)
OBJECT_WITHIN = timedelta(days=5)
APPEAL_DECIDED_WITHIN = timedelta(days=60)
HEARD_BY, QUORUM = "appeals_panel", 2
"""As for other acts that strike somebody without an account; no source names other terms."""
QUESTION_DAYS = 10
"""Working days within which a likeness is answered (V5)."""
MONTHS_OF_A_YEAR = 12
MOST_DECLARED = 200
"""So many people an organisation declares in a month at most, in all that it asks for: an answer
that it waits must not serve for trying documents out."""
DECLARED_WITHIN = timedelta(days=30)


def not_under(office: tuple[date, date | None], act: tuple[date, date]) -> WhySpared | None:
    """Return why somebody in office for a time is not under a bar for an act; ``None``: may be.

    Rule:
        Fairness V5: officers who had left before the act are not under it. Whether somebody who
        was there had a part, a person finds.
    """
    (came, left), (first, last) = office, act
    if left is not None and left < first:
        return WhySpared.LEFT_BEFORE
    return WhySpared.CAME_AFTER if came > last else None


def last_day(today: date, years: int) -> date:
    """Return until when a bar that is imposed today lasts at most.

    Rule:
        Fairness V5: a bar has an end. How far away, no source says: a setting.
    """
    return add_months(today, years * MONTHS_OF_A_YEAR)


def reading(state: BarState, until: date, today: date) -> Reading:
    """Return how a bar stands on a day where its body is: it ends without anybody's act.

    Rule:
        Fairness V5: a bar has an end.
    """
    if state is BarState.IN_EFFECT and today > until:
        return Reading.ENDED
    return Reading(state.value)


def holds(state: PairState, due_at: datetime | None, at: datetime) -> bool:
    """Tell whether a pair lets wait what somebody asked for, under a bar in force.

    A question holds until it is answered, and no longer than its time: nobody waits because those
    who should answer do not. Then it is escalated, and an answer still counts.

    Rule:
        Fairness V5: answered within 10 working days.
    """
    match state:
        case PairState.NOT_SAME:
            return False
        case PairState.ASKED:
            return due_at is None or at < due_at
        case PairState.MET | PairState.SAME:
            return True


def binds(bar: tuple[str | None, tuple[str, ...]], place: str | None, scheme: str | None) -> bool:
    """Tell whether a bar binds what a firm in a place asks for.

    Args:
        bar: of an authority: the jurisdiction that it binds; else the schemes, none for all.
        place: of the firm.
        scheme: of which a certificate is asked; ``None``: of none, but to speak for a record.

    Rule:
        Fairness V3: an authority bars from its own licences, so its bar binds firms in its own
        jurisdiction; the scheme bars from its certificate and membership.
    """
    jurisdiction, schemes = bar
    if jurisdiction is not None:
        return place is not None and (place == jurisdiction or place.startswith(f"{jurisdiction}-"))
    return not schemes or scheme in schemes
