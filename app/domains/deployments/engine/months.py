"""Months as reports write them."""

from datetime import date, timedelta

from app.kit.months import add_months


def month_of(text: str) -> date | None:
    """Return the first day of a month that is written like 2026-03; ``None``: it is no month."""
    year, hyphen, month = text.partition("-")
    digits = year + month
    if not (hyphen and digits.isascii() and digits.isdigit()):
        return None
    if (len(year), len(month)) != (len("2026"), len("03")):
        return None
    try:
        return date(int(year), int(month), 1)
    except ValueError:
        return None


def written(month: date) -> str:
    """Write a month as reports do."""
    return f"{month:%Y-%m}"


def last_of(month: date) -> date:
    """Return the last day of a month."""
    return add_months(month.replace(day=1), 1) - timedelta(days=1)
