"""When a review opens, what is told of small numbers, and what votes come to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.accountability.rules import (
    age_of,
    ages,
    count,
    holds,
    is_late,
    mean,
    median,
    month_of,
    names_in,
    opening,
)
from app.domains.accountability.types import (
    Age,
    Ballot,
    Fact,
    Limits,
    ReviewOutcome,
    ReviewRule,
)

DAY = date(2026, 11, 24)
LIMITS = Limits(answers=3, violations=5, days=365)


def fact(rule: ReviewRule, days_ago: int, number: int = 0) -> Fact:
    on = DAY - timedelta(days=days_ago)
    return Fact(rule, UUID(int=number), "violation", UUID(int=number), on)


def facts(rule: ReviewRule, *days_ago: int) -> list[Fact]:
    return [fact(rule, days, number) for number, days in enumerate(days_ago)]


def test_s4_so_many_overdue_answers_open_a_review():
    late = facts(ReviewRule.OVERDUE_ANSWERS, 3, 1, 2)
    found = opening(late, LIMITS, DAY)
    assert found is not None
    rule, on = found
    assert rule is ReviewRule.OVERDUE_ANSWERS
    assert [each.on for each in on] == sorted(each.on for each in late)
    assert opening(late[:2], LIMITS, DAY) is None
    same_day = [fact(ReviewRule.OVERDUE_ANSWERS, 1, number) for number in (3, 1, 2)]
    found = opening(same_day, LIMITS, DAY)
    assert found is not None
    assert [each.disclosure_id.int for each in found[1]] == [1, 2, 3]


@pytest.mark.parametrize(("silent", "opens"), [(9, False), (10, True)])
def test_e5_silence_to_fewer_than_ten_complaints_opens_no_review_that_anybody_reads(silent, opens):
    late = facts(ReviewRule.OVERDUE_ANSWERS, *range(silent))
    complaints = [replace(each, thing_kind="referral") for each in late]
    assert (opening(complaints, LIMITS, DAY) is not None) is opens


def test_s4_so_many_final_violations_open_a_review():
    final = facts(ReviewRule.FINAL_VIOLATIONS, *range(5))
    found = opening(final, LIMITS, DAY)
    assert found is not None
    assert found[0] is ReviewRule.FINAL_VIOLATIONS
    assert opening(final[1:], LIMITS, DAY) is None


def test_s4_where_both_rules_hold_one_review_opens_by_overdue_answers():
    both = facts(ReviewRule.FINAL_VIOLATIONS, *range(5))
    both += facts(ReviewRule.OVERDUE_ANSWERS, *range(3))
    found = opening(both, LIMITS, DAY)
    assert found is not None
    assert found[0] is ReviewRule.OVERDUE_ANSWERS


@pytest.mark.parametrize(("days_ago", "opens"), [(364, True), (365, False), (-1, False)])
def test_s4_a_fact_counts_on_the_days_of_the_period_alone(days_ago, opens):
    late = facts(ReviewRule.OVERDUE_ANSWERS, 0, 1, days_ago)
    assert (opening(late, LIMITS, DAY) is not None) is opens


@given(st.lists(st.integers(-3, 5_000)))
def test_e5_each_case_lies_in_one_band_and_no_band_tells_fewer_than_ten(days):
    told = ages(days)
    assert set(told) == {each.value for each in Age}
    assert sum(told.values()) <= len(days)
    assert all(each % 10 == 0 for each in told.values())
    assert ages([40] * 19) == {each.value: 0 for each in Age} | {Age.FROM_30_DAYS.value: 10}


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (-1, Age.UNDER_30_DAYS),
        (29, Age.UNDER_30_DAYS),
        (30, Age.FROM_30_DAYS),
        (89, Age.FROM_30_DAYS),
        (90, Age.FROM_90_DAYS),
        (179, Age.FROM_90_DAYS),
        (180, Age.FROM_180_DAYS),
        (364, Age.FROM_180_DAYS),
        (365, Age.FROM_365_DAYS),
    ],
)
def test_s4_ages_lie_in_fixed_bands(days, age):
    assert age_of(days) is age


NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("answered_at", "at", "late"),
    [
        (None, NOON - MOMENT, False),
        (None, NOON, True),
        (NOON - MOMENT, NOON + 30 * timedelta(days=1), False),
        (NOON, NOON, True),
    ],
)
def test_s4_an_answer_is_late_from_the_instant_at_which_it_was_due(answered_at, at, late):
    assert is_late(NOON, answered_at, at) is late
    assert not is_late(None, answered_at, at)


def test_c2_a_review_whose_facts_fell_below_what_opened_it_does_not_hold():
    assert holds(3, 3)
    assert not holds(2, 3)


def test_e5_cases_of_a_month_are_counted_together_from_its_first_day_on():
    assert {month_of(DAY.replace(day=each)) for each in (1, 15, 30)} == {date(2026, 11, 1)}


def ballot(number: int, outcome: ReviewOutcome, *conflicts: str) -> Ballot:
    return Ballot(UUID(int=number), outcome, conflicts)


def test_c8_a_vote_with_a_tie_is_not_counted():
    votes = [
        ballot(1, ReviewOutcome.SUSPENSION),
        ballot(2, ReviewOutcome.REMARKS),
        ballot(3, ReviewOutcome.REMARKS, "of_the_country"),
        ballot(4, ReviewOutcome.REMARKS, "nationality_not_told"),
        ballot(5, ReviewOutcome.SUSPENSION),
    ]
    counted = count(votes, 3)
    assert (counted.counted, counted.carried) == (3, ReviewOutcome.SUSPENSION)
    assert count(votes, 4).carried is None


def test_c8_half_of_the_votes_carries_nothing():
    votes = [ballot(1, ReviewOutcome.REMARKS), ballot(2, ReviewOutcome.NO_GROUND)]
    assert count(votes, 2).carried is None
    assert count([], 0).carried is None


def test_s4_the_time_of_answers_is_told_as_median_and_mean():
    assert (median([9, 1, 4, 2]), mean([9, 1, 4, 2])) == (2, "4.0")
    assert (median([]), mean([])) == (None, None)
    assert mean([1, 2, 2]) == "1.7"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We heard MARIA  dela-Cruz in May.", True),
        ("Maria was heard.", False),
        ("The firm dela Cruz Maria was closed.", False),
        ("रमेश थापा लाई", True),
    ],
)
def test_l8_a_name_of_a_person_is_found_whole_in_any_case(text, found):
    assert names_in(text, ["Maria dela Cruz", "रमेश थापा", "Suspended"]) is found
