"""Keeping the facts up to date with the journal, and counting all of them anew.

What is derived is written with the number of the journal's head, and nobody reads it yet: readers
ask as of a mark. Moving the position and writing the mark, in one transaction, shows all of it at
once. A fact that could be read is only ever closed, so that a report as of a mark stays the same.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from itertools import count, islice
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from app.access.policy import CLOCK
from app.domains.fees.service.rates import CACHE
from app.domains.reports.models import ReportFact, ReportMark, ReportRebuild
from app.domains.reports.queries import following as queries
from app.domains.reports.queries.facts import CONSUMER, first_mark
from app.domains.reports.queries.sources import SOURCES
from app.domains.reports.queries.sources.deriving import Deriving, Rate, Source
from app.domains.reports.types import Fact
from app.store import journal
from app.store.base import table_of
from app.store.bulk import collector_at_rest, load, refresh_statistics
from app.store.consumers import Lease, advance, hold
from app.store.work import Database, Work

ENTRIES = 500
"""So many entries of the journal are looked at behind one open door."""
SAID = tuple(each.name for each in fields(Fact))
COLUMNS = ("id", *SAID, "recorded_from")
Progress = Callable[[str, int], None]
"""Told which source is counted, and how many more things of it are done."""
Touched = dict[str, set[UUID]]


@dataclass(frozen=True, slots=True)
class CountingDesk:
    """What deriving facts works with.

    Attributes:
        zone: where the scheme is; its civil days are counted.
        common: the common currency, ISO 4217.
        rate_days: for so long after it was quoted a rate of a day serves.
        at_once: so many things are derived and written in one transaction.
    """

    zone: ZoneInfo
    common: str
    rate_days: int
    at_once: int = 1_000


def _silent(_source: str, _done: int) -> None:
    """Tell nobody."""


@dataclass
class ReportFollower:
    """The consumer of the journal that keeps what reports count.

    Attributes:
        desk: what it works with.
        progress: told while all facts are counted anew.
    """

    desk: CountingDesk
    progress: Progress = _silent
    name: str = CONSUMER

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Derive anew what entries touched since the lease's position, and show it at the head.

        A register that has no facts yet counts all of them first.
        """
        after = lease.position
        with database.reading(CLOCK) as work:
            is_first = first_mark(work) is None
            is_asked = bool(queries.rebuilds(work))
        if is_first or is_asked:
            after = _Run(self.desk, database, lease, self.progress).count_anew(is_first=is_first)
        if after < head:
            _Run(self.desk, database, lease, self.progress).catch_up(after)


