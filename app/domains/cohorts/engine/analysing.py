"""What a study found, as it may be told: the same records and protocol give the same text.

Pure functions of protocol and records. SciPy is loaded by ``kit.intervals`` when it is asked for a
number, so the API starts without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from statistics import stdev
from typing import Any

import rfc8785

from app.domains.cohorts.engine.grouping import (
    Cell,
    Missing,
    arm_cell,
    cells_of,
    missing,
    parts_of,
    shown,
)
from app.domains.cohorts.rules import LOW, told, told_bounds, told_chance
from app.domains.cohorts.types import (
    VARIABLES,
    Amount,
    Measured,
    Outcome,
    Participant,
    Protocol,
    Variable,
    VariableKind,
)
from app.kit import intervals
from app.kit.intervals import Difference, Interval
from app.kit.money import EXPONENTS

FORMAT = 1
METHOD: Mapping[str, str] = {
    "mean": "arithmetic mean with Student's 95 % interval",
    "median": "median with the interval of order statistics, at least 95 %",
    "share": "share of yes with Wilson's 95 % interval",
    "difference_of_means": "Welch, 95 % interval and p-value",
    "difference_of_shares": "Newcombe, 95 % interval; p-value of Fisher's exact test",
    "difference_of_medians": "percentile bootstrap, 95 % interval, of the stated draws; the seed"
    " of each is derived from the protocol's (SHA-256 of seed, outcome and both groups)",
    "many_comparisons": "Benjamini-Hochberg over all p-values of the result, at the protocol's"
    " rate; p-values and intervals themselves are of one comparison each",
    "missing": "who gave no answer is left out of that outcome alone; nothing is filled in",
    "money": "in the study's currency, at the dated rate known when the record came in",
    "suppression": "no group under the threshold is told, nor one that follows from others, nor"
    " where the protocol names sites a group of fewer than three or mostly of one",
    "exactness": "shares as whole percentages, money and productivity with two digits that count,"
    " other figures with one or two decimals; bounds of intervals are rounded outwards; a p-value"
    " of 0.001 says that or less",
}


def digest_of_data(people: Sequence[Participant]) -> str:
    """Return the digest of the records that an analysis reads, in their order."""
    rows = [
        [
            *(each.code, each.arm, each.sex and each.sex.value),
            *(each.age_band and each.age_band.value, each.site),
            {name.value: _plain(value) for name, value in each.values.items()},
        ]
        for each in _sorted(people)
    ]
    return sha256(rfc8785.dumps(rows)).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Amount):
        day = None if value.on is None else value.on.isoformat()
        return [value.minor, value.currency, day, value.common_minor]
    return value if isinstance(value, bool) else str(value)


def _sorted(people: Sequence[Participant]) -> list[Participant]:
    return sorted(people, key=lambda each: each.code)


@dataclass
class _Tables:
    """Cells of each outcome with the values in them, and which of them may be told."""

    protocol: Protocol
    people: Sequence[Participant]
    cells: dict[Outcome, Mapping[Cell, Sequence[Participant]]] = field(default_factory=dict)
    shown: dict[Outcome, frozenset[Cell]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parts = parts_of(self.people, self.protocol)
        for each in self.protocol.outcomes:
            answered = [one for one in self.people if each.outcome in one.values]
            self.cells[each.outcome] = cells_of(answered, self.protocol, self.parts)
            cells = self.cells[each.outcome]
            self.shown[each.outcome] = shown(cells, self.protocol, self.parts)

    def values(self, outcome: Outcome, cell: Cell) -> list[float]:
        """Return the values of a cell as numbers; of money in whole units."""
        found = (each.values[outcome] for each in self.cells[outcome][cell])
        scale = 10 ** EXPONENTS[self.protocol.currency]
        return [
            each.common_minor / scale if isinstance(each, Amount) else float(each) for each in found
        ]

    def is_told(self, outcome: Outcome, arm: str) -> bool:
        """Tell whether figures of an outcome in an arm are told."""
        return arm_cell(arm) in self.shown[outcome]

    def subcells(self) -> Iterator[Cell]:
        """Return the cells of all levels of subgroups, in the order in which they are told."""
        for by, some in self.parts.items():
            for arm in self.protocol.arms:
                yield from ((by.value, arm.key, level) for level in some)

    def missing_in(self, arm: str) -> dict[Outcome, Missing]:
        """Return what is told of how many of an arm gave no answer."""
        size = sum(each.arm == arm for each in self.people)
        answered = {name: len(cells[arm_cell(arm)]) for name, cells in self.cells.items()}
        seen = frozenset(name for name in answered if self.is_told(name, arm))
        return missing(size, answered, seen, self.protocol.threshold)


def analyse(protocol: Protocol, people: Sequence[Participant]) -> dict[str, Any]:
    """Return what a study found, as it may be told: nothing else is ever kept or shown.

    Rule:
        Fairness E3, E5; sections 7 and 8b of the facts.
    """
    tables = _Tables(protocol, _sorted(people))
    gaps = {each.key: tables.missing_in(each.key) for each in protocol.arms}
    outcomes = [_outcome(tables, each, gaps) for each in protocol.outcomes]
    _mark_what_stands_out(outcomes, float(protocol.false_rate))
    return {
        "format": FORMAT,
        "method": dict(METHOD),
        "threshold": protocol.threshold,
        "seed": protocol.seed,
        "draws": protocol.draws,
        "false_rate": protocol.false_rate,
        "currency": protocol.currency,
        "versions": {each: version(each) for each in ("numpy", "scipy")},
        "arms": [_arm_sizes(tables, each.key, gaps[each.key]) for each in protocol.arms],
        "outcomes": outcomes,
    }


def _arm_sizes(tables: _Tables, arm: str, gaps: Mapping[Outcome, Missing]) -> dict[str, Any]:
    """Return between which numbers the size of an arm lies: a mere sum of what is told of it."""
    if not gaps:
        return {"arm": arm, "at_least": None, "at_most": None}
    name, gap = next(iter(sorted(gaps.items())))
    answered = len(tables.cells[name][arm_cell(arm)])
    return {"arm": arm, "at_least": answered + gap.at_least, "at_most": answered + gap.at_most}


def _outcome(
    tables: _Tables, measured: Measured, gaps: Mapping[str, Mapping[Outcome, Missing]]
) -> dict[str, Any]:
    outcome, variable = measured.outcome, VARIABLES[measured.outcome]
    return {
        "outcome": outcome.value,
        "label": variable.label,
        "kind": variable.kind.value,
        "is_primary": measured.is_primary,
        "arms": [
            _group(tables, outcome, arm_cell(each.key), gaps[each.key].get(outcome))
            for each in tables.protocol.arms
        ],
        "subgroups": [_subgroup(tables, outcome, cell) for cell in tables.subcells()],
        "differences": [*_differences(tables, outcome, variable)],
    }


def _subgroup(tables: _Tables, outcome: Outcome, cell: Cell) -> dict[str, Any]:
    by, _, level = cell
    return {"by": by, "level": level, **_group(tables, outcome, cell, None)}


def _group(tables: _Tables, outcome: Outcome, cell: Cell, gap: Missing | None) -> dict[str, Any]:
    """Return the figures of a group, or that it is not told, which does not say why."""
    found: dict[str, Any] = {"arm": cell[1], "is_told": False, **dict.fromkeys(_FIGURES)}
    if gap is not None:
        found |= {"missing_at_least": gap.at_least, "missing_at_most": gap.at_most}
    if cell not in tables.shown[outcome]:
        return found
    values = tables.values(outcome, cell)
    found |= {"is_told": True, "n": len(values), "is_low": len(values) < LOW}
    kind = VARIABLES[outcome].kind
    if kind is VariableKind.YES_NO:
        share = intervals.wilson(round(sum(values)), len(values))
        return found | {"share": told(kind, share.value), **_bounds("share", kind, share.interval)}
    mean, median = intervals.mean(values), intervals.median(values)
    return found | {
        "mean": told(kind, mean.value),
        "deviation": told(kind, stdev(values)),
        "median": told(kind, median.value),
        **_bounds("mean", kind, mean.interval),
        **_bounds("median", kind, median.interval),
    }


_FIGURES = (
    *("n", "is_low", "missing_at_least", "missing_at_most", "mean", "mean_low", "mean_high"),
    *("deviation", "median", "median_low", "median_high", "share", "share_low", "share_high"),
)


def _bounds(name: str, kind: VariableKind, found: Interval | None) -> dict[str, float | None]:
    low, high = told_bounds(kind, *((None, None) if found is None else found))
    return {f"{name}_low": low, f"{name}_high": high}


def _differences(tables: _Tables, outcome: Outcome, variable: Variable) -> Iterator[dict[str, Any]]:
    for arm, against in tables.protocol.comparisons:
        if not (tables.is_told(outcome, arm) and tables.is_told(outcome, against)):
            yield _difference((arm, against), "none", variable.kind, None, tables.protocol)
            continue
        a, b = (tables.values(outcome, arm_cell(each)) for each in (arm, against))
        for of, found in _compared(tables.protocol, outcome, (arm, against), (a, b)):
            yield _difference((arm, against), of, variable.kind, found, tables.protocol)


def _compared(
    protocol: Protocol,
    outcome: Outcome,
    pair: tuple[str, str],
    values: tuple[list[float], list[float]],
) -> Iterator[tuple[str, Difference]]:
    a, b = values
    if VARIABLES[outcome].kind is VariableKind.YES_NO:
        yes_a, yes_b = round(sum(a)), round(sum(b))
        yield "share", intervals.difference_of_shares(yes_a, len(a), yes_b, len(b))
        return
    yield "mean", intervals.welch(a, b)
    seed = _seed(protocol.seed, outcome, pair)
    drawn = intervals.bootstrap_difference(a, b, seed=seed, draws=protocol.draws)
    yield "median", drawn


def _seed(seed: int, outcome: Outcome, pair: tuple[str, str]) -> int:
    text = ":".join((str(seed), outcome.value, *pair))
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


def _difference(
    pair: tuple[str, str],
    of: str,
    kind: VariableKind,
    found: Difference | None,
    protocol: Protocol,
) -> dict[str, Any]:
    arm, against = pair
    said = {
        "arm": arm,
        "against": against,
        "is_historical": any(each.is_historical for each in protocol.arms if each.key in pair),
        "of": of,
        **dict.fromkeys(("value", "low", "high", "p_value", "stands_out")),
    }
    if found is None:
        return said
    bounds = (None, None) if found.interval is None else found.interval
    low, high = told_bounds(kind, *bounds)
    return said | {
        "value": told(kind, found.value),
        "low": low,
        "high": high,
        "p_value": told_chance(found.p_value),
        _EXACT: found.p_value,
    }


_EXACT = "exact"


def _mark_what_stands_out(outcomes: Sequence[dict[str, Any]], rate: float) -> None:
    """Say which differences stand out when all are looked at together, by p-values not rounded."""
    every = [one for each in outcomes for one in each["differences"]]
    weighed = [each for each in every if each.get(_EXACT) is not None]
    marks = intervals.benjamini_hochberg([each[_EXACT] for each in weighed], rate)
    for each, mark in zip(weighed, marks, strict=True):
        each["stands_out"] = mark
    for each in every:
        each.pop(_EXACT, None)
