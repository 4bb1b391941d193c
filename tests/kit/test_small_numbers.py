"""What is told together gives no small number away: attacked by going through all worlds (E5)."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.kit.small_numbers import LEAST, Sum, in_steps, protect


@dataclass(frozen=True)
class TwoWay:
    """A table with its margins as it may be told; ``None`` is hidden.

    Attributes:
        cells: by row and column; each pair is there.
        rows: what each row adds up to.
        columns: what each column adds up to.
        total: of all.
    """

    cells: Mapping[tuple[str, str], int | None]
    rows: Mapping[str, int | None]
    columns: Mapping[str, int | None]
    total: int | None


def two_way(counts: Mapping[tuple[str, str], int], *, least: int = LEAST) -> TwoWay:
    """Return a table of two dimensions with its margins, protected as a whole.

    Args:
        counts: by row and column; a pair that is missing counts none.
        least: the smallest count that may be told.
    """
    rows = sorted({row for row, _ in counts})
    columns = sorted({column for _, column in counts})
    cells = {pair: counts.get(pair, 0) for pair in product(rows, columns)}
    values: dict[Hashable, int] = {("cell", *pair): count for pair, count in cells.items()}
    sums = [
        *(_line(values, ("row", row), [("cell", row, each) for each in columns]) for row in rows),
        *(
            _line(values, ("column", column), [("cell", each, column) for each in rows])
            for column in columns
        ),
        _line(values, "total", [("row", row) for row in rows]),
    ]
    sums.append(Sum("total", frozenset(("column", column) for column in columns)))
    told = protect(values, sums, least=least, whole=("total",))

    def said(key: Hashable) -> int | None:
        return values[key] if key in told else None

    return TwoWay(
        {pair: said(("cell", *pair)) for pair in cells},
        {row: said(("row", row)) for row in rows},
        {column: said(("column", column)) for column in columns},
        said("total"),
    )


def _line(values: dict[Hashable, int], total: Hashable, parts: list[Hashable]) -> Sum[Hashable]:
    values[total] = sum(values[part] for part in parts)
    return Sum(total, frozenset(parts))


def test_women_are_hidden_and_men_with_them() -> None:
    """The worked example: 12 men, 3 women, 15 in all; 15 less 12 would give the women back."""
    told = two_way({("men", "all"): 12, ("women", "all"): 3})
    assert told == TwoWay(
        {("men", "all"): None, ("women", "all"): None},
        {"men": None, "women": None},
        {"all": 15},
        15,
    )


def test_one_small_cell_of_four_hides_all_four_and_keeps_the_margins() -> None:
    """The worked example of a table of two by two."""
    told = two_way({("a", "x"): 12, ("a", "y"): 3, ("b", "x"): 20, ("b", "y"): 25})
    assert set(told.cells.values()) == {None}
    assert (told.rows, told.columns) == ({"a": 15, "b": 45}, {"x": 32, "y": 28})
    assert told.total == 60


def test_a_table_without_small_numbers_is_told_whole() -> None:
    """Nothing is hidden for the sake of hiding."""
    told = two_way({("a", "x"): 10, ("a", "y"): 11, ("b", "x"): 12, ("b", "y"): 13})
    assert None not in {*told.cells.values(), *told.rows.values(), told.total}


def test_nobody_is_told_of_the_whole_alone() -> None:
    """That there is none at all may be said; that a part has none may not."""
    assert two_way({("a", "x"): 0}).total == 0
    assert two_way({("a", "x"): 0, ("b", "x"): 40}).cells[("a", "x")] is None
    assert two_way({}).total == 0


def test_tables_that_share_a_margin_are_judged_together() -> None:
    """A corridor that one table hides beside a small one is not told by another table."""
    values = {"np": 15, "np-qa": 12, "np-my": 3, "qa": 40, "in-qa": 28}
    sums = [
        Sum("np", frozenset({"np-qa", "np-my"})),
        Sum("qa", frozenset({"np-qa", "in-qa"})),
    ]
    assert protect(values, sums) == {"np", "qa"}


@pytest.mark.parametrize(
    ("values", "of", "said"),
    [
        ({"a": 3}, Sum("a", frozenset({"b"})), "not there"),
        ({"a": 3, "b": 2}, Sum("a", frozenset({"b"})), "add up"),
        ({"a": -1, "b": -1}, Sum("a", frozenset({"b"})), "below zero"),
    ],
)
def test_what_does_not_fit_is_refused(values: Mapping[str, int], of: Sum[str], said: str) -> None:
    """A mistake of the caller never ends in a table that tells too much."""
    with pytest.raises(ValueError, match=said):
        protect(values, [of])


def test_the_larger_figure_is_told_and_of_two_alike_the_same_whatever_order_they_come_in() -> None:
    """What is told must not depend on how a question was put."""
    total = Sum("t", frozenset("abc"))
    assert protect({"t": 40, "a": 12, "b": 25, "c": 3}, [total]) == {"t", "b"}
    assert protect({"t": 43, "a": 20, "b": 20, "c": 3}, [total]) == {"t", "a"}
    assert protect({"t": 43, "b": 20, "a": 20, "c": 3}, [total]) == {"t", "a"}


def worlds(told: TwoWay) -> Iterator[Mapping[tuple[str, str], int]]:
    """Go through all tables of counts that fit what is told, as a reader with time could."""
    rows, columns = sorted(told.rows), sorted(told.columns)
    for lines in product(*(list(_lines(told, row, columns)) for row in rows)):
        by_column = dict(zip(columns, map(sum, zip(*lines, strict=True)), strict=True))
        fits = all(said in (None, by_column[each]) for each, said in told.columns.items())
        if fits and told.total in (None, sum(by_column.values())):
            counts = [count for line in lines for count in line]
            yield dict(zip(product(rows, columns), counts, strict=True))


def _lines(told: TwoWay, row: str, columns: list[str]) -> Iterator[tuple[int, ...]]:
    """Go through what a row may hold: no cell is more than a total in which it stands."""
    ranges = []
    for column in columns:
        said = told.cells[row, column]
        bounds = (told.rows[row], told.columns[column], told.total)
        most = min((each for each in bounds if each is not None), default=SMALL)
        ranges.append(range(most + 1) if said is None else (said,))
    return (line for line in product(*ranges) if told.rows[row] in (None, sum(line)))


SMALL = 2
"""The threshold of the attack: all worlds of small tables can be gone through."""


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from("ab"), st.sampled_from("xyz")), st.integers(0, 3), min_size=2
    )
)
def test_e5_no_hidden_small_count_is_known_to_be_small_by_whoever_goes_through_all_worlds(
    counts: dict[tuple[str, str], int],
) -> None:
    """Each hidden count under the threshold may as well be at it, in a world that fits."""
    told = two_way(counts, least=SMALL)
    if told.total == 0:
        return  # That there is nobody at all may be said.
    small = {
        pair for pair, said in told.cells.items() if said is None and counts.get(pair, 0) < SMALL
    }
    for world in worlds(told):
        small = {pair for pair in small if world[pair] < SMALL}
        if not small:
            break
    assert not small


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abc"), st.sampled_from("wxyz")), st.integers(0, 40), min_size=1
    )
)
def test_what_is_told_is_true_and_never_small(counts: dict[tuple[str, str], int]) -> None:
    """No figure is rounded or disturbed; none of a part lies under ten."""
    told = two_way(counts)
    for (row, column), said in told.cells.items():
        assert said is None or (said == counts[row, column] and said >= LEAST)
    assert all(said is None or said >= LEAST for said in told.rows.values())
    assert told.total is None or told.total == sum(counts.values())


@given(st.integers(0, 100_000))
def test_e5_a_count_below_ten_is_told_as_nothing_but_that(number: int) -> None:
    """Who is told nothing is told of fewer than ten, and nobody is told of fewer."""
    told = in_steps(number)
    assert told % 10 == 0
    assert told <= number < told + 10
    assert (told == 0) is (number < 10)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_e5_what_two_months_differ_by_tells_of_no_cell_below_ten(one: int, other: int) -> None:
    """Steps are whole, so that two figures that follow each other single out nobody."""
    assert (in_steps(one) - in_steps(other)) % 10 == 0
    # Whatever is told of two months, a difference of nothing stays possible or ten are involved.
    if in_steps(one) != in_steps(other):
        assert max(one, other) >= 10
