"""Keeping the roster up to date with the journal.

New versions of entries are written with the number of the journal's head, in short transactions,
and nobody reads them yet: readers follow the position. Moving the position shows all of them at
once, however large the import was (all of it or none).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update

from app.access.policy import CLOCK
from app.domains.roster.engine.rendering import render
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import gathering
from app.domains.roster.queries.alike import alike
from app.domains.roster.service.entry_rows import Rows, Shapes
from app.domains.roster.service.versions import versions
from app.store.base import table_of
from app.store.beside import written_beside
from app.store.bulk import collector_at_rest, refresh_statistics
from app.store.consumers import Lease, advance, hold
from app.store.plain import PlainId, among_numbers, plain_id
from app.store.work import Database, Work

CONSUMER = "roster"
MANY = 5_000
"""So many firms rendered at once, and the planner is told."""
ENOUGH = 100
"""So many firms of a batch, and it is looked whether some read the same."""
FEW = 1_000
"""So few firms that nobody reads like are rendered together with those of later batches."""
RENDERED = (RosterEntry, RosterLicence, RosterCertificate, RosterTerm)


Merged = dict[PlainId, PlainId]


@dataclass(slots=True)
class _Run:
    """What one run of the follower holds: the shapes that it met, and who is left to render."""

    head: int
    next_id: Iterator[int]
    shapes: Shapes = field(default_factory=Shapes)
    left: set[PlainId] = field(default_factory=set)


class _Batch(NamedTuple):
    """Firms that were rendered together: whose entries end, and the rows that follow them."""

    subjects: set[PlainId]
    rows: Rows


class RosterFollower:
    """The consumer of the journal that renders the roster."""

    name = CONSUMER

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Render every firm that changed since the lease's position, and show all at ``head``."""
        run, rendered = _Run(head, count(_start_again(database, lease))), 0

        with written_beside(database) as write:
            for ids in _batches(database, lease.position, head, run):
                with collector_at_rest(), database.reading(CLOCK) as work:
                    batch = _render_batch(work, ids, run)
                write(partial(_write, database, lease, batch))
                rendered += len(ids)
        if rendered >= MANY:
            with database.writing(CLOCK) as work:
                refresh_statistics(work.session, *map(table_of, RENDERED))
        with database.writing(CLOCK) as work:
            advance(work.session, lease, work.at, head)


def _batches(database: Database, after: int, head: int, run: _Run) -> Iterator[Sequence[PlainId]]:
    """Yield the firms that changed; then none, where some are left to render."""
    yield from gathering.changed_batches(partial(database.reading, CLOCK), after, head)
    if run.left:
        yield ()


def _start_again(database: Database, lease: Lease) -> int:
    """Undo what a killed run left unread; return the next free key."""
    with database.writing(CLOCK) as work:
        hold(work.session, lease, work.at)
        _remove(work, RosterEntry.from_entry > lease.position)
        work.session.execute(
            update(RosterEntry)
            .where(RosterEntry.until_entry > lease.position)
            .values(until_entry=None)
            .execution_options(synchronize_session=False)
        )
        return (work.session.scalar(select(func.max(RosterEntry.id))) or 0) + 1


def _render_batch(work: Work, changed: Sequence[PlainId], run: _Run) -> _Batch:
    merged = gathering.merges(work)
    survivors = {gathering.survivor_of(each, merged) for each in changed}
    rows = Rows(run.head, run.next_id)
    filled = _fill_moulds(work, survivors, merged, run.shapes, rows)
    others = run.left.union(survivors - filled)
    if filled and len(others) < FEW:
        run.left = others
    else:
        run.left = set()
        for version in versions(work, others, merged, work.at):
            rows.add(version, render(version.firm))
    return _Batch({*changed, *survivors}, rows)


def _write(database: Database, lease: Lease, batch: _Batch) -> None:
    with collector_at_rest(), database.writing(CLOCK) as work:
        hold(work.session, lease, work.at)
        _close(work, batch.subjects, batch.rows.head)
        batch.rows.load(work.session)


def _fill_moulds(
    work: Work, survivors: set[PlainId], merged: Merged, shapes: Shapes, rows: Rows
) -> set[PlainId]:
    """Add the firms that read like others; return which they are."""
    alone = survivors.difference(merged, merged.values())
    firms = alike(work, alone, work.at) if len(alone) >= ENOUGH else []
    models = shapes.lacking(firms)
    for version in versions(work, models, merged, work.at) if models else ():
        rendered = render(version.firm)
        rows.add(version, rendered)
        shapes.learn(models[plain_id(work.session, UUID(version.firm.id))], version.firm, rendered)
    filled = [
        (each, shape)
        for each in firms
        if each.key not in models and (shape := shapes.of(each)) is not None
    ]
    rows.add_alike(filled, work.at)
    return {*models, *(each.key for each, _ in filled)}


def _close(work: Work, subjects: set[PlainId], head: int) -> None:
    """End the entries read until now; one that this run wrote already is replaced."""
    current = gathering.current_entries(work, subjects)
    if rendered_before := [row.id for row in current if row.from_entry == head]:
        remove_entries(work, rendered_before)
    if ended := [row.id for row in current if row.from_entry != head]:
        work.session.execute(
            update(RosterEntry)
            .where(among_numbers(work.session, RosterEntry.id, ended))
            .values(until_entry=head)
            .execution_options(synchronize_session=False)
        )


def _remove(work: Work, which: ColumnElement[bool]) -> None:
    """Delete entries that nobody reads, and what their filters ask."""
    entries = select(RosterEntry.id).where(which)
    for statement in (
        delete(RosterLicence).where(RosterLicence.entry_id.in_(entries)),
        delete(RosterCertificate).where(RosterCertificate.entry_id.in_(entries)),
        delete(RosterTerm).where(RosterTerm.entry_id.in_(entries)),
        delete(RosterEntry).where(which),
    ):
        work.session.execute(statement.execution_options(synchronize_session=False))


def remove_entries(work: Work, ids: Sequence[int]) -> None:
    """Delete entries by their keys."""
    _remove(work, among_numbers(work.session, RosterEntry.id, ids))
