"""Gathering all that is known now of a batch of firms, with one statement a table."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Table, not_, or_, select, true, tuple_

from app.access.policy import unscoped
from app.domains.corrections.queries.marks import PARTS, SHOWN, Marks, marks
from app.domains.corrections.types import Mark
from app.domains.imports.models import ImportFile
from app.domains.roster.engine.enforced import Hidden
from app.domains.roster.engine.firm import Came, File, Firm, Listed, Said
from app.domains.roster.engine.marks import as_known
from app.domains.roster.engine.places import LISTING, SUBJECT
from app.domains.roster.models import RosterEntry
from app.domains.roster.queries import certified, enforced, sanctioned, violations
from app.domains.roster.queries.acts import add_acts, is_stated
from app.domains.roster.queries.declared import Fact, Known, acts, registrations
from app.domains.roster.queries.declared import facts as declared_facts
from app.domains.roster.queries.self_said import add_self_said
from app.domains.subjects.models import Listing, Principal, Subject, SubjectName
from app.domains.subjects.queries.restrictions import restricted_at
from app.domains.subjects.types import Standing
from app.store.base import table_of
from app.store.journal import Change, Event
from app.store.plain import PlainId, among, plain, plain_id, uuid_of
from app.store.work import Work


class Asked(NamedTuple):
    """Which day is asked for, which facts no list states, and what is not public now (V4)."""

    day: date | None
    known: Known
    hidden: Hidden


BATCH = 3_000
COLUMNS = {table_of(fact).name: parts for fact, parts in PARTS.items()}
Members = dict[PlainId, PlainId]
"""Records by the one that stands for them."""
UNMERGED = "subjects.subject.unmerged"
PROJECTION = "the roster is made of all subjects; what is not public is left out by its standing"

PRINCIPALS = table_of(Principal).name


def changed_batches(
    reading: Callable[[], AbstractContextManager[Work]], after_entry: int, head: int
) -> Iterator[Sequence[PlainId]]:
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
            page = _changes(work, (entry, position), head)
        if not page:
            break
        yield list(dict.fromkeys(subject_id for _, _, subject_id in page))
        entry, position, _ = page[-1]
    with reading() as work:
        named = work.session.scalars(
            select(plain(Event.subject_id)).where(
                unscoped(why=PROJECTION),
                Event.number > after_entry,
                Event.number <= head,
                Event.subject_id.is_not(None),
            )
        ).all()
        left = _left_by_undone_merges(work, after_entry, head)
        struck = certified.struck(work, after_entry, head)
        struck += violations.struck(work, after_entry, head)
        struck += sanctioned.struck(work, after_entry, head)
    if named or struck:
        whole = dict.fromkeys([*named, *left, *struck])
        yield [subject_id for subject_id in whole if subject_id]


def _changes(work: Work, beyond: tuple[int, int], head: int) -> Sequence[Row[int, int, PlainId]]:
    """Return the next rows of change: entry, position, subject."""
    change = table_of(Change).c
    found: Sequence[Row[int, int, PlainId]] = (
        work.session.connection()
        .execute(
            select(change.event_number, change.position, plain(change.subject_id))
            .where(
                unscoped(why=PROJECTION),
                tuple_(change.event_number, change.position) > beyond,
                change.event_number <= head,
            )
            .order_by(change.event_number, change.position)
            .limit(BATCH)
        )
        .all()
    )
    return found


def _left_by_undone_merges(work: Work, after_entry: int, head: int) -> list[PlainId]:
    """Return the records that stood for another one until a merge was undone."""
    undone = work.session.scalars(
        select(Event).where(
            unscoped(why=PROJECTION),
            Event.number > after_entry,
            Event.number <= head,
            Event.name == UNMERGED,
        )
    )
    return [plain_id(work.session, UUID(each.body["survivor"])) for each in undone]


def merges(work: Work) -> dict[PlainId, PlainId]:
    """Return every merged subject and the one it was merged into."""
    rows = work.session.execute(
        select(plain(Subject.id), plain(Subject.merged_into)).where(
            unscoped(why=PROJECTION), Subject.merged_into.is_not(None)
        )
    )
    return {row[0]: row[1] for row in rows}


def survivor_of(subject_id: PlainId, merged: dict[PlainId, PlainId]) -> PlainId:
    """Follow the merges from one record to the one that stands for the firm."""
    while subject_id in merged:
        subject_id = merged[subject_id]
    return subject_id


def members_of(survivors: Collection[PlainId], merged: dict[PlainId, PlainId]) -> Members:
    """Return the records of some firms, merged ones too, each with the one that stands for it."""
    members = {each: each for each in survivors}
    return members | {
        each: root for each in merged if (root := survivor_of(each, merged)) in survivors
    }


def firms(
    work: Work,
    survivors: Iterable[PlainId],
    merged: dict[PlainId, PlainId],
    updated_at: datetime,
    *,
    day: date | None = None,
    left_out: Hidden | None = None,
) -> list[Firm]:
    """Return the public firms among ``survivors`` with all that is known of them now.

    Args:
        work: an open door.
        survivors: the subjects.
        merged: every merge there is.
        updated_at: what the firms say of their rendering.
        day: only what was stated on this day; otherwise what is stated still, and former names.
        left_out: what is not public of what lists of enforcement state; ``None``: as it is now.
    """
    wanted = set(survivors)
    members = members_of(wanted, merged)
    rows = work.session.execute(
        select(
            *(plain(Subject.id).label("key"), Subject.serial, Subject.number),
            *(Subject.kind, Subject.country, Subject.standing),
        )
        .where(unscoped(why=PROJECTION), among(work.session, Subject.id, members))
        .order_by(Subject.serial)
    ).all()
    found = {
        row.key: Firm(
            *(str(uuid_of(row.key)), row.serial, row.number),
            *(row.kind.value, row.country, updated_at),
        )
        for row in rows
        if row.key in wanted and row.standing is not Standing.UNREGISTERED
    }
    public = {each: found[root] for each, root in members.items() if root in found}
    for row in rows:
        if row.key not in wanted and row.key in public:
            public[row.key].merged.append(row.number)
    if left_out is None:
        left_out = enforced.hidden_now(work, members, day)
    _add_all(work, public, (day, left_out))
    return [firm for firm in found.values() if firm.said(SubjectName.__tablename__)]


def _add_all(work: Work, public: dict[PlainId, Firm], read: tuple[date | None, Hidden]) -> None:
    """Add to firms, by each of their records, everything that is read of them."""
    day, left_out = read
    found_marks = marks(work, list(public))
    asked = Asked(day, acts(work, public), left_out)
    _add_facts(work, public, asked, found_marks)
    _add_declared(work, public, asked, found_marks)
    _add_listings(work, public, asked, found_marks)
    _add_since(work, public, day, found_marks)
    for key, firm in public.items():
        if str(uuid_of(key)) == firm.id:
            _mark_country(firm, found_marks.get((SUBJECT, key), ()), day)


def _add_since(work: Work, public: dict[PlainId, Firm], day: date | None, beside: Marks) -> None:
    """Add what came beside the lists: acts, what firms say themselves, certificates, findings."""
    add_acts(work, public, day)
    add_self_said(work, public, day, beside)
    certified.add_certificates(work, public)
    violations.add_violations(work, public)
    sanctioned.add_sanctions(work, public)


def _mark_country(firm: Firm, beside: Sequence[Mark], day: date | None) -> None:
    """Put beside the firm's country what stands there."""
    firm.marks = tuple(beside)
    firm.is_marked = firm.is_marked or bool(beside)
    known = None if day is None else as_known(SUBJECT, ("country",), (firm.country,), beside)
    if known is not None:
        [firm.country] = known


