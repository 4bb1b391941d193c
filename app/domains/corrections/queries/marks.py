"""What stands beside public values: marks, by the fact that carries them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Row, and_, func, null, or_, select

from app.access.policy import unscoped
from app.domains.corrections.engine.following import Statement, same
from app.domains.corrections.engine.self_said import moved
from app.domains.corrections.models import Dispute
from app.domains.corrections.types import CORRECTING, DisputeState, Mark, MarkState
from app.domains.registration.models import Branch
from app.domains.subjects.models import (
    FACTS,
    OWN_COLUMNS,
    Contact,
    Licence,
    Link,
    Listing,
    QualityCertificate,
    SelfDescription,
    Subject,
)
from app.store.base import Stated, table_of
from app.store.journal import Word
from app.store.plain import PlainId, among, plain
from app.store.work import Work

MARKS = "what is disputed and corrected is public with its value"
SHOWN: tuple[type[Stated], ...] = (
    *(fact for fact in FACTS if fact is not Contact),
    *(Link, QualityCertificate),
)
"""What lists state to the public; a contact is kept to confirm claims, and can be a person's."""
_OPEN_TO_DISPUTE: tuple[type[Stated], ...] = (*SHOWN, Branch)
STATED: Mapping[str, type[Stated]] = {table_of(fact).name: fact for fact in _OPEN_TO_DISPUTE}
"""Facts by their tables, also what only a firm itself states."""
PARTS: Mapping[type[Stated], tuple[str, ...]] = {
    **OWN_COLUMNS,
    Link: ("kind", "other_id"),
    QualityCertificate: ("standard", "number", "issuer", "valid_from", "valid_until"),
    Branch: ("name", "text", "locality", "country"),
}
_EVER = date.min
_STATES = {
    DisputeState.LODGED: MarkState.DISPUTED,
    DisputeState.UPHELD: MarkState.CORRECTED,
    DisputeState.PARTLY: MarkState.PARTLY_CORRECTED,
}

Marks = dict[tuple[str, PlainId], list[Mark]]
"""Marks by the table and the id of the fact that carries them."""

Found = Row[*tuple[Any, ...]]
About = tuple[str, PlainId, str, str | None]
"""Table, fact, field and value as it was read: what a dispute is about."""


def marks(work: Work, subjects: Collection[PlainId]) -> Marks:
    """Return what stands beside the values of records, merged ones under their own ids."""
    rows = work.session.execute(
        select(
            *(plain(Dispute.subject_id), Dispute.fact_table, plain(Dispute.fact_id), Dispute.field),
            *(Dispute.read, Dispute.number, Dispute.state, Dispute.lodged_at, Dispute.decided_at),
            *(Dispute.corrected, Dispute.why, Dispute.lodged_entry, Dispute.decided_entry),
            Word.text,
        )
        .join(
            Word,
            and_(Word.event_number == Dispute.replied_entry, Word.field == "reply"),
            isouter=True,
        )
        .where(
            unscoped(why=MARKS),
            among(work.session, Dispute.subject_id, subjects),
            or_(
                and_(Dispute.state == DisputeState.LODGED, Dispute.is_shown),
                Dispute.state.in_(CORRECTING),
            ),
        )
        .order_by(Dispute.lodged_entry)
    ).all()
    found: Marks = defaultdict(list)
    if not rows:
        return found
    about = [(row[0], (row[1], row[2], row[3], row[4])) for row in rows]
    for row, carriers in zip(rows, carried(work, about), strict=True):
        for fact_id, field in carriers:
            found[row[1], fact_id].append(_mark(row, field))
    return found


def _mark(row: Found, field: str) -> Mark:
    number, state, lodged_at, decided_at, corrected, why, lodged, decided, reply = row[5:]
    is_open = state is DisputeState.LODGED
    return Mark(
        number,
        field,
        _STATES[state],
        lodged_at if is_open else decided_at,
        corrected,
        None if why is None else why.value,
        lodged if is_open else decided,
        reply,
    )


