"""``vouch reports`` and ``vouch statistics``: facts counted anew, quarters frozen and noted."""

import pytest

from app.access.policy import CLOCK
from app.domains.reports.queries.facts import latest_mark
from tests.make import add_subject

pytestmark = pytest.mark.commits
BY = ("--by", "Lena Fischer", "--reason", "a rate was wrong")


def test_facts_are_counted_anew_by_a_person_with_a_reason(vouch, own_database):
    assert "were not counted yet" in vouch("reports").output
    add_subject(own_database, 4_711)
    assert "--reason" in vouch("reports", "rebuild", *BY[:2], status=1).stderr
    assert "Done: a report is made as of entry" in vouch("reports", "rebuild", *BY).output
    with own_database.reading(CLOCK) as work:
        first = latest_mark(work)
    vouch("reports", "rebuild", *BY)
    with own_database.reading(CLOCK) as work:
        second = latest_mark(work)
    assert second > first
    assert f"as of entry {second}; the earliest possible is {first}." in vouch("reports").output
    vouch("reports", "rebuild", "--forget", *BY)
    with own_database.reading(CLOCK) as work:
        third = latest_mark(work)
    assert f"the earliest possible is {third}." in vouch("reports").output


def test_nothing_is_said_of_a_quarter_that_is_not_frozen(vouch):
    assert "No quarter is frozen yet." in vouch("statistics").output
    assert "Quarters frozen: 0" in vouch("statistics", "freeze").output
    assert "--reason" in vouch("statistics", "note", "2026-Q4", *BY[:2], status=1).stderr
    assert "2026-Q4" in vouch("statistics", "note", "2026-Q4", *BY, status=1).stderr
    assert "2026-Q9" in vouch("statistics", "note", "2026-Q9", *BY, status=1).stderr
