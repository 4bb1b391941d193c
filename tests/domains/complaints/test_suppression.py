"""Counts of outside reviewers: none that is told gives away one that is not (W6)."""

from hypothesis import given
from hypothesis import strategies as st

from app.domains.complaints.rules.suppression import LEAST, told, total_of

COUNTS = st.dictionaries(st.integers(0, 9), st.integers(0, 40), max_size=8)


@given(COUNTS)
def test_w6_no_small_number_is_told(counts):
    assert all(each is None or each == 0 or each >= LEAST for each in told(counts).values())


@given(COUNTS)
def test_w6_what_is_left_out_is_not_had_from_the_total(counts):
    shown = told(counts)
    hidden = [each for each in shown.values() if each is None]
    assert len(hidden) != 1 or total_of(counts) is None


@given(COUNTS)
def test_w6_what_is_told_is_true(counts):
    assert all(each is None or each == counts[key] for key, each in told(counts).items())
    assert total_of(counts) in {None, sum(counts.values())}
