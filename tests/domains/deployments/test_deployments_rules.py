"""By when a report of a month is in time."""

from datetime import date

import pytest

from app.domains.deployments.rules import due_on


@pytest.mark.parametrize(
    ("month", "due"),
    [
        (date(2026, 1, 1), date(2026, 4, 20)),
        (date(2026, 3, 31), date(2026, 4, 20)),
        (date(2026, 4, 1), date(2026, 7, 20)),
        (date(2026, 12, 1), date(2027, 1, 20)),
    ],
)
def test_months_of_a_quarter_are_due_together_so_many_days_after_its_end(month, due):
    assert due_on(month, 20) == due