def carried(work: Work, about: Sequence[tuple[PlainId, About]]) -> list[list[tuple[PlainId, str]]]:
    """Return, for each dispute, the facts known now that carry it, and the field in each.

    Args:
        work: an open door.
        about: of each dispute the record, and what it is about.
    """
    subjects: dict[str, set[PlainId]] = defaultdict(set)
    for subject_id, (table, *_) in about:
        subjects[table].add(subject_id)
    known = {table: _statements(work, table, ids) for table, ids in subjects.items()}
    return [_carriers(what, known[what[0]].get(subject_id, {})) for subject_id, what in about]


ById = dict[PlainId, Statement]


def _carriers(what: About, rows: ById) -> list[tuple[PlainId, str]]:
    table, fact_id, field, read = what
    anchor = rows.get(fact_id)
    if anchor is None:
        return []
    if table == SelfDescription.__tablename__:
        return [
            (row.id, place)
            for row in rows.values()
            if (place := moved(anchor.values, row.values, field)) is not None
        ]
    if table in STATED:
        return [(each, field) for each in same(anchor, field, table, rows.values())]
    # A listing and a record keep their row; the mark goes when the value is another one.
    return [(anchor.id, field)] if _as_read(anchor.values[field]) == read else []


def _as_read(value: Any) -> str:
    return orjson.dumps(value).decode()


def _statements(work: Work, table: str, subjects: Collection[PlainId]) -> Mapping[PlainId, ById]:
    """Return the facts of records in one table, closed ones too, by record and id."""
    if table in STATED:
        return _stated(work, STATED[table], subjects)
    found: dict[PlainId, ById] = defaultdict(dict)
    for subject_id, row in _others(work, table, subjects):
        found[subject_id][row.id] = row
    return found


def _stated(
    work: Work, fact: type[Stated], subjects: Collection[PlainId]
) -> Mapping[PlainId, ById]:
    columns = table_of(fact).c
    # All versions of a licence share the identifier of the first.
    first = func.coalesce(columns.first_id, columns.id) if fact is Licence else null()
    rows = work.session.execute(
        select(
            *(plain(columns.subject_id), plain(columns.id), first, columns.stated_from),
            *(columns.stated_until, columns.recorded_until),
            *(columns[part] for part in PARTS[fact]),
        ).where(unscoped(why=MARKS), among(work.session, columns.subject_id, subjects))
    )
    found: dict[PlainId, ById] = defaultdict(dict)
    for subject_id, row_id, thing, since, last, closed, *values in rows:
        said = dict(zip(PARTS[fact], values, strict=True))
        found[subject_id][row_id] = Statement(row_id, since, last, closed is None, said, thing)
    return found


def _others(
    work: Work, table: str, subjects: Collection[PlainId]
) -> Iterable[tuple[PlainId, Statement]]:
    shapes: dict[str, tuple[Any, Any, dict[str, Any]]] = {
        Listing.__tablename__: (
            *(Listing.subject_id, Listing.id),
            {"listed_from": Listing.listed_from, "gone_on": Listing.gone_on},
        ),
        Subject.__tablename__: (Subject.id, Subject.id, {"country": Subject.country}),
        SelfDescription.__tablename__: (
            *(SelfDescription.subject_id, SelfDescription.id),
            {
                "organisation_id": SelfDescription.organisation_id,
                "content": SelfDescription.content,
            },
        ),
    }
    whose, key, parts = shapes[table]
    rows = work.session.execute(
        select(plain(whose).label("whose"), plain(key).label("key"), *parts.values()).where(
            unscoped(why=MARKS), among(work.session, whose, subjects)
        )
    )
    for subject_id, row_id, *values in rows:
        said = dict(zip(parts, values, strict=True))
        yield subject_id, Statement(row_id, _EVER, None, is_known=True, values=said)
