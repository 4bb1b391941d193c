"""The figures of a quarter, counted once for the public and frozen."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import rfc8785

from app.access.policy import CLOCK
from app.domains.reports.engine.figures import Figures, StatTable, written
from app.domains.reports.errors import BeforeTheFacts, NoSuchQuarter, QuarterNotOver
from app.domains.reports.models import StatisticsNote, StatisticsQuarter
from app.domains.reports.queries import facts
from app.domains.reports.queries import statistics as queries
from app.kit.quarters import Quarter, ended_before
from app.store import journal
from app.store.consumers import position
from app.store.work import Database, Work


@dataclass(frozen=True, slots=True)
class StatisticsDesk:
    """What public statistics work with.

    Attributes:
        zone: where the scheme is; its quarters are told.
        wait_days: so many days after a quarter it is frozen.
        operator: who publishes; ``None``: nobody is named.
        address: of the service.
        licence: address of the terms under which the figures can be used.
        instance: what every public answer says of it (L9).
    """

    zone: ZoneInfo
    wait_days: int
    operator: str | None
    address: str
    licence: str
    instance: str | None

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant."""
        return at.astimezone(self.zone).date()

    def due(self, at: datetime) -> Quarter:
        """Return the newest quarter that is to be frozen by now."""
        return ended_before(date.fromordinal(self.today(at).toordinal() - self.wait_days))


def freeze_due(database: Database, desk: StatisticsDesk) -> int:
    """Freeze each quarter that is due, counted and not frozen; return how many.

    A register begins with the quarter in which its journal did.
    """
    done = 0
    while True:
        with database.writing(CLOCK) as work:
            quarter = next_due(work, desk)
            if quarter is None or not is_counted(work, desk, quarter):
                return done
            freeze(work, quarter)
            done += 1


def is_counted(work: Work, desk: StatisticsDesk, quarter: Quarter) -> bool:
    """Tell whether the facts hold all that was entered until a quarter was due.

    What is frozen stays, so that nothing is while their follower rests.
    """
    if facts.first_mark(work) is None:
        return False
    known = position(work.session, facts.CONSUMER)
    waits_since = journal.made_at(work.session, known + 1)
    due_on = quarter.last + timedelta(days=desk.wait_days + 1)
    return waits_since is None or desk.today(waits_since) >= due_on


def next_due(work: Work, desk: StatisticsDesk) -> Quarter | None:
    """Return the oldest quarter that is due and not frozen; ``None``: all are."""
    due, last = desk.due(work.at), queries.last_frozen(work)
    if last is None:
        began = desk.today(journal.began_at(work.session, work.at))
        return due if began <= due.last else None
    following = quarter_named(last).next
    return following if following.key <= due.key else None


def quarter_named(key: str) -> Quarter:
    """Return the quarter that a key names, such as ``2026-Q4``.

    Raises:
        NoSuchQuarter: it names none.
    """
    year, _, number = key.partition("-Q")
    if not (year.isascii() and year.isdigit() and len(year) == len("2026")):
        raise NoSuchQuarter(f"No quarter is called {key!r}.")
    if number not in {"1", "2", "3", "4"} or year in {"0000", "9999"}:
        raise NoSuchQuarter(f"No quarter is called {key!r}.")
    return Quarter(int(year), int(number))


def freeze(work: Work, quarter: Quarter) -> StatisticsQuarter:
    """Count the figures of a quarter, once for good.

    Where agreements were told figures of it, they are counted as of the same entry: two countings
    of one quarter could be compared.

    Raises:
        QuarterNotOver: it is counted already, or not over.

    Records:
        ``reports.statistics.frozen``.

    Rule:
        Fairness E5: fixed periods of the calendar; once told, a figure never changes.
    """
    if queries.one(work, quarter.key) is not None:
        raise QuarterNotOver(f"The figures of {quarter.key} are frozen already.")
    mark = _mark(work, quarter)
    figures = Figures(quarter, mark, queries.counted(work, quarter, mark))
    text = rfc8785.dumps(written(figures)).decode()
    row = StatisticsQuarter(
        quarter=quarter.key,
        as_of=mark,
        entry=work.upcoming(),
        frozen_at=work.at,
        figures=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )
    work.session.add(row)
    work.record("reports.statistics.frozen", quarter=quarter.key, as_of=mark, digest=row.digest)
    work.session.flush()
    return row


def _mark(work: Work, quarter: Quarter) -> int:
    entry = queries.told_by_agreements(work, quarter.key)
    if entry is None:
        return facts.latest_mark(work)
    try:
        return facts.mark_at_or_before(work, entry)
    except BeforeTheFacts:
        return facts.latest_mark(work)


def note(
    work: Work, quarter: str, about: StatTable | None, words: Mapping[str, str], on: date
) -> None:
    """Say something of figures that are frozen: they stay as they are, and the note stands beside.

    Args:
        work: an open writing door.
        quarter: that is frozen.
        about: which table; ``None``: all of them.
        words: ``note``, which is public, and who says it.
        on: civil day.

    Raises:
        NoSuchQuarter: it is not frozen.

    Records:
        ``reports.statistics.noted`` with the words.

    Rule:
        Fairness E5: a correction is a new, dated note.
    """
    if queries.one(work, quarter_named(quarter).key) is None:
        raise NoSuchQuarter(f"No figures of {quarter} are frozen.")
    work.session.add(
        StatisticsNote(
            entry=work.upcoming(),
            quarter=quarter,
            about=None if about is None else about.value,
            noted_on=on,
        )
    )
    work.record(
        "reports.statistics.noted",
        quarter=quarter,
        about=None if about is None else about.value,
        words=words,
    )
    work.session.flush()
