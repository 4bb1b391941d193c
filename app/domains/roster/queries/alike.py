"""Firms of which lists alone say something, as plain rows: what is of their shape, and their own.

Of such a firm there is nothing but names, licences, addresses, identifiers and rows of lists, all
as a line of a file states them. A new list brings them by the hundred thousand, and firms of one
shape read the same but for what is their own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, exists, or_, select

from app.access.policy import unscoped
from app.domains.certifications.models import Certificate
from app.domains.corrections.models import Dispute
from app.domains.registration.models import Declaration, Registration
from app.domains.roster.engine.moulds import (
    NAME,
    OWN_TEXTS,
    Own,
    in_json,
    instant,
    is_plain,
    own_of,
)
from app.domains.roster.queries.enforced import lists
from app.domains.sanctions.models import Sanction
from app.domains.subjects.models import (
    OWN_COLUMNS,
    Address,
    Corridor,
    Enforcement,
    Identifier,
    Licence,
    LicenceAct,
    Link,
    Listing,
    NameRestriction,
    Occupation,
    Principal,
    QualityCertificate,
    Sector,
    SelfDescription,
    Subject,
    SubjectName,
)
from app.domains.subjects.types import Standing
from app.domains.violations.models import ViolationRespondent
from app.store.base import Stated, table_of
from app.store.plain import PlainId, among, plain, uuid_of, written_out
from app.store.work import Work

PROJECTION = "the roster is made of all subjects; what is not public is left out by its standing"
READ: tuple[type[Stated], ...] = (SubjectName, Licence, Address, Identifier)
"""In the order of the moulds' tables."""
NOT_READ = (Corridor, Sector, Occupation, Principal, Enforcement, Link, QualityCertificate)
BESIDE = (
    *(Dispute, Declaration, Registration, SelfDescription, NameRestriction, LicenceAct),
    *(Certificate, ViolationRespondent, Sanction),
)
"""What else a page of the roster can say of a firm."""


@dataclass(slots=True)
class Alike:
    """A firm of which lists alone say something.

    Attributes:
        key: its id as the driver gives it.
        serial: of its number.
        shape: all that it has in common with firms that read the same.
        own: what it has for itself, see :class:`app.domains.roster.engine.moulds.Mould`.
        name: the only one it has.
        said: every value met.
    """

    key: PlainId
    serial: int
    number: str
    shape: Any
    own: Own = field(default_factory=list)
    name: str = ""
    said: set[Any] = field(default_factory=set)


def alike(work: Work, subjects: Collection[PlainId], updated_at: datetime) -> list[Alike]:
    """Return those among some records of which lists alone say something, by serial.

    Of a batch in whose range of ids anything else is said of anybody, nobody is returned: a new
    list gives its firms ids of their own range.

    Args:
        work: an open door.
        subjects: records that nobody merged.
        updated_at: what the firms say of their rendering.
    """
    if not subjects or _is_anything_beside(work, min(subjects), max(subjects)):
        return []
    found = {
        key: Alike(key, serial, number, [kind, country])
        for key, serial, number, kind, country in _subjects(work, subjects)
    }
    others = _add_names(work, found, instant(updated_at))
    for fact in READ[1:]:
        others |= _add_facts(work, found, fact)
    others |= _add_listings(work, found)
    firms = [each for each in found.values() if each.name and each.key not in others]
    for each in firms:
        each.shape = tuple(each.shape)
    return firms


def _is_anything_beside(work: Work, first: PlainId, last: PlainId) -> bool:
    """Tell whether something is said, of anybody in a range, that is not read here."""
    looked_at = [table_of(each).c.subject_id for each in BESIDE]
    known = [
        exists().where(table.c.recorded_until.is_(None), _within(table.c.subject_id, first, last))
        for table in map(table_of, NOT_READ)
    ]
    said = [exists().where(_within(column, first, last)) for column in looked_at]
    return bool(
        work.session.connection().scalar(select(or_(*said, *known)).where(unscoped(why=PROJECTION)))
    )


