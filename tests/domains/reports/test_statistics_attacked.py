"""Public statistics attacked: whatever is published, no hidden count under ten can be bounded (E5).

The attacker reads all that is public, knows how a complaint is counted, and asks a solver of linear
programs how many complaints a group can hold at most. The code of the defence is not used for it.
"""

from collections import Counter
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from app.domains.reports.engine.blocks import (
    OTHERS,
    Atom,
    blocks,
    by_corridor,
    by_destination,
    by_origin,
)
from app.domains.reports.engine.figures import SHAPES, StatTable, added, of_place

ORIGINS, DESTINATIONS, CATEGORIES = ("NP", "BD"), ("QA", "SA", "KW"), ("fees", "wages")
SPACE = list(product(ORIGINS, DESTINATIONS, CATEGORIES))
TEN = 10

counts = st.sampled_from([0, 0, 1, 3, 5, 9, 10, 11, 14, 30])
worlds = st.lists(counts, min_size=len(SPACE), max_size=len(SPACE)).map(
    lambda found: {Atom(*place): n for place, n in zip(SPACE, found, strict=True) if n}
)


def published(world: dict[Atom, int]) -> dict[str, Counter[tuple[str, str]]]:
    """Return all that the public reads of complaints of a quarter."""
    told = blocks(world)
    return {
        "corridor": by_corridor(told),
        "origin": by_origin(told),
        "destination": by_destination(told),
    }


Cell = tuple[str, str, str]
Claim = tuple[set[Cell], int, bool]
"""Of some cells: how many complaints lie in them, and whether these are all."""


def claims(tables: dict[str, Counter[tuple[str, str]]]) -> list[Claim]:
    """Return what is public, as statements on cells.

    A corridor that is told alone is told whole. What stands for several places is all of what lies
    there and is told nowhere else: corridors go together by origin first, by destination then. A
    category is told where it lies in a block alone, so that more of it can lie in others.
    """
    found: list[Claim] = []
    left = set(SPACE)
    corridors = tables["corridor"]
    for by_place in ((True, True), (True, False), (False, True), (False, False)):
        whole = [way for way in corridors if (way[0] != OTHERS, way[1] != OTHERS) == by_place]
        told = {
            way: {one for one in left if way[0] in {one[0], OTHERS} and way[1] in {one[1], OTHERS}}
            for way in whole
        }
        found += [(cells, corridors[way], True) for way, cells in told.items()]
        left -= set[Cell]().union(*told.values())
    for name, place in (("origin", 0), ("destination", 1)):
        for (category, where), value in tables[name].items():
            cells = {one for one in SPACE if one[2] == category and where in {one[place], OTHERS}}
            found.append((cells, value, False))
    return found


def most(said: list[Claim], group: set[Cell]) -> float:
    """Return how many complaints a group can hold at most, by all that is said."""
    rows, bounds = [], []
    for cells, value, is_all in said:
        row = [1.0 if one in cells else 0.0 for one in SPACE]
        rows.append([-each for each in row])
        bounds.append(-float(value))
        if is_all:
            rows.append(row)
            bounds.append(float(value))
    aim = [-1.0 if one in group else 0.0 for one in SPACE]
    answer = linprog(aim, A_ub=rows or None, b_ub=bounds or None, bounds=[(0, 1_000)] * len(SPACE))
    assert answer.success, answer.message
    return -float(answer.fun)


def groups() -> list[set[Cell]]:
    """Return every group that a reader could ask for: by any of its codes, or two of them."""
    return [
        {one for one in SPACE if tuple(one[at] for at in places) == code}
        for places in ((0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2))
        for code in {tuple(one[at] for at in places) for one in SPACE}
    ]


@settings(max_examples=25, deadline=None)
@given(worlds)
def test_e5_no_group_of_fewer_than_ten_can_be_bounded_below_ten(world):
    said = claims(published(world))
    for group in groups():
        held = sum(world.get(Atom(*one), 0) for one in group)
        if held < TEN:
            assert most(said, group) >= TEN, (group, said)


def test_the_attack_finds_what_a_total_would_give_away():
    world = {Atom("NP", "QA", "fees"): 30, Atom("NP", "SA", "fees"): 3}
    nepal, group = {one for one in SPACE if one[0] == "NP"}, {("NP", "SA", "fees")}
    said = claims(published(world))
    assert most(said, group) >= TEN
    assert most([*said, (nepal, 33, True)], group) == 3


@settings(max_examples=60, deadline=None)
@given(worlds)
def test_e5_every_published_figure_and_every_difference_of_two_is_ten_or_more_or_nought(world):
    tables = published(world)
    for table in tables.values():
        assert all(value >= TEN for value in table.values())
    # What a category of an origin takes from the origin: the rest of its blocks is whole ones.
    told = blocks(world)
    ways = Counter[str]()
    for (origin, _), value in tables["corridor"].items():
        ways[origin] += value
    assert ways.total() == sum(each.size for each in told) <= sum(world.values())
    for (_, origin), value in tables["origin"].items():
        assert ways[origin] - value >= TEN


@settings(max_examples=40, deadline=None)
@given(st.lists(worlds, min_size=2, max_size=4))
def test_e5_years_add_what_is_shown_so_that_less_one_quarter_they_are_the_others(quarters):
    shape = SHAPES[StatTable.CORRIDORS]
    rows = [list(published(each)["corridor"].items()) for each in quarters]
    year = {each.key: each.value for each in added(shape, rows)}
    for at, these in enumerate(rows):
        rest = {each.key: each.value for each in added(shape, rows[:at] + rows[at + 1 :])}
        for key, value in these:
            assert year[key] - value == rest.get(key, 0)


@settings(max_examples=40, deadline=None)
@given(worlds)
def test_e5_a_corridor_is_one_figure_in_the_tables_of_both_its_ends(world):
    shape = SHAPES[StatTable.CORRIDORS]
    rows = added(shape, [list(published(world)["corridor"].items())])
    of = {code: of_place(shape, rows, [code]) for code in (*ORIGINS, *DESTINATIONS)}
    for one, other in combinations(of, 2):
        shared = [each for each in of[one] if each in of[other]]
        assert all({one, other} == set(each.key) for each in shared)
    # Nothing is in the table of a place that is not in the table of all.
    assert all(each in rows for found in of.values() for each in found)
