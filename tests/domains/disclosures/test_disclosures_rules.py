"""By when a state acknowledges and answers, and what stays between the register and a state."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.domains.agreements.types import Deadline, Unit
from app.domains.disclosures.rules import APART, OF_FIRMS, earliest
from app.domains.disclosures.types import What
from app.kit.working_days import WorkingDays

MANILA = ZoneInfo("Asia/Manila")
CALENDAR = WorkingDays(None, "Asia/Manila")
LATE = datetime(2026, 11, 24, 20, tzinfo=UTC)  # Wednesday there


def test_s2_a_time_ends_with_a_day_of_the_scheme_and_its_first_is_not_counted():
    ends = earliest(LATE, [Deadline(2, Unit.DAYS)], CALENDAR, MANILA)
    assert ends == datetime(2026, 11, 27, 16, tzinfo=UTC)


def test_s2_of_several_clauses_the_shorter_time_counts_whatever_it_is_counted_in():
    three, four = Deadline(3, Unit.WORKING_DAYS), Deadline(4, Unit.DAYS)
    # From Wednesday on: the third working day is Monday, the fourth day Sunday.
    assert earliest(LATE, [three], CALENDAR, MANILA) == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert earliest(LATE, [three, four], CALENDAR, MANILA) == datetime(2026, 11, 29, 16, tzinfo=UTC)
    assert earliest(LATE, [], CALENDAR, MANILA) is None


def test_s2_nobody_but_the_receiver_reads_what_tells_of_complaints_or_of_open_cases():
    assert {What.COMPLAINT_REFERRED, What.OPEN_CASES} == APART
    assert not OF_FIRMS & APART


def test_s2_a_firm_reads_what_was_told_of_it_and_nothing_that_is_told_of_many():
    of_many = {What.STATISTICS, What.LIST_APPLIED}
    assert set(What) - APART - OF_FIRMS == of_many