class _Run:
    """One turn of the follower."""

    def __init__(
        self, desk: CountingDesk, database: Database, lease: Lease, progress: Progress
    ) -> None:
        self._desk = desk
        self._database = database
        self._lease = lease
        self._progress = progress
        self._next: Iterator[int] = count(1)
        self._rates: dict[tuple[str, str, date], Fraction | None] = {}
        self._has_changed = False
        self._is_anew = False

    def catch_up(self, after: int) -> None:
        """Derive what the entries after one touched, as of the journal's head."""
        with self._database.writing(CLOCK) as work:
            hold(work.session, self._lease, work.at)
            queries.undo_after(work, after)
            self._next = count(queries.last_key(work) + 1)
        head = 0
        while not head or after < head:
            with self._database.reading(CLOCK) as work:
                # The first page tells the head of its own snapshot: what is read is as of it.
                head = head or journal.head(work.session).number
                until = min(after + ENTRIES, head)
                touched = _touched(work, after, until)
                is_small = sum(map(len, touched.values())) <= self._desk.at_once
                derived = self._derived(work, touched) if is_small else {}
            if is_small:
                self._write(derived, touched, head)
            else:
                self._by_pieces(touched, head)
            after = until
        self._show(head, is_first=False)

    def count_anew(self, *, is_first: bool) -> int:
        """Derive all facts, source by source; go on where a run was broken off.

        Returns:
            The entry that they are stamped with.
        """
        number = self._begin(is_first=is_first)
        for source in SOURCES:
            while self._piece(source, number):
                pass
        with self._database.writing(CLOCK) as work:
            hold(work.session, self._lease, work.at)
            refresh_statistics(work.session, table_of(ReportFact))
        self._has_changed = self._is_anew = True
        self._show(number, is_first=is_first)
        self._is_anew = False
        return number

    def _begin(self, *, is_first: bool) -> int:
        with self._database.writing(CLOCK) as work:
            hold(work.session, self._lease, work.at)
            known = queries.rebuilds(work)
            number = next((each.number for each in known.values()), None)
            if number is None:
                number = journal.head(work.session).number
                _mark_anew(work, number)
            if not any(each.done for each in known.values()):
                queries.undo_after(work, 0 if is_first else self._lease.position)
            self._next = count(queries.last_key(work) + 1)
            return number

    def _piece(self, source: Source, number: int) -> bool:
        """Derive the next things of a source; return whether there can be more."""
        with collector_at_rest(), self._database.reading(CLOCK) as work:
            at = queries.rebuilds(work)[source.name]
            if at.is_done:
                return False
            things = source.after(work, at.last_id, self._desk.at_once)
            derived = {source.name: self._of(work, source, things)}
        with collector_at_rest(), self._database.writing(CLOCK) as work:
            hold(work.session, self._lease, work.at)
            at = work.session.get_one(ReportRebuild, source.name)
            self._compare(work, derived[source.name], things, number)
            at.done += len(things)
            at.last_id = things[-1] if things else at.last_id
            at.is_done = len(things) < self._desk.at_once
            self._progress(source.name, len(things))
            return not at.is_done

    def _derived(self, work: Work, touched: Touched) -> dict[str, list[Fact]]:
        return {
            each.name: self._of(work, each, touched[each.name])
            for each in SOURCES
            if touched[each.name]
        }

    def _of(self, work: Work, source: Source, things: Collection[UUID]) -> list[Fact]:
        if not things:
            return []
        deriving = Deriving(work, self._desk.zone, self._desk.common, self._rate(work))
        return list(source.facts(deriving, things))

    def _rate(self, work: Work) -> Rate:
        """Return the rates of days; a run asks for each once, since charges lie on many days."""
        loaded = CACHE.rates(work, self._desk.rate_days)

        def rate(frm: str, to: str, day: date) -> Fraction | None:
            key = (frm, to, day)
            if key not in self._rates:
                self._rates[key] = loaded(frm, to, day)
            return self._rates[key]

        return rate

    def _by_pieces(self, touched: Touched, head: int) -> None:
        """Derive what an import or a merge touched, so many things at once."""
        for source in SOURCES:
            left = iter(touched[source.name])
            while piece := set(islice(left, self._desk.at_once)):
                with self._database.reading(CLOCK) as work:
                    derived = {source.name: self._of(work, source, piece)}
                self._write(derived, {source.name: piece}, head)

    def _write(self, derived: dict[str, list[Fact]], touched: Touched, number: int) -> None:
        with self._database.writing(CLOCK) as work:
            hold(work.session, self._lease, work.at)
            for name, things in touched.items():
                if things:
                    self._compare(work, derived.get(name, []), things, number)

    def _compare(
        self, work: Work, derived: Iterable[Fact], things: Collection[UUID], number: int
    ) -> None:
        """Close the facts of some things that read otherwise now, and open those that are new."""
        new = {(each.kind, each.thing_id, each.item): each for each in derived}
        closed: list[int] = []
        unread: list[int] = []
        for kept in queries.current(work, things):
            key = (kept.fact.kind, kept.fact.thing_id, kept.fact.item)
            if new.get(key) == kept.fact:
                del new[key]
            else:
                (unread if kept.recorded_from == number else closed).append(kept.row)
        queries.close(work, closed, number)
        queries.drop(work, unread)
        load(
            work.session,
            table_of(ReportFact),
            COLUMNS,
            ((next(self._next), *_plain(each), number) for each in new.values()),
        )
        self._has_changed |= bool(new or closed or unread)

    def _show(self, number: int, *, is_first: bool) -> None:
        """Let readers read it, all at once."""
        with self._database.writing(CLOCK) as work:
            if not self._is_anew and queries.rebuilds(work):
                # Asked meanwhile, and stamped with an entry that must not have been told before.
                return
            if self._has_changed and work.session.get(ReportMark, number) is None:
                work.session.add(ReportMark(number=number, made_at=work.at, is_first=is_first))
            if self._is_anew:
                queries.end_rebuild(work)
            advance(work.session, self._lease, work.at, number)


def ask_anew(work: Work, *, words: Mapping[str, str] | None = None) -> int:
    """Ask that all facts are counted anew, as of the entry that says so.

    What was told as of earlier entries stays as it is: only what reads otherwise is closed.

    Returns:
        That entry, as of which nothing can have been told.

    Records:
        ``reports.facts.asked_anew``.
    """
    number = work.upcoming()
    _mark_anew(work, number)
    work.record("reports.facts.asked_anew", as_of=number, words=words)
    return number


def forget(work: Work, *, words: Mapping[str, str] | None = None) -> None:
    """Delete all facts, where they were lost in part or are wrong in the past, to begin again.

    No report can be made again as of an entry before; frozen figures stay.

    Records:
        ``reports.facts.forgotten``.
    """
    queries.forget_all(work)
    number = journal.head(work.session).number
    _mark_anew(work, number)
    work.record("reports.facts.forgotten", as_of=number, words=words)


def is_under_way(work: Work) -> bool:
    """Tell whether all facts are being counted anew, or are to be."""
    return bool(queries.rebuilds(work))


def _mark_anew(work: Work, number: int) -> None:
    queries.end_rebuild(work)
    for source in SOURCES:
        row = ReportRebuild(source=source.name, number=number, done=0, last_id=None, is_done=False)
        work.session.add(row)
    work.session.flush()


def _touched(work: Work, after: int, until: int) -> Touched:
    """Return the things of each source that entries touched."""
    said = queries.mentioned(work, after, until)
    ids = said.ids | (queries.without_rate(work) if said.has_rates else set())
    found: Touched = defaultdict(set)
    for source in SOURCES:
        found[source.name] = source.touched(work, ids) | source.of_firms(work, said.firms)
    return found


def _plain(fact: Fact) -> Iterator[Any]:
    for name in SAID:
        value = getattr(fact, name)
        yield _PLAIN[name](value) if value is not None and name in _PLAIN else value


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "kind": lambda kind: kind.value,
    "thing_id": lambda one: one.hex,
    "subject_id": lambda one: one.hex,
    "on_day": lambda day: day.isoformat(),
    "until_day": lambda day: day.isoformat(),
}
