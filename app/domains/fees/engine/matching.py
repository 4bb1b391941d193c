"""Which lines of a rule a charge falls under."""

from enum import IntEnum

from app.domains.fees.types import ChargeClass, FeeCategory, Item
from app.domains.fees.types.rules import Covered, Line, Rule

_OF_REST = (ChargeClass.FEE, ChargeClass.COST)


class Match(IntEnum):
    """Whether a line is about a charge; it may be, where the thing was not said."""

    NO = 0
    MAYBE = 1
    YES = 2


class Ready:
    """A rule with what was found out about its lines, so that it is found out once."""

    __slots__ = ("_found", "rule", "tells_apart")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        covered = (each for line in rule.lines for each in (*line.covers, *line.left))
        self.tells_apart = any(each.item is not None for each in covered)
        self._found: dict[tuple[FeeCategory, Item | None], tuple[Match, ...]] = {}

    def matches(self, category: FeeCategory, item: Item | None) -> tuple[Match, ...]:
        """Tell for each line whether it is about this."""
        found = self._found.get((category, item))
        if found is None:
            found = _matches(self.rule.lines, category, item)
            self._found[category, item] = found
        return found

    def may_cover(self, category: FeeCategory, item: Item | None) -> bool:
        """Tell whether any of its lines is or may be about this."""
        return any(self.matches(category, item))

    def things(self, category: FeeCategory) -> set[Item]:
        """Return which things of a category its lines tell apart."""
        return {
            each.item
            for line in self.rule.lines
            for each in (*line.covers, *line.left)
            if each.category is category and each.item is not None
        }


def _matches(
    lines: tuple[Line, ...], category: FeeCategory, item: Item | None
) -> tuple[Match, ...]:
    named = [_named(line, category, item) for line in lines]
    found = list(named)
    for at, line in enumerate(lines):
        if line.rest and category.kind in _OF_REST:
            others = max((each for n, each in enumerate(named) if n != at), default=Match.NO)
            rest = Match(Match.YES - others)
            found[at] = max(named[at], _without(line, rest, category, item))
    return tuple(found)


def _named(line: Line, category: FeeCategory, item: Item | None) -> Match:
    return _without(line, _in(line.covers, category, item), category, item)


def _without(line: Line, found: Match, category: FeeCategory, item: Item | None) -> Match:
    left = _in(line.left, category, item)
    return min(found, Match(Match.YES - left))


def _in(covered: frozenset[Covered], category: FeeCategory, item: Item | None) -> Match:
    if Covered(category) in covered:
        return Match.YES
    if item is not None:
        return Match.YES if Covered(category, item) in covered else Match.NO
    return Match.MAYBE if any(each.category is category for each in covered) else Match.NO
