"""A mark stays with the statement that was pointed at, as long as the source goes on saying it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domains.corrections.engine.following import Statement, same
from app.domains.corrections.types import WHOLE

FIRST = date(2026, 9, 1)


def licence(row_id: int, start: int, end: int | None, *, known: bool = True, **values: str):
    said = {"source_key": "s", "number": "L", "kind": "K", "status": "valid", "valid_until": "x"}
    last = None if end is None else FIRST + timedelta(days=end)
    return Statement(row_id, FIRST + timedelta(days=start), last, known, {**said, **values})


def test_the_past_that_a_change_leaves_carries_the_mark_of_the_row_that_it_closed():
    closed = licence(1, 0, None, known=False)
    past, now = licence(2, 0, 9), licence(3, 10, None, status="suspended")
    assert same(closed, "status", "licence", [closed, past, now]) == [2]


def test_a_value_that_stays_while_others_change_goes_on_carrying_its_mark():
    closed = licence(1, 0, None, known=False)
    past, now = licence(2, 0, 9), licence(3, 10, None, status="suspended")
    assert same(closed, "valid_until", "licence", [closed, past, now]) == [2, 3]


def test_the_same_word_said_again_after_another_is_another_statement():
    closed = licence(1, 0, None, known=False)
    rows = [closed, licence(2, 0, 9), licence(3, 10, 19, valid_until="y"), licence(4, 20, None)]
    assert same(closed, "valid_until", "licence", rows) == [2]


def test_a_number_whose_typing_error_was_corrected_leaves_the_licence_the_same():
    closed, now = licence(1, 0, None, known=False), licence(2, 0, None, number="L-1")
    assert same(closed, "valid_until", "licence", [closed, now]) == []
    closed, now = (replace(each, thing=7) for each in (closed, now))
    assert same(closed, "valid_until", "licence", [closed, now]) == [2]
    assert same(closed, "number", "licence", [closed, now]) == []


def test_another_licence_of_the_same_status_carries_nothing():
    anchor, other = licence(1, 0, None), licence(2, 0, None, number="M")
    assert same(anchor, "valid_until", "licence", [anchor, other]) == [1]
    assert same(anchor, "status", "licence", [anchor, other]) == [1]


def test_what_was_taken_back_on_its_own_day_carries_nothing():
    closed = licence(1, 0, None, known=False)
    assert same(closed, WHOLE, "licence", [closed]) == []


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)), min_size=1, max_size=8),
    st.integers(0, 50),
)
def test_the_days_that_carry_a_mark_have_no_gap_and_hold_its_day(spans, day):
    rows = [licence(index, start, start + more) for index, (start, more) in enumerate(spans)]
    anchor = licence(99, day, None, known=False)
    found = same(anchor, WHOLE, "licence", [*rows, anchor])
    said = {start + each for start, more in spans for each in range(more + 1)}
    carried = {
        start + each
        for index, (start, more) in enumerate(spans)
        if index in found
        for each in range(more + 1)
    }
    around = {day} if day in said else set()
    while more := {d for each in around for d in (each - 1, each + 1)} & said - around:
        around |= more
    assert carried == around
