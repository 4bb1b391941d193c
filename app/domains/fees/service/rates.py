"""The rate of exchange of a day, from what was loaded; what is missing is said, never guessed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from threading import Lock
from uuid import UUID

from app.domains.fees.engine.crossing import Crossed, Known, crossed, newest
from app.domains.fees.errors import NoRate
from app.domains.fees.models import RateFile
from app.domains.fees.queries import rates as queries
from app.domains.fees.queries.rates import Pair
from app.store.work import Work

DAYS_BACK = 7
"""For so long after it was quoted a rate of a day serves, where no setting says otherwise."""
MOST_DAYS_KEPT = 512


class RateCache:
    """Rates of the days that were asked for, kept by a process until something is loaded."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: tuple[UUID | None, int] = (None, -1)
        self._days: dict[date, list[Known]] = {}

    def rates(self, work: Work, days_back: int) -> "Rates":
        """Return the rates of one judgement, by what is loaded now."""
        key = (queries.version(work), days_back)
        return Rates(lambda day: self._of(work, key, day))

    def _of(self, work: Work, key: tuple[UUID | None, int], day: date) -> list[Known]:
        with self._lock:
            if key == self._kept and day in self._days:
                return self._days[day]
        found = newest(queries.known(work, day, key[1]))
        with self._lock:
            if key != self._kept or len(self._days) >= MOST_DAYS_KEPT:
                self._kept, self._days = key, {}
            self._days[day] = found
        return found


@dataclass(frozen=True, slots=True)
class LoadedSource:
    """A source of rates, with its newest file and what is known of it."""

    file: RateFile
    pairs: Sequence[Pair]


class Loaded:
    """What is loaded, kept by a process until something is; counting it takes a while."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: UUID | None = None
        self._sources: list[LoadedSource] = []

    def now(self, work: Work) -> list[LoadedSource]:
        """Return the sources by their keys."""
        version = queries.version(work)
        with self._lock:
            if version == self._version:
                return self._sources
        files = queries.last_files(work)
        for each in files:
            work.session.expunge(each)
        found = [LoadedSource(each, queries.pairs(work, each.source)) for each in files]
        with self._lock:
            self._version, self._sources = version, found
        return found


LOADED = Loaded()
CACHE = RateCache()
"""Of this process."""


def rate(
    work: Work,
    frm: str,
    to: str,
    day: date,
    days_back: int = DAYS_BACK,
    known_at: datetime | None = None,
) -> Crossed:
    """Return how many units of one currency a unit of another was on a day, and which rows say so.

    Args:
        work: the open transaction.
        frm: ISO 4217.
        to: ISO 4217.
        day: civil.
        days_back: for so long after it was quoted a rate of a day serves.
        known_at: by what was loaded then; ``None``: by what is loaded now.

    Raises:
        NoRate: what is loaded gives none.

    Rule:
        Issue 9: compared at the dated rate; a missing rate is an error, not a guess.
    """
    found = crossed(frm, to, day, newest(queries.known(work, day, days_back, known_at)))
    if found is None:
        raise NoRate(frm, to, day)
    return found


class Rates:
    """The rates of one judgement: each is looked up once, and what was used is remembered."""

    def __init__(self, of: Callable[[date], list[Known]]) -> None:
        self._of = of
        self._found: dict[tuple[str, str, date], Crossed | None] = {}

    def __call__(self, frm: str, to: str, day: date) -> Fraction | None:
        """Return units of ``to`` for one unit of ``frm``, or ``None`` where none is known."""
        key = (frm, to, day)
        if key not in self._found:
            self._found[key] = crossed(frm, to, day, self._of(day))
        found = self._found[key]
        return None if found is None else found.factor

    @property
    def used(self) -> list[Crossed]:
        """What was looked up and found, in its order; not what is one currency anyway."""
        return [each for each in self._found.values() if each is not None and each.rows]
