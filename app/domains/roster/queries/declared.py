"""What no list states: why a firm was registered, and what its holder or profile says (L2, L3).

What a firm says of its principals is never public (L8), and a link only once the firm that it
names has confirmed it.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.corrections.queries.marks import PARTS, STATED, Marks
from app.domains.registration.models import Declaration, LinkAnswer, Registration
from app.domains.registration.types import LinkState
from app.domains.roster.engine.firm import Came, Declared, Registered
from app.domains.roster.engine.marks import of_statement
from app.domains.subjects.models import Principal, SubjectName
from app.store.base import table_of
from app.store.plain import PlainId, among, plain, uuid_of
from app.store.work import Work

Known = Mapping[PlainId, tuple[str, Declared | None]]
NOT_PUBLIC = frozenset({table_of(Principal).name})
READ = "the roster is made of all subjects; what is not public is left out by its standing"


class Fact(NamedTuple):
    """A fact as it is read: its columns that are shown, where it came from, until when it is."""

    table: str
    id: PlainId
    subject_id: PlainId
    parts: tuple[Any, ...]
    came: Came
    until: date | None


def acts(work: Work, subjects: Collection[PlainId]) -> dict[PlainId, tuple[str, Declared | None]]:
    """Return the facts of subjects that no list states: their tables and acts, by their ids.

    ``None`` stands for the act of what is not public.
    """
    rows = work.session.execute(
        select(
            *(plain(Declaration.fact_id), Declaration.fact_table, Declaration.profile),
            *(Declaration.is_proved, Declaration.detail, LinkAnswer.id, LinkAnswer.state),
        )
        .outerjoin(LinkAnswer, LinkAnswer.id == Declaration.statement_id)
        .where(unscoped(why=READ), among(work.session, Declaration.subject_id, subjects))
    )
    found: dict[PlainId, tuple[str, Declared | None]] = {}
    for fact_id, table, profile, is_proved, detail, link_id, state in rows:
        is_hidden = table in NOT_PUBLIC or (
            link_id is not None and state is not LinkState.CONFIRMED
        )
        authority = (detail or {}).get("authority")
        found[fact_id] = (table, None if is_hidden else Declared(profile, is_proved, authority))
    return found


def facts(work: Work, known: Known, day: date | None) -> Iterator[Fact]:
    """Yield what is public of the facts that no list states.

    Args:
        work: an open door.
        known: see :func:`acts`.
        day: only what was stated on this day; otherwise what is stated still, and former names.
    """
    for each in _all(work, known):
        first, last = each.came.since, each.until
        is_still_read = last is None or each.table == SubjectName.__tablename__
        was_stated = day is not None and first <= day and (last is None or day <= last)
        if is_still_read if day is None else was_stated:
            yield each


def _all(work: Work, known: Known) -> Iterator[Fact]:
    """Yield what is known now and public of the facts, those that have ended too."""
    public = {fact_id: act for fact_id, (_, act) in known.items() if act is not None}
    for name in dict.fromkeys(name for name, act in known.values() if act is not None):
        table, columns = table_of(STATED[name]), PARTS[STATED[name]]
        rows = work.session.execute(
            select(
                *(plain(table.c.id), plain(table.c.subject_id)),
                *(table.c.stated_from, table.c.stated_until),
                *(table.c[column] for column in columns),
            )
            .where(
                unscoped(why=READ),
                table.c.recorded_until.is_(None),
                among(work.session, table.c.id, public),
            )
            .order_by(table.c.recorded_from, table.c.id)
        )
        for fact_id, subject_id, first, last, *values in rows:
            came = Came(None, None, first, declared=public[fact_id])
            yield Fact(name, fact_id, subject_id, tuple(values), came, last)


def registrations(
    work: Work, subjects: Collection[PlainId]
) -> Iterator[tuple[PlainId, Registered]]:
    """Yield why subjects stand on the register without a list."""
    rows = work.session.execute(
        select(
            *(plain(Registration.subject_id), Registration.registered_on, Registration.basis),
            *(Registration.authority, Registration.profile),
        )
        .where(unscoped(why=READ), among(work.session, Registration.subject_id, subjects))
        .order_by(Registration.registered_on, Registration.profile)
    )
    for subject_id, on, basis, authority, profile in rows:
        yield subject_id, Registered(on, basis, authority, profile)


def statements(
    work: Work, subjects: Collection[PlainId], known: Known, beside: Marks
) -> list[dict[str, Any]]:
    """Return what no list states of a firm, as its history tells it.

    Args:
        work: an open door.
        subjects: the firm's records.
        known: see :func:`acts`.
        beside: what stands beside its values.
    """
    found = [
        {
            "id": str(uuid_of(each.id)),
            "what": each.table,
            "value": dict(zip(PARTS[STATED[each.table]], each.parts, strict=True)),
            **_dated(each.came.since, each.until, each.came.declared),
            "corrections": [of_statement(mark) for mark in beside.get((each.table, each.id), ())],
        }
        for each in _all(work, known)
    ]
    return found + [
        {
            "id": str(uuid_of(subject_id)),
            "what": "registration",
            "value": {"basis": each.basis.value, "authority": each.authority},
            **_dated(each.on, None, Declared(each.profile, is_proved=True, authority=None)),
            "corrections": [],
        }
        for subject_id, each in registrations(work, subjects)
    ]


def _dated(first: date, last: date | None, act: Declared | None) -> dict[str, Any]:
    nowhere = dict.fromkeys(("source", "file", "file_date", "file_sha256", "line"))
    return {
        "from": first,
        "until": last,
        **nowhere,
        "profile": None if act is None else act.profile,
        "self_declared": act is not None and not act.is_proved,
    }
