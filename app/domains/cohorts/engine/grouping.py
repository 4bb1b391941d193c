"""Which groups may be told: none under the threshold, and none that follows from what is told."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domains.cohorts.rules import LEAST_SITES
from app.domains.cohorts.types import AgeBand, Outcome, Participant, Protocol, Sex, Subgroup
from app.kit.small_numbers import Sum, protect

NOT_SAID, OTHER = "not_said", "other_or_not_said"
"""The levels of who did not say it; of sex together with the few who say another."""
Cell = tuple[str, str, str]
"""By what, of which arm, which level; by nothing: the arm itself."""
Parts = Mapping[Subgroup, tuple[str, ...]]
"""The levels of each subgroup that anybody of the study belongs to."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Between which numbers lies how many of a group gave no answer."""

    at_least: int
    at_most: int


def level_of(participant: Participant, by: Subgroup) -> str:
    """Return to which level of a subgroup somebody belongs."""
    if by is Subgroup.SEX:
        known = participant.sex not in {None, Sex.OTHER}
        return participant.sex.value if participant.sex and known else OTHER
    return NOT_SAID if participant.age_band is None else participant.age_band.value


def arm_cell(arm: str) -> Cell:
    """Return the cell of an arm; it sorts before those of its parts, so it is told before them."""
    return ("", arm, "")


def parts_of(people: Sequence[Participant], protocol: Protocol) -> dict[Subgroup, tuple[str, ...]]:
    """Return the levels of each subgroup that anybody of the whole study belongs to.

    That nobody of a whole study does may be told; of an arm alone it is not (E5).
    """
    there = {by: {level_of(each, by) for each in people} for by in protocol.subgroups}
    return {by: tuple(one for one in levels(by) if one in there[by]) for by in there}


def cells_of(
    people: Iterable[Participant], protocol: Protocol, parts: Parts
) -> Mapping[Cell, Sequence[Participant]]:
    """Return who is in each cell: of an arm, and of each level of each subgroup of it."""
    found: dict[Cell, list[Participant]] = {arm_cell(each.key): [] for each in protocol.arms}
    for by, some in parts.items():
        for arm in protocol.arms:
            found |= {(by.value, arm.key, level): [] for level in some}
    for each in people:
        found[arm_cell(each.arm)].append(each)
        for by in protocol.subgroups:
            found[by.value, each.arm, level_of(each, by)].append(each)
    return found


def levels(by: Subgroup) -> tuple[str, ...]:
    """Return the levels that a subgroup can have, who did not say it last."""
    if by is Subgroup.SEX:
        return (Sex.FEMALE.value, Sex.MALE.value, OTHER)
    return (*(each.value for each in AgeBand), NOT_SAID)


def shown(
    cells: Mapping[Cell, Sequence[Participant]], protocol: Protocol, parts: Parts
) -> frozenset[Cell]:
    """Return the cells whose size, and what was computed of them, may be told together.

    Args:
        cells: of one outcome: those who gave a value.
        protocol: of the study.
        parts: levels of the subgroups.

    Rule:
        Fairness E5, E3: no group under the threshold, and none that follows from others; where the
        protocol names sites, no group that is of fewer than three, or mostly of one.
    """
    sizes = {cell: len(people) for cell, people in cells.items()}
    sums = [
        Sum(
            arm_cell(arm.key),
            frozenset((by.value, arm.key, level) for level in some),
        )
        for arm in protocol.arms
        for by, some in parts.items()
        if some
    ]
    told = set(protect(sizes, sums, least=protocol.threshold))
    if protocol.sites:
        told = _spread(told, cells, protocol, parts)
    return frozenset(told)


def _spread(
    told: set[Cell],
    cells: Mapping[Cell, Sequence[Participant]],
    protocol: Protocol,
    parts: Parts,
) -> set[Cell]:
    """Keep what no single site makes; the levels of an arm are told all together, or not at all."""
    kept = {each for each in told if _is_of_many(cells[each])}
    for by, levels_there in parts.items():
        for arm in protocol.arms:
            some = [(by.value, arm.key, level) for level in levels_there]
            rest = [one for each in some if each not in kept for one in cells[each]]
            if (rest and not _is_of_many(rest)) or arm_cell(arm.key) not in kept:
                kept -= set(some)
    return kept


def _is_of_many(people: Sequence[Participant]) -> bool:
    sites = Counter(each.site for each in people if each.site is not None)
    return len(sites) >= LEAST_SITES and 2 * max(sites.values()) <= len(people)


def missing(
    size: int, answered: Mapping[Outcome, int], told: frozenset[Outcome], least: int
) -> dict[Outcome, Missing]:
    """Return how many of an arm gave no answer to each outcome that is told of it.

    Exactly, where for none of them a group under the threshold did so. Else as a range that leaves
    open, for each outcome, that so many as the threshold did: what is told of the others narrows
    it no further.

    Args:
        size: participants of the arm.
        answered: how many gave a value, by outcome.
        told: the outcomes of which that number is told.
        least: the threshold.

    Rule:
        Fairness E3: missing data are always told; E5: and point at no small group.
    """
    if not told:
        return {}
    if not any(0 < size - answered[each] < least for each in answered):
        return {each: Missing(*2 * (size - answered[each],)) for each in told}
    most = max(answered[each] for each in told)
    return {each: Missing(most - answered[each], most - answered[each] + least) for each in told}
