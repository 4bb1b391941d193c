"""All rules together: read from the package, checked against each other, and found by place."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from app.domains.fees.engine.matching import Ready
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.types.rules import BadRules, Bound, Rule

FOLDER = Path(__file__).resolve().parents[1] / "data" / "rules"
LEFT_OUT = FOLDER.parent / "left_out.toml"
MOST_BYTES = 2 * 1024 * 1024
STANDARDS = ("ILO", "IRIS", "SCHEME")
"""What is judged as the standard's answer; all else is law."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules that go together, by the place whose law they are part of.

    Attributes:
        anywhere: places whose rules hold wherever the work is, on a condition.
    """

    rules: Mapping[str, Rule]
    by_place: Mapping[str, tuple[Ready, ...]]
    anywhere: tuple[str, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Rulebook":
        """Put rules together.

        Raises:
            BadRules: two have one id, follow each other with an overlap, or contradict each other.
        """
        every = list(rules)
        check_together([("the rules together", each) for each in every])
        found: dict[str, list[Rule]] = defaultdict(list)
        for rule in every:
            for place in rule.states or {rule.place}:
                found[place].append(rule)
        reach = {Bound.ANYWHERE, Bound.CONTRACT}
        anywhere = {r.place for r in every if r.bound & reach} - set(STANDARDS)
        return cls(
            {rule.id: rule for rule in every},
            {
                place: tuple(Ready(rule) for rule in sorted(each, key=lambda one: one.id))
                for place, each in found.items()
            },
            tuple(sorted(anywhere)),
        )

    def replacing(self, rules: Iterable[Rule]) -> "Rulebook":
        """Return a book in which these stand beside the others, over those with their ids.

        Raises:
            BadRules: they do not go together with the others.
        """
        return Rulebook.of({**self.rules, **{rule.id: rule for rule in rules}}.values())

    def confirming(self, ids: Iterable[str]) -> "Rulebook":
        """Return a book in which the rows with these ids are confirmed; unknown ids are ignored.

        Raises:
            BadRules: never in practice, since the rows already went together.
        """
        known = set(ids)
        return Rulebook.of(
            replace(rule, confirmed=True) if rule.id in known else rule
            for rule in self.rules.values()
        )


def shipped_files() -> list[Path]:
    """Return the files of the package, one for each jurisdiction."""
    return sorted(FOLDER.glob("*.toml"))


@cache
def shipped() -> Rulebook:
    """Return the rules of the package; no authority has confirmed any of them yet.

    Raises:
        BadRules: a file of the package cannot be used.
    """
    return Rulebook.of(rule for _, rule in read_files(shipped_files()))


def read_files(paths: Sequence[Path]) -> list[tuple[str, Rule]]:
    """Read files, each rule with the name of the file that it stands in.

    Raises:
        BadRules: a file is no such file, or two rows do not go together; the rows are named.
    """
    read = [(path.name, rule) for path in paths for rule in read_file(path)]
    check_together(read)
    return read


def read_file(path: Path) -> list[Rule]:
    """Read the rules of one file.

    Raises:
        BadRules: it cannot be read, is no TOML, or has a faulty row.
    """
    says = _table(path)
    if strange := sorted(says.keys() - {"jurisdiction", "rule"}):
        raise BadRules(path.name, f"{strange[0]!r} is not known here")
    rows = says.get("rule", [])
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        raise BadRules(path.name, "rules are written as [[rule]]")
    of = says.get("jurisdiction")
    return [read_rule(({"of": of} if of else {}) | row, path.name) for row in rows]


def left_out() -> dict[str, str]:
    """Return why rows of the sources that were read are not encoded, by their id.

    Raises:
        BadRules: the file cannot be read.
    """
    return {each["id"]: each["why"] for each in _table(LEFT_OUT)["row"]}


def check_together(rules: Sequence[tuple[str, Rule]]) -> None:
    """Check that rows go together.

    Raises:
        BadRules: two have one id, follow each other with an overlap, or contradict each other.
    """
    ids: dict[str, str] = {}
    for name, rule in rules:
        if rule.id in ids:
            raise BadRules(f"{name}, rule {rule.id}", f"the id stands in {ids[rule.id]} already")
        ids[rule.id] = name
    series: dict[tuple[str, str], list[tuple[str, Rule]]] = defaultdict(list)
    alike: dict[tuple[object, ...], list[tuple[str, Rule]]] = defaultdict(list)
    for name, rule in rules:
        series[rule.jurisdiction, rule.series].append((name, rule))
        if len(set(_meant(rule))) < len(_meant(rule)):
            where = f"{name}, rule {rule.id}"
            raise BadRules(where, "two lines say something else of the same charges")
        for meant in _meant(rule):
            alike[meant].append((name, rule))
    for group in series.values():
        _apart(group, "follows it in time and overlaps it")
    for group in alike.values():
        _apart(group, "says something else of the same charges on the same days: it contradicts")


def _apart(group: list[tuple[str, Rule]], what: str) -> None:
    for (_, one), (name, other) in combinations(group, 2):
        if one.id != other.id and _overlap(one, other):
            raise BadRules(f"{name}, rules {one.id} and {other.id}", f"{other.id} {what} {one.id}")


def _overlap(one: Rule, other: Rule) -> bool:
    begins_in_time = one.first is None or other.last is None or one.first <= other.last
    ends_in_time = one.last is None or other.first is None or other.first <= one.last
    return begins_in_time and ends_in_time


_CEILINGS = frozenset(
    {"fixed", "months_of_wage", "months_per_year", "share_of_wage", "schedule", "job_order"}
)


def _meant(rule: Rule) -> list[tuple[object, ...]]:
    """Return what each ceiling of it is about, whatever the ceiling is."""
    return [
        (
            rule.jurisdiction,
            rule.bound,
            rule.states,
            rule.corridors,
            rule.not_corridors,
            frozenset((rule.when) + line.when),
            rule.subsidiary,
            line.covers,
            line.left,
            line.rest,
            line.payees,
        )
        for line in rule.lines
        if line.shape in _CEILINGS
    ]


def _table(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadRules(path.name, f"it is larger than {MOST_BYTES} bytes")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadRules(path.name, f"it cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadRules(path.name, f"it is no TOML in UTF-8: {error}") from error
