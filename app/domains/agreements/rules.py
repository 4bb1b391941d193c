"""What a clause may be, which deadlines it has where nobody gives them, and how notice runs."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from app.domains.agreements.types import (
    ClauseKind,
    Deadline,
    NoticePeriod,
    NoticeUnit,
    Unit,
)
from app.kit.months import add_months

KEY = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
BODY_CODE = r"^[A-Z][A-Z0-9]{2,19}$"
"""Three letters or digits at least, so that none is the code of a country."""
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
MOST_PARTIES, MOST_CLAUSES, MOST_CORRIDORS, MOST_MEMBERS = 60, 60, 200, 400
MOST_UNITS = 400
NOTIFY, ACKNOWLEDGE, ANSWER = DEADLINES = ("notify", "acknowledge", "answer")

ABOUT_WORKERS = frozenset(
    {ClauseKind.COMPLAINTS_REFERRED, ClauseKind.STATISTICS, ClauseKind.WARNINGS}
)
"""Clauses that are public in any case (S3).

What passes under them was told by workers (complaints), is counted of them (statistics), or is
addressed to them (warnings). All others are about licences and punishments of firms.
"""

_THREE_WORKING_DAYS = Deadline(3, Unit.WORKING_DAYS)
_SEVEN_DAYS = Deadline(7, Unit.DAYS)
_FIFTEEN_DAYS = Deadline(15, Unit.DAYS)
_NOTIFY: Mapping[ClauseKind, Deadline] = MappingProxyType(
    {
        ClauseKind.LICENCE_CHANGES: _SEVEN_DAYS,
        ClauseKind.SUSPENSIONS: _THREE_WORKING_DAYS,
        ClauseKind.STATISTICS: Deadline(30, Unit.DAYS),
        # No source names these; a state learns of them as soon as of a suspension.
        ClauseKind.SANCTIONS: _THREE_WORKING_DAYS,
        ClauseKind.FINAL_VIOLATIONS: _THREE_WORKING_DAYS,
        ClauseKind.WARNINGS: _THREE_WORKING_DAYS,
        ClauseKind.COMPLAINTS_REFERRED: _THREE_WORKING_DAYS,
    }
)
_ANSWERED = frozenset(
    {
        *(ClauseKind.SUSPENSIONS, ClauseKind.SANCTIONS, ClauseKind.FINAL_VIOLATIONS),
        ClauseKind.COMPLAINTS_REFERRED,
    }
)
"""Kinds of which a receiver says what it did; the rest is for its knowledge."""


def usual(kind: ClauseKind, acknowledge: Deadline) -> dict[str, Deadline | None]:
    """Return the deadlines of a kind of clause where nobody gives them.

    Args:
        kind: of the clause.
        acknowledge: the register's own, since no source names one.

    Rule:
        Facts on states 6d, a draft there: a suspension within 3 working days, a change of a list
        within 7 days, an answer within 15 days, statistics within 30 days after the quarter's end.
        The deadlines of other kinds are our own.
    """
    return {
        NOTIFY: _NOTIFY[kind],
        ACKNOWLEDGE: acknowledge,
        ANSWER: _FIFTEEN_DAYS if kind in _ANSWERED else None,
    }


def last_day_of_notice(denounced: date, notice: NoticePeriod) -> date:
    """Return the last day on which a party that denounced is one.

    Rule:
        The agreement's own notice, counted from the day on which the denunciation was received.
    """
    if notice.unit is NoticeUnit.MONTHS:
        return add_months(denounced, notice.count)
    return denounced + timedelta(days=notice.count)