def _within(column: ColumnElement[Any], first: PlainId, last: PlainId) -> ColumnElement[bool]:
    return column.between(uuid_of(first), uuid_of(last))


def _subjects(work: Work, subjects: Collection[PlainId]) -> Sequence[Row[*tuple[Any, ...]]]:
    one = table_of(Subject).c
    return (
        work.session.connection()
        .execute(
            select(plain(one.id), one.serial, one.number, plain(one.kind), one.country)
            .where(
                unscoped(why=PROJECTION),
                among(work.session, one.id, subjects),
                one.standing == Standing.IMPORTED,
                one.merged_into.is_(None),
            )
            .order_by(one.serial)
        )
        .all()
    )


def _facts(
    work: Work, table: Table, subjects: Collection[PlainId], columns: Sequence[str]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Return what is known now of facts, as the driver gives it."""
    return (
        work.session.connection()
        .execute(
            select(
                *(plain(table.c[each]) for each in ("subject_id", "file_id", "line")),
                *(plain(table.c[each]) for each in ("stated_from", "stated_until")),
                *(plain(table.c[each]) for each in columns),
            )
            .where(
                unscoped(why=PROJECTION),
                table.c.recorded_until.is_(None),
                among(work.session, table.c.subject_id, subjects),
            )
            .order_by(table.c.recorded_from, table.c.id)
        )
        .all()
    )


def _add_names(work: Work, found: dict[PlainId, Alike], updated_at: str) -> set[PlainId]:
    """Give each firm its name; return those that have several, or one that is not plain."""
    others: set[PlainId] = set()
    rows = _facts(work, table_of(SubjectName), found, ("kind", "text"))
    for key, file_id, line, since, until, kind, text in rows:
        firm = found[key]
        if until is not None or file_id is None or (firm.name and (kind, text) not in firm.said):
            others.add(key)
        elif not firm.name and is_plain(text):
            firm.name = text
            firm.said.add((kind, text))
            firm.shape.append((NAME, kind, file_id, since))
            firm.own = own_of(written_out(key), firm.number, updated_at, text)
            firm.own.append(line)
    return others


def _add_facts(work: Work, found: dict[PlainId, Alike], fact: type[Stated]) -> set[PlainId]:
    """Give each firm its facts of a kind; return those of which an act states one."""
    others: set[PlainId] = set()
    table, places = table_of(fact), OWN_TEXTS.get(fact.__tablename__, ())
    act = ("act_id",) if fact is Licence else ()
    for row in _facts(work, table, found, (*OWN_COLUMNS[fact], *act)):
        key, file_id, line, since, until, *values = row
        firm = found[key]
        if until is not None:
            continue
        if file_id is None or (act and values.pop() is not None):
            others.add(key)
            continue
        value = (table.name, *values)
        if value in firm.said:
            continue
        firm.said.add(value)
        for place in places:
            if values[place] is not None:
                firm.own.append(in_json(values[place]))
                values[place] = True
        firm.shape.append(
            (table.name, *values, file_id, since) if places else (value, file_id, since)
        )
        firm.own.append(line)
    return others


def _add_listings(work: Work, found: dict[PlainId, Alike]) -> set[PlainId]:
    """Say of each firm which lists name it; return those that a list of enforcement names."""
    row = table_of(Listing).c
    kept_for_a_time = set(lists(work))
    others: set[PlainId] = set()
    rows = work.session.connection().execute(
        select(plain(row.subject_id), row.source_key, plain(row.listed_from), plain(row.gone_on))
        .where(unscoped(why=PROJECTION), among(work.session, row.subject_id, found))
        .order_by(row.listed_from, row.id)
    )
    for key, source, since, gone_on in rows:
        found[key].shape.append((source, since, gone_on))
        if source in kept_for_a_time:
            others.add(key)
    return others
