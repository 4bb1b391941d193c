"""No group under ten is told, nor one that anybody works out from what is told (E3, E5)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.cohorts.engine.analysing import analyse
from app.domains.cohorts.engine.grouping import (
    OTHER,
    Cell,
    arm_cell,
    cells_of,
    missing,
    parts_of,
    shown,
)
from app.domains.cohorts.engine.protocols import every_pair
from app.domains.cohorts.types import (
    Arm,
    Measured,
    Outcome,
    Participant,
    Protocol,
    Sex,
    Site,
    Subgroup,
)

WELFARE, RATIO = Outcome.WELFARE, Outcome.PAY_RATIO
ARMS = (Arm("a", "A", "as usual", is_baseline=True), Arm("b", "B", "fairly"))
PROTOCOL = Protocol(
    title="T",
    language="en",
    question="q",
    corridors=(("NP", "QA"),),
    currency="USD",
    arms=ARMS,
    outcomes=(Measured(WELFARE), Measured(RATIO)),
    comparisons=every_pair(ARMS),
    subgroups=(Subgroup.SEX,),
    sites=(),
    threshold=10,
    seed=1,
    draws=2_000,
    false_rate="0.05",
    publish_by=date(2027, 12, 31),
)
SEXES = (Sex.FEMALE, Sex.MALE, Sex.OTHER)
counts = st.integers(0, 25)
tables = st.fixed_dictionaries({each.key: st.tuples(counts, counts, counts) for each in ARMS})


def people(
    of: Mapping[str, tuple[int, int, int]], site: str | None = None, **values: Decimal
) -> list[Participant]:
    """Return participants: so many women, men and others in each arm."""
    answered = {Outcome(name): value for name, value in values.items()} or {WELFARE: Decimal(3)}
    return [
        Participant(f"{arm}-{sex}-{number}", arm, sex, None, site, answered)
        for arm, numbers in of.items()
        for sex, many in zip(SEXES, numbers, strict=True)
        for number in range(many)
    ]


def sizes(some: list[Participant], protocol: Protocol = PROTOCOL) -> dict[Cell, int | None]:
    """Return the sizes of all cells; what is not told is ``None``."""
    parts = parts_of(some, protocol)
    cells = cells_of(some, protocol, parts)
    told = shown(cells, protocol, parts)
    return {cell: len(found) if cell in told else None for cell, found in cells.items()}


@settings(max_examples=60)
@given(tables)
def test_e5_whatever_the_groups_are_no_subtraction_gives_a_small_one(of):
    told = sizes(people(of))
    true = sizes_of(of)
    for arm in of:
        total = told[arm_cell(arm)]
        levels = [each for each in told if each[1] == arm and each[0]]
        rest = [each for each in levels if told[each] is None]
        for cell in (arm_cell(arm), *levels):
            assert told[cell] is None or told[cell] >= 10
        if total is None:
            continue
        left = total - sum(told[each] or 0 for each in levels)
        for cell in rest:
            # Whoever subtracts is left with all hidden ones together.
            assert true[cell] >= 10 or left >= 10, (of, told)
            assert len(rest) > 1 or true[cell] >= 10, (of, told)


def sizes_of(of: Mapping[str, tuple[int, int, int]]) -> dict[Cell, int]:
    """Return the true sizes."""
    names = (Sex.FEMALE.value, Sex.MALE.value, OTHER)
    return {
        ("sex", arm, name): many
        for arm, numbers in of.items()
        for name, many in zip(names, numbers, strict=True)
    }


def test_e5_twelve_men_and_three_women_are_told_as_fifteen():
    told = sizes(people({"a": (3, 12, 0), "b": (20, 20, 0)}))
    assert told[arm_cell("a")] == 15
    assert (told["sex", "a", "female"], told["sex", "a", "male"]) == (None, None)
    assert (told["sex", "b", "female"], told["sex", "b", "male"]) == (20, 20)


def test_e5_nine_are_not_told_and_ten_are():
    told = sizes(people({"a": (0, 9, 0), "b": (0, 10, 0)}))
    assert (told[arm_cell("a")], told[arm_cell("b")]) == (None, 10)


def test_e3_a_protocol_may_ask_for_more_than_ten():
    told = sizes(people({"a": (0, 19, 0), "b": (0, 20, 0)}), replace(PROTOCOL, threshold=20))
    assert (told[arm_cell("a")], told[arm_cell("b")]) == (None, 20)


def test_a_level_that_nobody_of_the_study_belongs_to_hides_no_other():
    told = sizes(people({"a": (14, 26, 0), "b": (13, 27, 0)}))
    assert ("sex", "a", OTHER) not in told
    assert None not in told.values()


@settings(max_examples=100)
@given(
    size=st.integers(10, 60),
    gaps=st.lists(st.integers(0, 50), min_size=1, max_size=4),
)
def test_e5_no_small_number_of_missing_answers_follows_from_all_that_is_told(size, gaps):
    names = list(Outcome)[: len(gaps)]
    answered = {name: max(size - gap, 0) for name, gap in zip(names, gaps, strict=True)}
    seen = frozenset(name for name, many in answered.items() if many >= 10)
    told = missing(size, answered, seen, 10)
    assert set(told) == seen
    # The size of the group lies within what each outcome leaves open.
    most = min((answered[name] + gap.at_most for name, gap in told.items()), default=None)
    for name, gap in told.items():
        true = size - answered[name]
        assert gap.at_least <= true <= gap.at_most
        if 0 < true < 10:
            assert most - answered[name] >= 10
            assert gap.at_least < gap.at_most


def test_e3_missing_answers_are_told_exactly_where_they_point_at_nobody():
    told = missing(40, {WELFARE: 40, RATIO: 25}, frozenset({WELFARE, RATIO}), 10)
    assert [(told[each].at_least, told[each].at_most) for each in (WELFARE, RATIO)] == [
        (0, 0),
        (15, 15),
    ]


SITES = tuple(Site(each, each) for each in ("north", "south", "west", "east"))


@pytest.mark.parametrize(
    ("of", "is_told"),
    [
        ({"north": 10, "south": 10, "west": 10}, True),
        ({"north": 15, "south": 15}, False),
        ({"north": 20, "south": 5, "west": 5}, False),
        ({"north": 15, "south": 8, "west": 7}, True),
    ],
)
def test_e5_where_sites_are_named_no_group_is_told_that_one_or_two_of_them_make(of, is_told):
    protocol = replace(PROTOCOL, sites=SITES, subgroups=())
    some = [
        replace(each, site=site, code=f"{site}-{each.code}")
        for site, many in of.items()
        for each in people({"a": (0, many, 0)})
    ]
    assert (sizes(some, protocol)[arm_cell("a")] is not None) == is_told


def test_e5_levels_are_not_told_where_what_is_left_is_of_one_site():
    protocol = replace(PROTOCOL, sites=SITES)
    women = [
        replace(each, site="north", code=f"w{each.code}") for each in people({"a": (12, 0, 0)})
    ]
    men = [
        replace(each, site=site.key, code=f"{site.key}{each.code}")
        for site in SITES
        for each in people({"a": (0, 12, 0)})
    ]
    told = sizes(women + men, protocol)
    assert told[arm_cell("a")] == 60
    assert (told["sex", "a", "female"], told["sex", "a", "male"]) == (None, None)


def test_e5_what_is_not_told_has_no_figure_at_all():
    found = analyse(PROTOCOL, people({"a": (3, 12, 0), "b": (0, 9, 0)}))
    [welfare, ratio] = found["outcomes"]
    assert [each["n"] for each in welfare["arms"]] == [15, None]
    for group in (welfare["arms"][1], *welfare["subgroups"], *ratio["arms"]):
        said = {name: each for name, each in group.items() if name not in {"arm", "by", "level"}}
        assert said.pop("is_told") is False
        assert set(said.values()) == {None}
    [difference] = welfare["differences"]
    assert (difference["of"], difference["value"]) == ("none", None)
    assert found["arms"][1] == {"arm": "b", "at_least": None, "at_most": None}
