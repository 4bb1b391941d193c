"""From one currency to another by rates that are known: directly, or over others in between.

Sources are tried one by one, those of days before averages of a year, and each alone before it is
joined with the rates at which currencies are held; what several sources say together comes last. So
the fewest sources that can answer do, and the answer is the same whatever else is loaded.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from app.domains.fees.engine.layouts import RateKind

MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A rate that can be used on a day.

    Attributes:
        id: of the row.
        source: slug.
        rank: the smaller goes first.
        kind: of a day, average of a year, or a peg.
        one: the currency of which there is one.
        other: in which it is paid.
        rate: how many, as exact decimal text.
        first_day: on which it holds.
        last_day: on which it holds; ``None``: open.
        basis: the text that says so, of a peg.
    """

    id: UUID
    source: str
    rank: int
    kind: RateKind
    one: str
    other: str
    rate: str
    first_day: date
    last_day: date | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class Crossed:
    """How many units of one currency a unit of another is.

    Attributes:
        frm: the currency from which.
        to: the currency into which.
        day: of the question.
        factor: units of ``to`` for one of ``frm``, exact.
        rows: the rates that give it, in their order; none between a currency and itself.
    """

    frm: str
    to: str
    day: date
    factor: Fraction
    rows: tuple[Known, ...]


def newest(rates: Iterable[Known]) -> list[Known]:
    """Keep the newest rate of each source, kind and pair.

    Args:
        rates: the newest first.
    """
    found: dict[tuple[str, RateKind, str, str], Known] = {}
    for each in rates:
        found.setdefault((each.source, each.kind, each.one, each.other), each)
    return list(found.values())


def crossed(frm: str, to: str, day: date, rates: Sequence[Known]) -> Crossed | None:
    """Return the rate between two currencies, or ``None`` where those that are known give none.

    Args:
        frm: ISO 4217.
        to: ISO 4217.
        day: of the question.
        rates: that can be used on that day, one of each source, kind and pair.
    """
    if frm == to:
        return Crossed(frm, to, day, Fraction(1), ())
    for group in _groups(rates):
        way = _shortest(frm, to, group)
        if way is not None:
            return Crossed(frm, to, day, _product(frm, way), tuple(way))
    return None


def _groups(rates: Sequence[Known]) -> Iterator[list[Known]]:
    """Yield what is tried, in its order; see above."""
    ranked = sorted(rates, key=lambda each: (each.rank, each.source, each.one, each.other))
    pegs = [each for each in ranked if each.kind is RateKind.PEG]
    yield pegs
    for kind in (RateKind.DAY, RateKind.YEAR):
        of_kind = [each for each in ranked if each.kind is kind]
        alone = _by(of_kind, lambda each: each.source)
        yield from alone
        yield from ([*each, *pegs] for each in alone)
        yield [*of_kind, *pegs]
    yield ranked


def _by(rates: Sequence[Known], key: Callable[[Known], str]) -> list[list[Known]]:
    found: dict[str, list[Known]] = {}
    for each in rates:
        found.setdefault(key(each), []).append(each)
    return list(found.values())


def _shortest(frm: str, to: str, rates: Sequence[Known]) -> list[Known] | None:
    """Return the shortest way, the first by rank and names among those of one length."""
    beside: dict[str, list[tuple[str, Known]]] = {}
    for each in rates:
        beside.setdefault(each.one, []).append((each.other, each))
        beside.setdefault(each.other, []).append((each.one, each))
    ways: dict[str, list[Known]] = {frm: []}
    edge = [frm]
    for _ in range(MOST_STEPS):
        following: list[str] = []
        for at in edge:
            for reached, by in beside.get(at, ()):
                if reached not in ways:
                    ways[reached] = [*ways[at], by]
                    following.append(reached)
        if to in ways:
            return ways[to]
        edge = following
    return None


def _product(frm: str, way: Sequence[Known]) -> Fraction:
    factor, at = Fraction(1), frm
    for each in way:
        rate = Fraction(each.rate)
        is_forward = each.one == at
        factor *= rate if is_forward else 1 / rate
        at = each.other if is_forward else each.one
    return factor
