"""Reading the entries of the roster at one journal number, with the filters of the contract."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    case,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from app.access.grants import Permission
from app.access.policy import FactColumns, Facts, visible
from app.domains.imports.models import Source
from app.domains.imports.queries import sources
from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.roster.engine.certified import IN_FORCE
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import certified
from app.domains.roster.queries.judged import judged_status
from app.domains.roster.rules import SourceState
from app.domains.roster.types import RosterFilter, Sort
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing
from app.store import consumers
from app.store.base import table_of
from app.store.pieces import Pieces, as_bytes, in_pieces
from app.store.plain import among_numbers
from app.store.work import Work

CONSUMER = "roster"

Found = Row[*tuple[Any, ...]]

PUBLIC = Facts(is_public=True)
"""What sources, entries and the journal's head are."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What is in force of a source: how it is judged, and of how many rows it is."""

    state: SourceState
    record: str
    jurisdiction: str
    url: str | None
    rows: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the roster, by whom, and in which of its states.

    Attributes:
        work: an open door.
        entry: the journal number at which it is read.
        filters: what a record must meet.
        judgement: by which statuses are judged.
        hits: serials of a search's hits; ``None`` when nothing is searched.
        is_pinned: whether certificates too are read as the journal knew them at ``entry``.
    """

    work: Work
    entry: int
    filters: RosterFilter
    judgement: Judgement
    hits: Sequence[int] | None = None
    is_pinned: bool = False


def position(work: Work) -> int:
    """Return the last entry that the roster has followed."""
    return consumers.position(work.session, CONSUMER)


def state_of(source: Source) -> SourceState:
    """Return what a source is, and of which day its newest list speaks."""
    return SourceState(
        source.key,
        source.title,
        source.publisher,
        source.list_date or date.min,
        source.stale_after_days,
        source.time_zone,
        source.data_licence,
        source.attribution,
    )


def listed_sources(work: Work) -> dict[str, Listed]:
    """Return every source with a file in force."""
    return {
        source.key: Listed(
            state_of(source),
            source.record.value,
            source.jurisdiction,
            source.url,
            source.listed,
        )
        for source in sources(work)
    }


def readable(work: Work, entry: int) -> ColumnElement[bool]:
    """Return the condition under which the actor reads entries at a journal number.

    Which version of a firm is read is asked of the instant of the request, also by who reads at an
    earlier number: what is over has left the public (V4).
    """
    public = FactColumns(is_public=true())  # Unregistered firms have no entry (L4).
    return and_(
        visible(work.actor, Permission.ROSTER_READ, public),
        RosterEntry.from_entry <= entry,
        or_(RosterEntry.until_entry.is_(None), RosterEntry.until_entry > entry),
        or_(RosterEntry.shown_from.is_(None), RosterEntry.shown_from <= work.at),
        or_(RosterEntry.shown_until.is_(None), RosterEntry.shown_until > work.at),
    )


def count_records(work: Work, entry: int) -> dict[str, int]:
    """Return how many records of each kind can be read."""
    rows = work.session.execute(
        select(RosterEntry.record, func.count())
        .where(readable(work, entry))
        .group_by(RosterEntry.record)
    )
    return {row[0]: row[1] for row in rows}


def licence_conditions(asked: RosterFilter, judgement: Judgement) -> list[ColumnElement[bool]]:
    """Return what one and the same licence must meet."""
    conditions: list[ColumnElement[bool]] = [RosterLicence.entry_id == RosterEntry.id]
    if asked.licence_kind:
        conditions.append(RosterLicence.kind == asked.licence_kind)
    if asked.source:
        conditions.append(RosterLicence.source_key == asked.source)
    if asked.licence_status:
        conditions.append(judged_status(judgement) == asked.licence_status.value)
    if asked.may_recruit:
        conditions.append(judged_status(judgement).in_(statuses(asked.may_recruit)))
    return conditions


def statuses(answer: MayRecruit) -> list[str]:
    """Return the statuses that give an answer to whether a holder may recruit."""
    return [status.value for status in LicenceStatus if may_recruit(status) is answer]


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def met(question: Question, *, by_serial: bool = False) -> list[ColumnElement[bool]]:
    """Return everything that a record must meet, first of all that the actor may read it.

    Args:
        question: what is asked.
        by_serial: whether records are found by their serials, as hits are and an export's pages.
    """
    asked = question.filters
    session = question.work.session
    found: list[ColumnElement[bool]] = [readable(question.work, question.entry)]
    if (question.hits is not None or by_serial) and _is_sqlite(session):
        # It would go through all records of the kind; an expression keeps it from that index.
        found.append(RosterEntry.record.concat("") == asked.record.value)
    else:
        found.append(RosterEntry.record == asked.record.value)
    if question.hits is not None:
        found.append(among_numbers(session, RosterEntry.serial, question.hits))
    if asked.country:
        found.append(RosterEntry.country == asked.country)
    found.extend(
        select(RosterTerm.term)
        .where(RosterTerm.entry_id == RosterEntry.id, RosterTerm.term == term)
        .correlate(RosterEntry)
        .exists()
        for term in asked.terms()
    )
    if asked.asks_licence:
        licences = licence_conditions(asked, question.judgement)
        some = select(RosterLicence.position).where(*licences).correlate(RosterEntry)
        found.append(some.exists())
    if asked.asks_certificate:
        certificates = certificate_conditions(question)
        some_ = select(RosterCertificate.position).where(*certificates).correlate(RosterEntry)
        found.append(some_.exists())
    return found


def certificate_conditions(question: Question) -> list[ColumnElement[bool]]:
    """Return what one and the same certificate must meet; in force, where nothing else is asked."""
    asked, at = question.filters, question.judgement.at
    entry = question.entry if question.is_pinned else None
    conditions = [RosterCertificate.entry_id == RosterEntry.id, certified.holding(at, entry)]
    if asked.certification:
        conditions.append(certified.judged(at) == asked.certification.value)
    else:
        conditions.append(certified.judged(at).in_([each.value for each in IN_FORCE]))
    if asked.scheme:
        conditions.append(RosterCertificate.scheme_key == asked.scheme)
    return conditions


def sort_key(sort: Sort) -> Any:
    """Return the column by which a list is sorted."""
    return RosterEntry.sort_name if sort is Sort.NAME else RosterEntry.updated_at


def page(
    question: Question, sort: Sort, after: tuple[Any, ...] | None, limit: int
) -> Sequence[Found]:
    """Return one page in the order asked for: sort key, serial, item."""
    key = sort_key(sort)
    serial = RosterEntry.serial
    query = select(key, serial, RosterEntry.item).where(*met(question)).limit(limit)
    if sort is Sort.NEWEST:
        query = query.order_by(key.desc(), serial.desc())
        beyond = None if after is None else _before(key, serial, after)
    else:
        query = query.order_by(key, serial)
        beyond = None if after is None else _beyond(key, serial, after)
    chosen = query if beyond is None else query.where(beyond)
    return question.work.session.execute(chosen).all()


def _beyond(key: Any, serial: Any, after: tuple[Any, ...]) -> ColumnElement[bool]:
    return and_(key >= after[0], or_(key > after[0], serial > after[1]))


def _before(key: Any, serial: Any, after: tuple[Any, ...]) -> ColumnElement[bool]:
    return and_(key <= after[0], or_(key < after[0], serial < after[1]))


def matching(question: Question, likely: Sequence[int], sort: Sort | None) -> list[Found]:
    """Return serial, key, item and sort key of the records among a search's hits.

    Args:
        question: with hits.
        likely: serials of those that will be shown, whose items are read at once; of the others
            the item is ``None``.
        sort: by what they will be sorted; ``None``: by their scores.
    """
    entry = table_of(RosterEntry).c
    is_likely = among_numbers(question.work.session, entry.serial, likely)
    return list(
        question.work.session.execute(
            select(
                *(entry.serial, entry.id, case((is_likely, entry.item)).label("item")),
                *([] if sort is None else [sort_key(sort).label("key")]),
            ).where(*met(question))
        )
    )


def items(question: Question, ids: Sequence[int]) -> dict[int, str]:
    """Return the items of entries by their key."""
    rows = question.work.session.execute(
        select(RosterEntry.id, RosterEntry.item).where(
            readable(question.work, question.entry),
            among_numbers(question.work.session, RosterEntry.id, ids),
        )
    )
    return {row[0]: row[1] for row in rows}


def one(work: Work, entry: int, subject_id: UUID) -> Found | None:
    """Return item and extra of a firm, if it can be read."""
    return work.session.execute(
        select(RosterEntry.item, RosterEntry.extra).where(
            readable(work, entry), RosterEntry.subject_id == subject_id
        )
    ).first()


def identity(work: Work, *, number: str | None, subject_id: UUID | None) -> UUID | None:
    """Return the surviving subject of a number or an identifier, if the public may know of it."""
    public = FactColumns(is_public=Subject.standing != Standing.UNREGISTERED)
    which = Subject.number == number if number is not None else Subject.id == subject_id
    found = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            visible(work.actor, Permission.ROSTER_READ, public), which
        )
    ).first()
    if found is None:
        return None
    if found.merged_into is None:
        survivor: UUID = found.id
        return survivor
    return identity(work, number=None, subject_id=found.merged_into)


def export_page(
    question: Question, column: str, after: int, limit: int, at_once: int
) -> AbstractContextManager[Pieces]:
    """Give the next records by serial, so many at once: their serials and stored texts."""
    entry, session = table_of(RosterEntry).c, question.work.session
    asked = (
        select(entry.serial, as_bytes(session, entry[column]))
        .where(*met(question, by_serial=True), entry.serial > after)
        .order_by(entry.serial)
        .limit(limit)
    )
    return in_pieces(session, asked, at_once)


def names(work: Work, after_entry: int, entry: int) -> Iterator[Found]:
    """Stream serial, names and place of entries opened since an entry, by serial.

    With them comes until when they read so.
    """
    yield from work.session.connection().execute(
        _names().where(readable(work, entry), RosterEntry.from_entry > after_entry),
        execution_options={"yield_per": 1_000},
    )


def count_begun(work: Work, after_entry: int, entry: int) -> int:
    """Return how many entries were opened since an entry."""
    return (
        work.session.scalar(
            select(func.count()).where(readable(work, entry), RosterEntry.from_entry > after_entry)
        )
        or 0
    )


def names_of(work: Work, serials: Collection[int], entry: int) -> Sequence[Found]:
    """Return the same of these firms, as they read now."""
    which = among_numbers(work.session, RosterEntry.serial, serials)
    return work.session.execute(_names().where(readable(work, entry), which)).all()


def _names() -> Select[*tuple[Any, ...]]:
    entry = table_of(RosterEntry).c
    return select(
        *(entry.serial, entry.names, entry.record, entry.country, entry.shown_until)
    ).order_by(entry.serial)


def have_changed(work: Work, after_entry: int, entry: int) -> bool:
    """Tell whether any entry was opened or ended since an entry."""
    began = RosterEntry.from_entry.between(after_entry + 1, entry)
    over = RosterEntry.until_entry.between(after_entry + 1, entry)
    public = visible(work.actor, Permission.ROSTER_READ, FactColumns(is_public=true()))
    asked = [select(RosterEntry.id).where(public, each).limit(1) for each in (began, over)]
    return any(work.session.scalar(each) is not None for each in asked)


def ended(work: Work, after_entry: int, entry: int) -> Sequence[int]:
    """Return the serials of entries that ended since an entry; some of them have a new one."""
    return work.session.scalars(
        select(RosterEntry.serial).where(
            visible(work.actor, Permission.ROSTER_READ, FactColumns(is_public=true())),
            RosterEntry.until_entry > after_entry,
            RosterEntry.until_entry <= entry,
        )
    ).all()