def _add_facts(work: Work, public: dict[PlainId, Firm], asked: Asked, found: Marks) -> None:
    day, hidden_ = asked.day, asked.hidden
    known = {
        table.name: _known_now(work, table, PARTS[fact], public, asked)
        for fact in SHOWN
        for table in (table_of(fact),)
    }
    files = _files(work, {row[2] for rows in known.values() for row in rows if row[2] is not None})
    known[PRINCIPALS] = _without_restricted(work, known[PRINCIPALS], public)
    for name, rows in known.items():
        for fact_id, subject_id, file_id, line, stated_from, stated_until, *parts in rows:
            if day is not None and not is_stated(stated_from, stated_until, day):
                continue
            if fact_id in hidden_.facts:
                continue
            firm, file = public[subject_id], files.get(file_id)
            came = Came(file.number if file else None, line, stated_from)
            fact = Fact(name, fact_id, subject_id, tuple(parts), came, stated_until)
            said = _said(fact, day, found)
            if said is None:
                continue
            if file is not None:
                firm.files[file.number] = file
            firm.add(name, said)


def _said(fact: Fact, day: date | None, found: Marks) -> Said | None:
    """Return a fact with what stands beside it; ``None`` where it did not hold on a past day.

    Of what has ended, today reads names alone, which are former ones.
    """
    beside = tuple(found.get((fact.table, fact.id), ()))
    value: tuple[Any, ...] | None = fact.parts
    if day is None and fact.until is not None:
        value = ("former", fact.parts[1])
    elif day is not None and beside:
        value = as_known(fact.table, COLUMNS[fact.table], fact.parts, beside)
    return None if value is None else Said(value, fact.came, fact.id, beside)


