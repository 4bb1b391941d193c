"""Periods of reports: whole months that are over, and the nearest ones where they are not."""

from datetime import date

import pytest

from app.domains.reports.engine.asked_period import Days, Period, asked
from app.domains.reports.rules import begins, period_from
from app.domains.reports.types import Every
from app.kit.errors import BadInput

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("first", "last", "pointer", "says"),
    [
        (date(2026, 3, 1), date(2026, 2, 28), "/query/to", "ends before it starts"),
        (date(1826, 1, 1), date(2025, 12, 31), "/query/to", "10 years at most"),
        (date(2016, 1, 1), date(2026, 1, 31), "/query/to", "10 years at most"),
        (date(2026, 3, 2), date(2026, 3, 31), "/query/from", "2026-03-01 or 2026-04-01"),
        (date(2026, 3, 1), date(2026, 3, 30), "/query/to", "2026-02-28 or 2026-03-31"),
        (date(2026, 11, 1), date(2026, 11, 30), "/query/to", "ends on 2026-10-31"),
        (date(9999, 1, 1), date(9999, 12, 31), "/query/to", "was not over"),
        (date(2026, 11, 1), date(2026, 11, 23), "/query/to", "Nearest: 2026-10-31."),
    ],
)
def test_a_period_that_is_none_names_what_is_wrong_and_the_nearest(first, last, pointer, says):
    with pytest.raises(BadInput) as refused:
        asked(Days(first, last), TODAY, 10)
    [fault] = refused.value.faults
    assert fault.pointer == pointer
    assert says in fault.detail


def test_both_ends_are_told_at_once():
    with pytest.raises(BadInput) as refused:
        asked(Days(date(2026, 3, 2), date(2026, 4, 2), ""), TODAY, 10)
    assert [each.pointer for each in refused.value.faults] == ["/from", "/to"]


@pytest.mark.parametrize("months", [(1, 3), (4, 9), (1, 12)])
def test_e5_whole_quarters_are_told_apart_from_months(months):
    first, last = months
    whole = Period(date(2025, first, 1), period_from(date(2025, last, 1), Every.MONTH)[1])
    assert whole.quarters is not None
    assert (whole.quarters[0].first, whole.quarters[-1].last) == (whole.first, whole.last)
    assert Period(date(2025, 2, 1), whole.last).quarters is None


@pytest.mark.parametrize(
    ("first", "last", "quarters"),
    [
        ((2025, 12, 1), (2026, 4, 30), ((2026, 1, 1), (2026, 3, 31))),
        ((2025, 2, 1), (2026, 4, 30), ((2025, 4, 1), (2026, 3, 31))),
        ((2026, 2, 1), (2026, 5, 31), ((2026, 1, 1), (2026, 3, 31))),
        ((2026, 2, 1), (2026, 3, 31), ((2026, 1, 1), (2026, 3, 31))),
        ((2026, 2, 1), (2026, 2, 28), ((2025, 10, 1), (2025, 12, 31))),
    ],
)
def test_e5_the_nearest_quarters_are_over_when_the_months_are(first, last, quarters):
    asked_for = Period(date(*first), date(*last))
    found = asked_for.nearest_quarters
    assert found == Period(*(date(*each) for each in quarters))
    assert found.quarters is not None
    assert found.last <= asked_for.last


def test_a_schedule_begins_with_the_period_that_goes_on():
    assert begins(TODAY, Every.QUARTER) == date(2026, 10, 1)
    assert begins(TODAY, Every.MONTH) == date(2026, 11, 1)
    assert period_from(date(2026, 11, 1), Every.QUARTER)[1] == date(2027, 1, 31)
