"""Counts of complaints of quarters, of which nothing small can be made out."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domains.exchange.engine.small_numbers import of_corridor, of_place

PLACES = ("PH", "NP", "SA", "QA")
CORRIDORS = tuple((one, other) for one in PLACES for other in PLACES if one != other)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
CELLS = st.dictionaries(st.sampled_from(CORRIDORS), st.integers(1, 25), max_size=8)


@given(CELLS, CELLS)
def test_e5_no_difference_and_no_overlap_of_what_two_quarters_and_agreements_tell_is_under_ten(
    first, second
):
    told = []
    for quarter, cells in enumerate((first, second)):
        # Each complaint by itself, and which of them each number that is told counts.
        people = [(quarter, *pair, one) for pair, count in cells.items() for one in range(count)]
        for place in PLACES:
            number = of_place(cells, place)
            if number is not None:
                big = {each for each in people if place in each[1:3] and _is_big(cells, each)}
                assert number == len(big)
                told.append(frozenset(big))
        for pair in CORRIDORS:
            number = of_corridor(cells, pair)
            if number is not None:
                mine = frozenset(each for each in people if each[1:3] == pair)
                assert number == len(mine)
                told.append(mine)
    assert _smallest_part(told) >= 10


def _is_big(cells, person) -> bool:
    return cells[person[1:3]] >= 10


def _smallest_part(told) -> int:
    """Return the fewest complaints that any differences and overlaps of all sets leave apart."""
    everybody = frozenset().union(*told)
    parts = Counter(tuple(person in each for each in told) for person in everybody)
    return min(parts.values(), default=10)


def test_e5_whether_there_are_fewer_than_ten_or_none_reads_the_same():
    assert of_place({("PH", "SA"): 9}, "PH") is None
    assert of_place({}, "PH") is None
    assert of_place({("PH", "SA"): 9, ("PH", "QA"): 10}, "PH") == 10
