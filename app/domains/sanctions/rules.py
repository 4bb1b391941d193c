"""The rules of sanctions: how long somebody is heard, terms of appeals, who is competent, days."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from app.domains.appeals.types import AppealTimes
from app.domains.notices.types import Terms
from app.domains.sanctions.types.kinds import OF_AUTHORITY, OF_SCHEME, RANKS, SENT_ON, SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.violations.types import Body
from app.kit.money import Money
from app.kit.months import add_months

HEARD_WITHIN = timedelta(days=14)
"""For so long a firm answers before a sanction takes effect: a setting of this register."""
APPEAL_WITHIN = timedelta(days=30)
"""Where no schedule says it."""
ERROR_WITHIN = timedelta(days=10)
ACKNOWLEDGED, OBJECTIONS = timedelta(days=14), timedelta(days=7)
DECIDED = timedelta(days=30)
QUORUM = 2
HEARD_BY = "appeals_panel"
DUE_DAYS = 30
"""Within so many days a fine is paid, where nobody says otherwise: a setting of this register."""
MOST_MONTHS = 240
LONGEST_PROVISIONAL = Span(0, 90)
"""How long an urgent measure can hold where no schedule says: a draft, as the shipped ones have."""
URGENT_KINDS = frozenset(
    {
        *(SanctionKind.PROCESSING_SUSPENSION, SanctionKind.LICENCE_SUSPENSION),
        *(SanctionKind.MARK_WITHDRAWAL, SanctionKind.MEMBERSHIP_SUSPENSION),
    }
)
"""What can be taken while a case is pending: nothing that is for good."""


def is_competent(body: Body, kind: SanctionKind) -> bool:
    """Tell whether a kind of body decides a kind of sanction.

    Rule:
        Fairness V3: an authority about its own licences under its own law; the scheme about its
        certificate, mark and membership; for anything else the scheme recommends.
    """
    return kind in (OF_SCHEME if body is Body.SCHEME else OF_AUTHORITY)


class Weight(NamedTuple):
    """What tells the harsher of two sanctions.

    Attributes:
        rank: of the kind.
        length: of what has one, in days of 30 to a month; longer than any: no end.
        fine: in minor units.
    """

    rank: int
    length: int
    fine: int


NO_END = 10**9


def weight(kind: SanctionKind, length: Span | None, fine: Money | None) -> Weight:
    """Return how much a sanction weighs.

    Rule:
        Fairness C1: to tell whether something is harsher than what somebody was heard on.
    """
    days = NO_END if length is None else length.weight
    return Weight(RANKS[kind], days, 0 if fine is None else fine.amount_minor)


def is_harsher(one: Weight, other: Weight) -> bool:
    """Tell whether one is harsher than another in anything that counts.

    Rule:
        Fairness C1: whoever was heard on something was heard on less, and not on more.
    """
    if one.rank != other.rank:
        return one.rank > other.rank
    return one.length > other.length or one.fine > other.fine


def terms(at: datetime, days: int | None, *, holds_back: bool) -> Terms:
    """Return under which terms a sanction can be appealed: by its schedule, or the usual days.

    Rule:
        Fairness C1, C2.
    """
    within = APPEAL_WITHIN if days is None else timedelta(days=days)
    return Terms(
        appeal_until=at + within,
        error_until=at + ERROR_WITHIN,
        holds_back=holds_back,
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


def end_of(from_at: datetime, length: Span) -> datetime:
    """Return the instant at which a length is over.

    Rule:
        Facts on sanctions, 1f: months of the calendar, and days beside them.
    """
    return add_months(from_at, length.months) + timedelta(days=length.days)


class Served(NamedTuple):
    """A sanction in the line of those that one firm serves.

    Attributes:
        decided_at: when it was decided.
        length: for how long; ``None``: for good, or until it is complied with.
        waits: whether it waits for something besides its days.
        complied_at: when that was done.
    """

    decided_at: datetime
    length: Span | None
    waits: bool = False
    complied_at: datetime | None = None


class Days(NamedTuple):
    """When a sanction is in force.

    Attributes:
        from_at: from when on.
        least_until: when its days are over.
        until_at: when it ends; ``None``: not yet known, or never.
    """

    from_at: datetime
    least_until: datetime | None
    until_at: datetime | None


def one_after_another(line: Sequence[Served]) -> list[Days]:
    """Return when each of some sanctions is in force: one begins when the one before is over.

    The next begins when the days of the one before are over: what somebody has not complied with
    does not put off the next.

    Rule:
        Facts on sanctions, 1f: penalties are served one after another.
    """
    found: list[Days] = []
    free_at: datetime | None = None
    for each in line:
        from_at = each.decided_at if free_at is None else max(each.decided_at, free_at)
        least = None if each.length is None else end_of(from_at, each.length)
        until = least
        if each.waits:
            done = each.complied_at
            until = None if done is None else max(least or done, done, from_at)
        found.append(Days(from_at, least, until))
        free_at = least or free_at
    return found


def is_told_on(kind: SanctionKind) -> bool:
    """Tell whether a sanction stands on nobody's record: it only says something to another body.

    Rule:
        Fairness V3: for anything that is not its own the scheme recommends.
    """
    return kind in SENT_ON
