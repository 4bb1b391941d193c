"""Periods of reports: whole months of the calendar, which no asking can shift (E5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.kit.errors import BadInput, Fault
from app.kit.months import add_months
from app.kit.quarters import Quarter, ended_before, quarter_of

ONE_DAY = timedelta(days=1)
EARLIEST = date(1900, 1, 1)
"""No report is of earlier days, our own default: no register holds anything of them."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months.

    Attributes:
        first: day of the first month.
        last: day of the last month.
    """

    first: date
    last: date

    @property
    def quarters(self) -> tuple[Quarter, ...] | None:
        """The quarters that it is made of; ``None``: it is not made of whole ones."""
        if quarter_of(self.first).first != self.first or quarter_of(self.last).last != self.last:
            return None
        found = [quarter_of(self.first)]
        while found[-1].last < self.last:
            found.append(found[-1].next)
        return tuple(found)

    @property
    def nearest_quarters(self) -> "Period":
        """The whole quarters inside of it; without any, the last one that it saw the end of.

        They are over where it is, so that they can be asked for.
        """
        first, last = quarter_of(self.first), ended_before(self.last + ONE_DAY)
        if first.first < self.first:
            first = first.next
        return Period(min(first.first, last.first), last.last)


@dataclass(frozen=True, slots=True)
class Days:
    """Two days, as they were sent.

    Attributes:
        first: day.
        last: day, which counts too.
        where: pointer to the part of the request in which they stand as ``from`` and ``to``.
    """

    first: date
    last: date
    where: str = "/query"


def asked(days: Days, today: date, most_years: int) -> Period:
    """Return the period that is asked for.

    Args:
        days: that were sent.
        today: the civil day as of which the report is.
        most_years: that a report may be over.

    Raises:
        BadInput: it is no period, is not over, is too long, or cuts a month.

    Rule:
        Fairness E5: fixed periods of the calendar.
    """
    found = _faults(days.first, days.last, today, most_years)
    if found:
        faults = [Fault(f"{days.where}/{name}", said) for name, said in found]
        raise BadInput("A report is over whole months that are over.", faults=faults)
    return Period(days.first, days.last)


def _faults(first: date, last: date, today: date, most_years: int) -> list[tuple[str, str]]:
    if last < first:
        return [_to(f"It ends before it starts ({first}). Give a later day.")]
    over = today.replace(day=1) - ONE_DAY
    if last >= today:
        return [_to(f"It was not over on {today}. The last whole month that was ends on {over}.")]
    if 12 * (last.year - first.year) + last.month - first.month >= 12 * most_years:
        return [_to(f"A report is over {most_years} years at most; ask for several.")]
    if first < EARLIEST:
        return [("from", f"Nothing is on record of so long ago. Give {EARLIEST} or a later day.")]
    found = []
    nearest = month_of(first)
    if first != nearest.first:
        after = nearest.last + ONE_DAY
        said = f"It is not the first day of a month. Nearest: {nearest.first} or {after}."
        found.append(("from", said))
    nearest = month_of(last)
    if last != nearest.last:
        before = nearest.first - ONE_DAY
        later = f" or {nearest.last}" if nearest.last < today else ""
        found.append(_to(f"It is not the last day of a month. Nearest: {before}{later}."))
    return found


def _to(said: str) -> tuple[str, str]:
    return ("to", said)


def month_of(day: date) -> Period:
    """Return the month of a day."""
    first = day.replace(day=1)
    return Period(first, add_months(first, 1) - ONE_DAY)
