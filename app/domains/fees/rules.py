"""The rules of changes: by when they are announced, and until when they can be withdrawn."""

from datetime import date, timedelta


def first_day(from_day: date, announced_on: date, notice_days: int, *, raises: bool) -> date:
    """Return the first day of a change.

    One that can raise what may be charged holds after its notice at the earliest, whatever day its
    law names; any other from the day of its law on.

    Args:
        from_day: that the law names.
        announced_on: the civil day of the announcement.
        notice_days: between both.
        raises: whether it can raise what may be charged.

    Rule:
        Fairness V8: 14 days' notice.
    """
    return max(from_day, announced_on + timedelta(days=notice_days)) if raises else from_day


def holds_already(effective_on: date | None, today: date) -> bool:
    """Tell whether an announced change holds, so that it can be withdrawn no more.

    Rule:
        Fairness V8: earlier judgements stay under the row of their day.
    """
    return effective_on is not None and effective_on <= today