def _add_declared(work: Work, public: dict[PlainId, Firm], asked: Asked, found: Marks) -> None:
    """Add what no list states, after what lists state: of the same value the list's is shown."""
    day = asked.day
    for fact in declared_facts(work, asked.known, day):
        said = _said(fact, day, found)
        if said is not None:
            public[fact.subject_id].add(fact.table, said)
    for subject_id, why in registrations(work, public):
        public[subject_id].registered.append(why)


def _without_restricted(
    work: Work, rows: Sequence[Any], public: dict[PlainId, Firm]
) -> Sequence[Any]:
    """Leave out the names that are public only where a source publishes them now (L8)."""
    restricted = restricted_at(work, public) if rows else {}
    return [
        row
        for row in rows
        if row.subject_id not in restricted
        or not restricted[row.subject_id].hides(
            row.name, from_list=row.file_id is not None, stated_until=row.stated_until
        )
    ]


def _known_now(
    work: Work,
    table: Table,
    parts: Sequence[str],
    public: dict[PlainId, Firm],
    asked: Asked,
) -> Sequence[Any]:
    """Return the facts that are known now and stated still; names and past days want all.

    What no list states is left out; there is so little of it that it is read by itself.
    """
    day, declared = asked.day, asked.known
    is_whole = day is not None or table.name == SubjectName.__tablename__
    return work.session.execute(
        select(
            plain(table.c.id).label("fact_id"),
            plain(table.c.subject_id).label("subject_id"),
            *(plain(table.c.file_id).label("file_id"), table.c.line),
            *(table.c.stated_from, table.c.stated_until),
            *(table.c[part] for part in parts),
        )
        .where(
            unscoped(why=PROJECTION),
            table.c.recorded_until.is_(None),
            true() if is_whole else table.c.stated_until.is_(None),
            not_(among(work.session, table.c.id, declared)) if declared else true(),
            is_not_of(work, table.c.listing_id, asked.hidden),
            among(work.session, table.c.subject_id, public),
        )
        .order_by(table.c.stated_until.is_not(None), table.c.recorded_from, table.c.id)
    ).all()


def is_not_of(work: Work, listing_id: Any, hidden_: Hidden) -> ColumnElement[bool]:
    """Return the condition that something is of no row of a list that is not public now."""
    if not hidden_.listings:
        return true()
    return or_(listing_id.is_(None), not_(among(work.session, listing_id, hidden_.listings)))


def _files(work: Work, file_ids: Collection[PlainId]) -> dict[PlainId | None, File]:
    rows = work.session.execute(
        select(
            *(plain(ImportFile.id), ImportFile.number, ImportFile.source_key),
            *(ImportFile.list_date, ImportFile.digest),
        ).where(unscoped(why=PROJECTION), among(work.session, ImportFile.id, file_ids))
    )
    return {
        file_id: File(number, source, list_date.isoformat(), digest)
        for file_id, number, source, list_date, digest in rows
    }


def _add_listings(work: Work, public: dict[PlainId, Firm], asked: Asked, found: Marks) -> None:
    day = asked.day
    rows = work.session.execute(
        select(
            *(plain(Listing.id), plain(Listing.subject_id), Listing.source_key),
            *(Listing.listed_from, Listing.gone_on),
        )
        .where(
            unscoped(why=PROJECTION),
            among(work.session, Listing.subject_id, public),
            is_not_of(work, Listing.id, asked.hidden),
        )
        .order_by(Listing.listed_from, Listing.id)
    )
    for row_id, subject_id, source, since, gone_on in rows:
        firm, beside = public[subject_id], tuple(found.get((LISTING, row_id), ()))
        days: tuple[Any, ...] | None = (since, gone_on)
        if beside and day is not None:
            days = as_known(LISTING, ("listed_from", "gone_on"), (since, gone_on), beside)
        if days is not None:
            firm.is_marked = firm.is_marked or bool(beside)
            firm.listings.append(Listed(source, days[0], days[1], row_id, beside))


def current_entries(work: Work, subjects: Collection[PlainId]) -> Sequence[Row[int, int]]:
    """Return key and first journal number of the entries of these subjects that have no end."""
    return work.session.execute(
        select(RosterEntry.id, RosterEntry.from_entry).where(
            unscoped(why=PROJECTION),
            among(work.session, RosterEntry.subject_id, subjects),
            RosterEntry.until_entry.is_(None),
        )
    ).all()
