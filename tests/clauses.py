"""A reading of agreements by the words of S1 to S5, for tests: nothing of it is the service's own.

It asks one question, for one state: may it read this, and how much. It knows no ledger and no rule
of the service, so that what both say alike was not copied from one to the other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

LEVELS = ("counts", "status", "grounds")


@dataclass(frozen=True)
class Days:
    """From when until when something holds, both days included."""

    first: date
    last: date | None = None

    def has(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Clause:
    """A clause, as it stands in a treaty: what, how much, on which ways, and whether secretly."""

    kind: str
    level: str
    corridors: frozenset[tuple[str, str]] = frozenset()
    is_secret: bool = False


@dataclass(frozen=True)
class Treaty:
    """A treaty: who, what, since when, and whether it binds.

    Attributes:
        key: of it.
        binds: not consultative.
        days: in force.
        parties: each with the days for which it is one.
        clauses: of it.
    """

    key: str
    binds: bool
    days: Days
    parties: Mapping[str, Days]
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Matter:
    """What happened: which clauses speak of it, whom it concerns, and whether all may read it."""

    kinds: frozenset[str]
    places: frozenset[str]
    corridors: frozenset[tuple[str, str]] = frozenset()
    is_public: bool = False
    most: str = "grounds"


@dataclass(frozen=True)
class _Voice:
    """What one treaty says of a matter to one state, and about which of its partners."""

    treaty: Treaty
    allows: str | None
    ways: frozenset[tuple[str, str]]
    about: frozenset[str]


def lies_in(place: str, state: str) -> bool:
    """Tell whether a place is a state, or a part of it."""
    return place == state or place.startswith(f"{state}-")


def may_read(
    state: str, matter: Matter, treaties: Iterable[Treaty], day: date, *, bound: bool = False
) -> str | None:
    """Return how much a state may read of a matter on a day; ``None``: nothing.

    Args:
        state: that asks.
        matter: of what.
        treaties: all that there are.
        day: on which.
        bound: by treaties that bind alone.
    """
    voices = [each for one in treaties if (each := _voice(state, matter, one, day)) is not None]
    if bound:
        voices = [each for each in voices if each.treaty.binds]
    allowing = [each for each in voices if each.allows is not None]
    # Of two that disagree the narrower wins: one that speaks of fewer ways, and not of this one.
    left = [each for each in allowing if not any(_overrules(one, each) for one in voices)]
    ruling = [each for each in left if each.treaty.binds] or left
    if not ruling:
        return None
    narrow = min(LEVELS.index(each.allows) for each in ruling if each.allows is not None)
    return LEVELS[min(narrow, LEVELS.index(matter.most))]


def _voice(state: str, matter: Matter, treaty: Treaty, day: date) -> _Voice | None:
    if not treaty.days.has(day):
        return None
    if not treaty.binds and not matter.is_public:
        return None  # It opens only what is public anyway (S3).
    here = {party for party, days in treaty.parties.items() if days.has(day)}
    if state not in here or len(here) < 2:
        return None
    # A part of a country reads of that part alone (S5); a state, of itself and of its partners.
    whose = {state} if "-" in state else here
    if not any(lies_in(place, one) for place in matter.places for one in whose):
        return None
    said = [each for each in treaty.clauses if each.kind in matter.kinds and not each.is_secret]
    if not said:
        return None
    fit = [each for each in said if not each.corridors or each.corridors & matter.corridors]
    spoken = fit or said
    everywhere = any(not each.corridors for each in spoken)
    ways = frozenset() if everywhere else frozenset().union(*(each.corridors for each in spoken))
    allows = max((each.level for each in fit), key=LEVELS.index, default=None)
    about = {one for one in here - {state} for place in matter.places if lies_in(place, one)}
    return _Voice(treaty, allows, ways, frozenset(about))


def _overrules(one: _Voice, other: _Voice) -> bool:
    if one.allows is not None or (other.treaty.binds and not one.treaty.binds):
        return False
    if not one.ways or one.about.isdisjoint(other.about):
        return False  # They are not between the same two states.
    return not other.ways or (one.ways <= other.ways and one.ways != other.ways)
