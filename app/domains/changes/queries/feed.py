"""Entries that a caller may see, in order of their numbers, and the rows that one changed."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import orjson
from sqlalchemy import ColumnElement, Select, func, literal, select, union_all

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.changes.engine.classes import ANYWHERE
from app.domains.changes.models import ChangeSight
from app.domains.changes.types import ChangeSubject, Entry, Seen
from app.domains.imports.models import Source
from app.domains.imports.types import ListPurpose
from app.domains.subjects.models import Subject
from app.store.journal import Change as ChangedRecord
from app.store.journal import Event
from app.store.work import Work

READ = "that the caller may see the entry was asked before"


class RowOf(NamedTuple):
    """A row that an entry changed."""

    position: int
    act: str
    subject: ChangeSubject


def _may_see(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(is_public=ChangeSight.place == ANYWHERE, jurisdiction=ChangeSight.place)
    return visible(work.actor, Permission.CHANGE_READ, columns)


def seen(work: Work, after: int, until: int, limit: int) -> list[Seen]:
    """Return the entries that the caller may see after one and up to another, the first first.

    What is public and what lies in the caller's place are two stretches of one index, merged; a
    part of the place stands under the place itself, too.
    """
    if Reach.ALL in reaches(work.actor, Permission.CHANGE_READ):
        numbers = _stretch(work, after, until, limit).with_only_columns(ChangeSight.number)
        return [Seen(number, is_theirs=True) for number in work.session.scalars(numbers.distinct())]
    places = (ANYWHERE, work.actor.jurisdiction)
    parts = [
        _stretch(work, after, until, limit).where(ChangeSight.place == place).subquery()
        for place in places
        if place is not None
    ]
    both = union_all(
        *(
            select(part.c.number, literal(int(at > 0)).label("theirs"))
            for at, part in enumerate(parts)
        )
    ).subquery()
    rows = work.session.execute(
        select(both.c.number, func.max(both.c.theirs))
        .group_by(both.c.number)
        .order_by(both.c.number)
        .limit(limit)
    )
    return [Seen(number, is_theirs=bool(theirs)) for number, theirs in rows]


def _stretch(work: Work, after: int, until: int, limit: int) -> Select[int]:
    return (
        select(ChangeSight.number)
        .where(_may_see(work), ChangeSight.number > after, ChangeSight.number <= until)
        .order_by(ChangeSight.number)
        .limit(limit)
    )


def find(work: Work, number: int) -> Seen | None:
    """Return an entry that the caller may see."""
    found = seen(work, number - 1, number, 1)
    return found[0] if found else None


def told(work: Work, numbers: Collection[int]) -> list[Entry]:
    """Return entries with the records that they are about, by their numbers."""
    rows = work.session.execute(
        select(
            *(Event.number, Event.at, Event.name, Event.subject_id, Event.canonical),
            *(Subject.id, Subject.number, Subject.kind, Subject.country),
        )
        .join(Subject, Subject.id == Event.subject_id, isouter=True)
        .where(unscoped(why=READ), Event.number.in_(numbers))
        .order_by(Event.number)
    )
    return [_entry(row) for row in rows]


def _entry(row: Any) -> Entry:
    number, at, name, subject_id, canonical, *subject = row
    said = orjson.loads(canonical)
    known = None if subject[0] is None else _subject(subject)
    return Entry(number, at, name, subject_id, said["reason"], said["body"], known)


def _subject(row: Sequence[Any]) -> ChangeSubject:
    subject_id, number, kind, country = row
    return ChangeSubject(subject_id, number, kind.value, country)


def enforcing(work: Work, keys: Collection[str]) -> set[str]:
    """Return which sources are lists of enforcement, which name a firm for a time alone (V4)."""
    if not keys:
        return set()
    found = work.session.scalars(
        select(Source.key).where(
            unscoped(why=READ), Source.key.in_(keys), Source.purpose == ListPurpose.ENFORCEMENT
        )
    )
    return set(found)


def rows(work: Work, number: int, after: int, limit: int) -> list[RowOf]:
    """Return rows that an entry changed, those after a position."""
    found = work.session.execute(
        select(
            *(ChangedRecord.position, ChangedRecord.act),
            *(Subject.id, Subject.number, Subject.kind, Subject.country),
        )
        .join(Subject, Subject.id == ChangedRecord.subject_id)
        .where(
            unscoped(why=READ),
            ChangedRecord.event_number == number,
            ChangedRecord.position > after,
        )
        .order_by(ChangedRecord.position)
        .limit(limit)
    )
    return [RowOf(position, act, _subject(rest)) for position, act, *rest in found]


def hash_of(work: Work, number: int) -> str | None:
    """Return the hash of an entry; ``None`` where there is none of that number."""
    return work.session.scalar(
        select(Event.hash).where(unscoped(why="the chain is public"), Event.number == number)
    )
