"""How exactly a figure is told, and until when somebody can take back their record (E3, E5)."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.cohorts.rules import (
    in_digits,
    is_month,
    lets_go,
    takes_records,
    told,
    told_bounds,
    told_chance,
)
from app.domains.cohorts.types import StudyState, VariableKind

VALUES = st.floats(-1e9, 1e9)


@given(st.sampled_from(list(VariableKind)), VALUES)
def test_e5_the_bounds_that_are_told_hold_the_value_and_lie_as_near_as_its_digits(kind, value):
    low, high = told_bounds(kind, value, value)
    mid = told(kind, value)
    assert low <= mid <= high
    slack = 1e-9 * max(1.0, abs(value))
    assert low - slack <= value <= high + slack
    assert mid in {low, high}


@pytest.mark.parametrize(
    ("kind", "value", "is_told"),
    [
        (VariableKind.YES_NO, 0.2857, 0.29),
        (VariableKind.YES_NO, 0.0149, 0.01),
        (VariableKind.PERCENT, 28.57, 28.6),
        (VariableKind.RATIO, 12.347, 12.35),
        (VariableKind.DAYS, 28.57, 28.6),
        (VariableKind.SCALE, 0.26, 0.3),
        (VariableKind.MONEY, 9_999.0, 10_000.0),
        (VariableKind.MONEY, 12.5, 12.0),
        (VariableKind.MONEY, 1.25, 1.2),
    ],
)
def test_e5_shares_are_told_in_whole_percentages_and_money_in_two_digits(kind, value, is_told):
    assert told(kind, value) == is_told


def test_nothing_is_told_without_a_sign():
    assert str(told(VariableKind.YES_NO, -0.001)) == "0.0"
    assert str(told(VariableKind.MONEY, 0.0)) == "0.0"


@pytest.mark.parametrize("value", [None, nan, inf, -inf])
def test_what_could_not_be_computed_is_told_as_nothing(value):
    assert told(VariableKind.MONEY, value) is None
    assert told_chance(value) is None


@pytest.mark.parametrize(
    ("chance", "is_told"), [(0.0, 0.001), (0.0014, 0.001), (0.0016, 0.002), (0.9996, 1.0)]
)
def test_a_chance_has_three_decimals_and_is_never_told_as_none(chance, is_told):
    assert told_chance(chance) == is_told


@pytest.mark.parametrize(
    ("value", "text"), [(1_800.0, "1800"), (0.5, "0.5"), (-0.25, "-0.25"), (1e9, "1000000000")]
)
def test_a_figure_is_written_without_an_exponent_or_empty_decimals(value, text):
    assert in_digits(value) == text


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("2026-03", True), ("1999-12", True), ("2026-13", False), ("2026-00", False)]
    + [(each, False) for each in ("2026-3", "2026-03-01", "2126-03", "March 2026", "")],
)
def test_e3_somebody_left_in_a_month_and_on_no_day(text, is_one):
    assert is_month(text) is is_one


def test_e3_records_come_in_while_a_study_collects_and_no_longer():
    assert [state for state in StudyState if takes_records(state)] == [StudyState.COLLECTING]


def test_e3_consent_is_taken_back_until_the_analysis_is_asked_for():
    open_states = {StudyState.COLLECTING, StudyState.CLOSED}
    assert {state for state in StudyState if lets_go(state, is_asked=False)} == open_states
    assert not any(lets_go(state, is_asked=True) for state in StudyState)
