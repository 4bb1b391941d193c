"""Loading tables of rates: what is new is added, what differs supersedes what was known."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import file_digest
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, update

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.domains.fees.engine.layouts import Layout
from app.domains.fees.engine.quotes import Quote, read
from app.domains.fees.errors import RatesBeingLoaded, TooManyBadRates
from app.domains.fees.models import ExchangeRate, RateFile
from app.domains.fees.queries import rates as queries
from app.domains.fees.queries.rates import Kept
from app.domains.imports.types import Reject
from app.kit.batches import batched
from app.kit.ids import new_id
from app.kit.text import csv_safe
from app.store.base import insert_rows, table_of
from app.store.locks import only_one
from app.store.work import Database, Work

BATCH = 20_000
MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Request:
    """A load, as it was asked for.

    Attributes:
        layout: how to read the file.
        path: where it lies.
        rejects: where what cannot be taken is written.
        reason: why, for the register.
        dry_run: compare only, keep nothing.
    """

    layout: Layout
    path: Path
    rejects: Path
    reason: str
    dry_run: bool = False


@dataclass(slots=True)
class Loaded:
    """What became of a table.

    Attributes:
        digest: SHA-256 of the file.
        read: rates that it holds.
        added: that were not known.
        superseded: that say another rate than was known.
        rejected: that could not be taken.
        told: the first of these, in words.
        is_kept: whether anything was written.
    """

    digest: str
    read: int = 0
    added: int = 0
    superseded: int = 0
    rejected: int = 0
    told: list[str] = field(default_factory=list)
    is_kept: bool = False

    @property
    def unchanged(self) -> int:
        """Rates that were known as they are."""
        return self.read - self.rejected - self.added - self.superseded


@dataclass(slots=True)
class _Changes:
    """What a file says that is not known yet."""

    new: dict[tuple[Any, ...], Quote] = field(default_factory=dict)
    instead_of: list[UUID] = field(default_factory=list)


def load_rates(database: Database, actor: Actor, request: Request) -> Loaded:
    """Load a table of rates; the same again changes nothing.

    The file is read and compared behind the reading door, so that others can write meanwhile; what
    differs is written at once, or nothing of it.

    Raises:
        Forbidden: only an operator does.
        FileProblem: the file as a whole cannot be read.
        TooManyBadRates: more than the layout allows cannot be taken.
        RatesBeingLoaded: another process loads some of the source.

    Records:
        ``fees.rates.loaded`` with source, layout, digest and counts; nothing where nothing changed.
    """
    layout = request.layout
    with only_one(database, f"rates-{layout.source.key}") as ours:
        if not ours:
            raise RatesBeingLoaded(layout.source.key)
        with request.path.open("rb") as handle:
            done = Loaded(file_digest(handle, "sha256").hexdigest())
        with database.reading(actor) as work, ExitStack() as stack:
            require(work.actor, Permission.RATE_LOAD)
            changes = _compared(work, request, done, _Rejects(request.rejects, stack))
        if done.rejected > layout.file.rejects_limit * done.read:
            raise TooManyBadRates(done.rejected, done.read, done.told)
        if request.dry_run or not changes.new:
            return done
        with database.writing(actor) as work:
            _write(work, request, done, changes)
        done.is_kept = True
        return done


def _compared(work: Work, request: Request, done: Loaded, rejects: "_Rejects") -> _Changes:
    changes = _Changes()
    quotes = _taken(read(request.path, request.layout, work.at.date()), done, rejects)
    for batch in batched(quotes, BATCH):
        first = min(each.first_day for each in batch)
        last = max(each.first_day for each in batch)
        known = queries.kept(work, request.layout.period.kind, first, last)
        comparing = _Comparing(request.layout, known, changes)
        for quote in batch:
            if (why := comparing.weigh(quote)) is not None:
                _turn_away(Reject(quote.line, quote.other, why, ()), done, rejects)
    done.added = len(changes.new) - len(changes.instead_of)
    done.superseded = len(changes.instead_of)
    return changes


def _taken(every: Iterator[Quote | Reject], done: Loaded, rejects: "_Rejects") -> Iterator[Quote]:
    for each in every:
        done.read += 1
        if isinstance(each, Reject):
            _turn_away(each, done, rejects)
        else:
            yield each


def _turn_away(reject: Reject, done: Loaded, rejects: "_Rejects") -> None:
    done.rejected += 1
    if len(done.told) < MOST_TOLD:
        where = f", column {reject.column!r}" if reject.column else ""
        done.told.append(f"line {reject.line}{where}: {reject.reason}")
    rejects.write(reject)


class _Comparing:
    """Weighs each quote of a batch against what is known, and against the file itself."""

    def __init__(self, layout: Layout, known: Sequence[Kept], changes: _Changes) -> None:
        source = layout.source.key
        self._apart = None if layout.check is None else layout.check.apart
        self._changes = changes
        self._own = {
            (each.one, each.other, each.first_day): each for each in known if each.source == source
        }
        self._others: dict[tuple[Any, ...], tuple[str, Fraction]] = {}
        if self._apart is not None:
            for each in known:
                if each.source != source:
                    rate = Fraction(each.rate)
                    self._others[each.one, each.other, each.first_day] = (each.source, rate)
                    self._others[each.other, each.one, each.first_day] = (each.source, 1 / rate)

    def weigh(self, quote: Quote) -> str | None:
        """Take a quote where it says something new; say why where it cannot be taken."""
        before = self._changes.new.get(quote.key)
        if before is not None:
            is_same = (before.rate, before.last_day) == (quote.rate, quote.last_day)
            return None if is_same else f"line {before.line} says {before.rate} for the same time"
        if (why := self._far_off(quote)) is not None:
            return why
        kept = self._own.get(quote.key)
        if kept is not None:
            said = (quote.rate, quote.last_day, quote.basis)
            if said == (kept.rate, kept.last_day, kept.basis):
                return None
            self._changes.instead_of.append(kept.id)
        self._changes.new[quote.key] = quote
        return None

    def _far_off(self, quote: Quote) -> str | None:
        beside = self._others.get(quote.key)
        if self._apart is None or beside is None:
            return None
        source, rate = beside
        share = Fraction(quote.rate) / rate
        if 1 - self._apart <= share <= 1 + self._apart:
            return None
        return (
            f"{quote.rate} {quote.other} for one {quote.one} is far from what {source} says"
            f" ({float(rate):.6g}); is it the other way round?"
        )


def _write(work: Work, request: Request, done: Loaded, changes: _Changes) -> None:
    require(work.actor, Permission.RATE_LOAD)
    layout, file_id = request.layout, new_id()
    source = layout.source
    file = RateFile(
        id=file_id,
        source=source.key,
        kind=layout.period.kind,
        layout=layout.name,
        **source.model_dump(exclude={"key"}),
        digest=done.digest,
        read=done.read,
        added=done.added,
        superseded=done.superseded,
        rejected=done.rejected,
        loaded_at=work.at,
        entry=0,
    )
    work.record(
        "fees.rates.loaded",
        words={"operator": work.actor.name or "", "reason": request.reason},
        file=str(file_id),
        source=source.key,
        layout=layout.name,
        digest=done.digest,
        added=done.added,
        superseded=done.superseded,
        rejected=done.rejected,
    )
    file.entry = work.entry()
    work.session.add(file)
    work.session.flush()
    for ids in batched(changes.instead_of, BATCH):
        _supersede(work, ids, file_id)
    for batch in batched(changes.new.values(), BATCH):
        insert_rows(work.session, ExchangeRate, [_row(work, file, each) for each in batch])


def _supersede(work: Work, ids: Sequence[UUID], file_id: UUID) -> None:
    table = table_of(ExchangeRate)
    work.session.connection().execute(
        update(table)
        .where(table.c.id == bindparam("row"))
        .values(superseded_at=work.at, superseded_by=file_id),
        [{"row": each} for each in ids],
    )


def _row(work: Work, file: RateFile, quote: Quote) -> dict[str, Any]:
    return {
        "id": new_id(),
        "file_id": file.id,
        "line": quote.line,
        "source": file.source,
        "kind": file.kind,
        "one": quote.one,
        "other": quote.other,
        "rate": quote.rate,
        "first_day": quote.first_day,
        "last_day": quote.last_day,
        "basis": quote.basis,
        "loaded_at": work.at,
        "superseded_at": None,
        "superseded_by": None,
    }


class _Rejects:
    """What could not be taken; the file is made when the first comes."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._writer: Any = None

    def write(self, reject: Reject) -> None:
        """Write where, why and the row as it was; formula characters are made harmless."""
        if self._writer is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = self._stack.enter_context(self._path.open("w", encoding="utf-8", newline=""))
            self._writer = csv.writer(handle)
            self._writer.writerow(("line", "column", "reason", "row"))
        row = (csv_safe(cell) for cell in reject.row)
        self._writer.writerow((reject.line, reject.column or "", reject.reason, *row))
