"""Gathering all that is known now of a batch of firms, with one statement a table."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Table, select, tuple_

from app.access.policy import unscoped
from app.domains.imports.models import ImportFile
from app.domains.roster.engine.firm import Came, File, Firm, Listed, Said
from app.domains.roster.models import RosterEntry
from app.domains.subjects.models import (
    FACTS,
    OWN_COLUMNS,
    Link,
    Listing,
    QualityCertificate,
    Subject,
    SubjectName,
)
from app.domains.subjects.types import Standing
from app.store.base import Stated, table_of
from app.store.journal import Change, Event
from app.store.work import Work

BATCH = 2_000
PROJECTION = "the roster is made of all subjects; what is not public is left out by its standing"

SHOWN: tuple[type[Stated], ...] = (*FACTS, Link, QualityCertificate)
PARTS: dict[type[Stated], tuple[str, ...]] = {
    **OWN_COLUMNS,
    Link: ("kind", "other_id"),
    QualityCertificate: ("standard", "number", "issuer", "valid_from", "valid_until"),
}


def changed_batches(
    reading: Callable[[], AbstractContextManager[Work]], after_entry: int, head: int
) -> Iterator[Sequence[UUID]]:
    """Yield the subjects that entries after ``after_entry`` up to ``head`` changed, in batches.

    A subject that changed twice can come twice. The rows of change are read by their key, each
    page through a door of its own.

    Args:
        reading: opens the door.
        after_entry: the last entry that was worked off.
        head: the last entry to work off.
    """
    entry, position = after_entry, 2**31 - 1
    while True:
        with reading() as work:
            page = work.session.execute(
                select(Change.event_number, Change.position, Change.subject_id)
                .where(
                    unscoped(why=PROJECTION),
                    tuple_(Change.event_number, Change.position) > (entry, position),
                    Change.event_number <= head,
                )
                .order_by(Change.event_number, Change.position)
                .limit(BATCH)
            ).all()
        if not page:
            break
        yield list(dict.fromkeys(row.subject_id for row in page))
        entry, position = page[-1].event_number, page[-1].position
    with reading() as work:
        named = work.session.scalars(
            select(Event.subject_id).where(
                unscoped(why=PROJECTION),
                Event.number > after_entry,
                Event.number <= head,
                Event.subject_id.is_not(None),
            )
        ).all()
    if named:
        yield [subject_id for subject_id in dict.fromkeys(named) if subject_id]


def merges(work: Work) -> dict[UUID, UUID]:
    """Return every merged subject and the one it was merged into."""
    rows = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            unscoped(why=PROJECTION), Subject.merged_into.is_not(None)
        )
    )
    return {merged: into for merged, into in rows if into is not None}


def survivor_of(subject_id: UUID, merged: dict[UUID, UUID]) -> UUID:
    """Follow the merges from one record to the one that stands for the firm."""
    while subject_id in merged:
        subject_id = merged[subject_id]
    return subject_id


def firms(
    work: Work,
    survivors: Iterable[UUID],
    merged: dict[UUID, UUID],
    updated_at: datetime,
    *,
    day: date | None = None,
) -> list[Firm]:
    """Return the public firms among ``survivors`` with all that is known of them now.

    Args:
        work: an open door.
        survivors: the subjects.
        merged: every merge there is.
        updated_at: what the firms say of their rendering.
        day: only what was stated on this day; otherwise what is stated still, and former names.
    """
    wanted = set(survivors)
    members = {each: each for each in wanted}
    members |= {each: root for each in merged if (root := survivor_of(each, merged)) in wanted}
    rows = work.session.execute(
        select(
            *(Subject.id, Subject.serial, Subject.number, Subject.kind, Subject.country),
            Subject.standing,
        )
        .where(unscoped(why=PROJECTION), Subject.id.in_(members))
        .order_by(Subject.serial)
    ).all()
    found = {
        row.id: Firm(str(row.id), row.serial, row.number, row.kind.value, row.country, updated_at)
        for row in rows
        if row.id in wanted and row.standing is not Standing.UNREGISTERED
    }
    public = {each: root for each, root in members.items() if root in found}
    for row in rows:
        if row.id not in wanted and row.id in public:
            found[public[row.id]].merged.append(row.number)
    _add_facts(work, found, public, day)
    _add_listings(work, found, public)
    return [firm for firm in found.values() if firm.facts.get(SubjectName.__tablename__)]


def _add_facts(
    work: Work, found: dict[UUID, Firm], public: dict[UUID, UUID], day: date | None
) -> None:
    file_ids: set[UUID] = set()
    pending: list[tuple[Firm, str, Any, UUID | None, int | None, Any]] = []
    for fact in SHOWN:
        table = table_of(fact)
        rows = _known_now(work, table, PARTS[fact], public)
        for subject_id, file_id, line, stated_from, stated_until, *value in rows:
            if not _is_shown(table.name, stated_from, stated_until, day):
                continue
            if file_id is not None:
                file_ids.add(file_id)
            is_former = day is None and stated_until is not None
            said = ("former", value[1]) if is_former else tuple(value)
            pending.append(
                (found[public[subject_id]], table.name, said, file_id, line, stated_from)
            )
    files = _files(work, file_ids)
    for firm, name, value, file_id, line, stated_from in pending:
        file = files.get(file_id) if file_id else None
        if file is not None:
            firm.files[file.number] = file
        came = Came(file.number if file else None, line, stated_from)
        firm.facts.setdefault(name, []).append(Said(value, came))


def _is_shown(table: str, first: date, last: date | None, day: date | None) -> bool:
    """Tell whether a fact is shown: on that day, or now; of names also the earlier ones."""
    if day is not None:
        return first <= day and (last is None or day <= last)
    return last is None or table == SubjectName.__tablename__


def _known_now(
    work: Work, table: Table, parts: Sequence[str], public: dict[UUID, UUID]
) -> Iterable[Any]:
    """Return the facts that are known now; of names also those that are stated no longer."""
    return work.session.execute(
        select(
            *(table.c.subject_id, table.c.file_id, table.c.line),
            *(table.c.stated_from, table.c.stated_until),
            *(table.c[part] for part in parts),
        )
        .where(
            unscoped(why=PROJECTION),
            table.c.recorded_until.is_(None),
            table.c.subject_id.in_(public),
        )
        .order_by(table.c.stated_until.is_not(None), table.c.recorded_from, table.c.id)
    )


def _files(work: Work, file_ids: Iterable[UUID]) -> dict[UUID, File]:
    rows = work.session.execute(
        select(
            *(ImportFile.id, ImportFile.number, ImportFile.source_key),
            *(ImportFile.list_date, ImportFile.digest),
        ).where(unscoped(why=PROJECTION), ImportFile.id.in_(file_ids))
    )
    return {
        file_id: File(number, source, list_date.isoformat(), digest)
        for file_id, number, source, list_date, digest in rows
    }


def _add_listings(work: Work, found: dict[UUID, Firm], public: dict[UUID, UUID]) -> None:
    rows = work.session.execute(
        select(Listing.subject_id, Listing.source_key, Listing.listed_from, Listing.gone_on)
        .where(unscoped(why=PROJECTION), Listing.subject_id.in_(public))
        .order_by(Listing.listed_from, Listing.id)
    )
    listed: dict[UUID, list[Listed]] = defaultdict(list)
    for subject_id, source, since, gone_on in rows:
        listed[public[subject_id]].append(Listed(source, since, gone_on))
    for root, listings in listed.items():
        found[root].listings = listings


def current_entries(work: Work, subjects: Sequence[UUID]) -> Sequence[Row[int, int]]:
    """Return key and first journal number of the entries of these subjects that have no end."""
    return work.session.execute(
        select(RosterEntry.id, RosterEntry.from_entry).where(
            unscoped(why=PROJECTION),
            RosterEntry.subject_id.in_(subjects),
            RosterEntry.until_entry.is_(None),
        )
    ).all()
