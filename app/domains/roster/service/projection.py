"""Keeping the roster up to date with the journal.

New versions of entries are written with the number of the journal's head, in short transactions,
and nobody reads them yet: readers follow the position. Moving the position shows all of them at
once, however large the import was (all of it or none).
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, delete, func, select, update

from app.access.policy import CLOCK
from app.domains.certifications.rules.standing import after, start_of
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.rendering import Rendered, render
from app.domains.roster.engine.tokens import iso
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import gathering
from app.domains.roster.service.versions import Version, versions
from app.kit.text import fold
from app.store.base import table_of
from app.store.bulk import collector_at_rest, load, refresh_statistics
from app.store.consumers import Lease, advance, hold
from app.store.plain import PlainId, among_numbers
from app.store.work import Database, Work

CONSUMER = "roster"
MANY = 5_000
"""So many firms rendered at once, and the planner is told."""
RENDERED = (RosterEntry, RosterLicence, RosterCertificate, RosterTerm)

ENTRY_COLUMNS = (
    *("id", "serial", "subject_id", "number", "record", "country", "sort_name", "names"),
    *("from_entry", "updated_at", "item", "extra", "csv", "shown_from", "shown_until"),
)
LICENCE_COLUMNS = (
    *("entry_id", "position", "source_key", "kind"),
    *("status", "valid_from", "valid_until", "said_on", "is_alone"),
)
CERTIFICATE_COLUMNS = (
    *("entry_id", "position", "certificate_id", "scheme_key", "begins_at", "ends_at"),
)
TERM_COLUMNS = ("entry_id", "term")


class RosterFollower:
    """The consumer of the journal that renders the roster."""

    name = CONSUMER

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Render every firm that changed since the lease's position, and show all at ``head``."""
        next_id, rendered = count(_start_again(database, lease)), 0
        for ids in gathering.changed_batches(
            partial(database.reading, CLOCK), lease.position, head
        ):
            with collector_at_rest(), database.writing(CLOCK) as work:
                hold(work.session, lease, work.at)
                _render_batch(work, ids, head, next_id)
            rendered += len(ids)
        if rendered >= MANY:
            with database.writing(CLOCK) as work:
                refresh_statistics(work.session, *map(table_of, RENDERED))
        with database.writing(CLOCK) as work:
            advance(work.session, lease, work.at, head)


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


def _render_batch(
    work: Work, changed: Sequence[PlainId], head: int, next_id: Iterator[int]
) -> None:
    merged = gathering.merges(work)
    survivors = {gathering.survivor_of(each, merged) for each in changed}
    _close(work, {*changed, *survivors}, head)
    entries: list[tuple[Any, ...]] = []
    licences: list[tuple[Any, ...]] = []
    certificates: list[tuple[Any, ...]] = []
    terms: list[tuple[int, str]] = []
    for version in versions(work, survivors, merged, work.at):
        entry_id, firm = next(next_id), version.firm
        entries.append(_entry_row(entry_id, version, render(firm), head))
        licences.extend(_licence_rows(entry_id, firm))
        certificates.extend(_certificate_rows(entry_id, firm))
        terms.extend((entry_id, term) for term in _terms(firm))
    load(work.session, table_of(RosterEntry), ENTRY_COLUMNS, entries)
    load(work.session, table_of(RosterLicence), LICENCE_COLUMNS, licences)
    load(work.session, table_of(RosterCertificate), CERTIFICATE_COLUMNS, certificates)
    load(work.session, table_of(RosterTerm), TERM_COLUMNS, terms)


def _close(work: Work, subjects: set[PlainId], head: int) -> None:
    """End the entries read until now; one that this run wrote already is replaced."""
    current = gathering.current_entries(work, subjects)
    remove_entries(work, [row.id for row in current if row.from_entry == head])
    ended = [row.id for row in current if row.from_entry != head]
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


def _entry_row(entry_id: int, version: Version, rendered: Rendered, head: int) -> tuple[Any, ...]:
    firm = version.firm
    names = dict.fromkeys(fold(said.value[1]) for said in firm.said("subject_name"))
    return (
        entry_id,
        firm.serial,
        firm.id.replace("-", ""),
        firm.number,
        firm.record,
        firm.country,
        fold(rendered.name),
        "\n".join(name for name in names if name),
        head,
        _written(firm.updated_at),
        rendered.item,
        rendered.extra,
        rendered.csv,
        *(each and _written(each) for each in (version.shown_from, version.shown_until)),
    )


def _licence_rows(entry_id: int, firm: Firm) -> Iterator[tuple[Any, ...]]:
    for position, said in enumerate(firm.said("licence")):
        register, _, kind, _, status, first, last = said.value
        act = said.came.act
        acted = (None, None) if act is None else (iso(act.on), act.is_alone)
        yield (entry_id, position, register, kind, status.value, iso(first), iso(last), *acted)


def _certificate_rows(entry_id: int, firm: Firm) -> Iterator[tuple[Any, ...]]:
    for position, each in enumerate(firm.certificates):
        zone = ZoneInfo(each.zone)
        begins = start_of(each.validity.valid_from, zone)
        ends = after(each.validity.valid_until, zone)
        plain = (each.id.replace("-", ""), each.scheme, _written(begins), _written(ends))
        yield (entry_id, position, *plain)


def _written(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


def _terms(firm: Firm) -> set[str]:
    """Return the words by which the firm is found with filters."""
    terms = {f"source:{listed.source}" for listed in firm.listings}
    terms |= {f"sector:{said.value[0]}" for said in firm.said("sector")}
    for said in firm.said("corridor"):
        origin, destination = said.value
        terms |= {f"origin:{origin}"} if origin else set()
        terms |= {f"destination:{destination}"} if destination else set()
    return terms
