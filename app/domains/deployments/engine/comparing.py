"""Which number counts of what two sides told: a pure function of both, month by month (E1)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.access.policy import PART_OF
from app.domains.deployments.types import Corridor, Side, Which

Months = Mapping[date, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """What both sides told, and what counts.

    Attributes:
        firm: all that the firm told; ``None``: nothing.
        authority: all that authorities told; ``None``: nothing.
        both_firm: what the firm told of the months of which both told.
        both_authority: what authorities told of these.
        counted: the denominator; ``None``: there is none.
        which: why it is this number, of the months of which both told.
    """

    firm: int | None
    authority: int | None
    both_firm: int
    both_authority: int
    counted: int | None
    which: Which

    @property
    def difference(self) -> int:
        """By how many workers the two differ, in the months of which both told."""
        return abs(self.both_firm - self.both_authority)


def compare(firm: Months, authority: Months, limit: Decimal) -> Compared:
    """Compare what two sides told of the same firm.

    Only months of which both told are compared: who is late has not said nought. In these the
    authority's number counts, or, where the two differ by more than the limit, the lower. In a
    month of which one side alone told, its number counts.

    Args:
        firm: what the firm told, by month.
        authority: what authorities told.
        limit: how far they may differ, as a share of the larger number.

    Rule:
        Fairness E1: beyond the limit the lower counts.
    """
    both = firm.keys() & authority.keys()
    ours, theirs = sum(firm[each] for each in both), sum(authority[each] for each in both)
    beyond = _is_beyond(ours, theirs, limit)
    alone = sum(count for month, count in (*firm.items(), *authority.items()) if month not in both)
    counted = counts(ours, theirs, limit) + alone
    return Compared(
        sum(firm.values()) if firm else None,
        sum(authority.values()) if authority else None,
        ours,
        theirs,
        counted if firm or authority else None,
        _which(both=bool(both), any_told=bool(firm or authority), beyond=beyond),
    )


def counts(firm: int, authority: int, limit: Decimal) -> int:
    """Return which number counts of what both sides told of the same months.

    Rule:
        Fairness E1: the authority's; beyond the limit the lower.
    """
    return min(firm, authority) if _is_beyond(firm, authority, limit) else authority


def _is_beyond(firm: int, authority: int, limit: Decimal) -> bool:
    return abs(firm - authority) > limit * max(firm, authority)


def _which(*, both: bool, any_told: bool, beyond: bool) -> Which:
    if not any_told:
        return Which.NONE
    if not both:
        return Which.ONLY_ONE
    return Which.LOWER if beyond else Which.AUTHORITY


def joined(told: Iterable[tuple[str, Corridor, int]]) -> int:
    """Return how many workers several authorities told of one firm and month.

    Parts of a country add up, and a country's own number holds those of its parts. Of two countries
    that told of the same corridor, where workers leave and where they arrive, the lower counts.
    What a country at neither end told counts where none at an end did.

    Args:
        told: jurisdiction, corridor and count, for each corridor of each report.

    Rule:
        Fairness E1, for authorities too.
    """
    places: dict[Corridor, dict[str, list[int]]] = defaultdict(dict)
    for jurisdiction, corridor, count in told:
        country, _, part = jurisdiction.partition(PART_OF)
        whole_and_parts = places[corridor].setdefault(country, [0, 0])
        whole_and_parts[bool(part)] += count
    return sum(_lowest(corridor, countries) for corridor, countries in places.items())


def _lowest(corridor: Corridor, countries: Mapping[str, list[int]]) -> int:
    ends = countries.keys() & {corridor.origin, corridor.destination}
    return min(max(countries[each]) for each in ends or countries)


def by_side(months: Iterable[tuple[date, Side, int]]) -> tuple[dict[date, int], dict[date, int]]:
    """Sum what reports told by month: of the firm, and of authorities."""
    firm, authority = defaultdict[date, int](int), defaultdict[date, int](int)
    for month, side, count in months:
        (firm if side is Side.FIRM else authority)[month] += count
    return dict(firm), dict(authority)
