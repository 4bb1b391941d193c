"""Licences of recruiters: each status that a register said of one, from a day until another."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from app.domains.imports.models import Source as Register
from app.domains.imports.types import (
    LicenceStatus,
    ListPurpose,
    MayRecruit,
    RecordKind,
    may_recruit,
)
from app.domains.reports.queries.sources.deriving import DAY, Deriving, Source
from app.domains.reports.types import Fact, FactKind
from app.domains.subjects.models import Licence, LicenceAct, Subject

LETS = (MayRecruit.YES, MayRecruit.LIMITED)
"""What the last day that is printed on a licence ends."""


class _Span(NamedTuple):
    state: str
    since: date
    until: date | None


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of the licences of some records.

    The day that is printed on a licence ends it, whatever its register says later: what it is on
    a day is told by the fact and the day alone.

    Rule:
        Domain model: a status is computed for its day, never by a late job.
    """
    query = (
        select(
            *(Licence.subject_id, Licence.source_key, Licence.number, Licence.status),
            *(Licence.stated_from, Licence.stated_until, Licence.valid_until),
            Register.jurisdiction,
        )
        .join(Register, Register.key == Licence.source_key)
        .where(
            Register.purpose == ListPurpose.REGISTER,
            Register.record == RecordKind.INTERMEDIARY,
            Licence.recorded_until.is_(None),
        )
    )
    found = deriving.rows(query, Licence.subject_id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    for subject_id, rows in groupby(sorted(found, key=_order), key=lambda each: each.subject_id):
        seen = Counter[str]()
        for home, before, span in _chains(rows):
            item = f"{span.since}/{span.state}"
            seen[item] += 1
            yield Fact(
                FactKind.LICENCE,
                subject_id,
                item=f"{item}/{seen[item]}",
                on_day=span.since,
                until_day=span.until,
                state=span.state,
                before=before,
                subject_id=firms[subject_id].id,
                home=home,
            )


def _order(row: Any) -> tuple[Any, ...]:
    key = (row.subject_id.hex, row.source_key, row.number or "")
    return (*key, row.stated_from, row.stated_until or date.max, row.status.value)


def _chains(rows: Iterable[Any]) -> Iterator[tuple[str, str | None, _Span]]:
    """Yield the spans of licences, each with its register's place and what was before."""
    for _, versions in groupby(rows, key=lambda each: (each.source_key, each.number)):
        last: _Span | None = None
        home = ""
        before: str | None = None
        for row in versions:
            for span in _spans(row):
                if last is not None and _goes_on(last, span):
                    last = last._replace(until=span.until)
                    continue
                if last is not None:
                    yield home, before, last
                    before = last.state
                last, home = span, row.jurisdiction
        if last is not None:
            yield home, before, last


def _goes_on(last: _Span, span: _Span) -> bool:
    """Tell whether a later version says the same from the next day on."""
    follows = last.until is not None and last.until + DAY == span.since
    return follows and last.state == span.state


def _spans(row: Any) -> Iterator[_Span]:
    status: LicenceStatus = row.status
    since, until, ends = row.stated_from, row.stated_until, row.valid_until
    is_ended = ends is not None and (until is None or ends < until)
    if not is_ended or may_recruit(status) not in LETS:
        yield _Span(status.value, since, until)
        return
    if ends >= since:
        yield _Span(status.value, since, ends)
    yield _Span(LicenceStatus.EXPIRED.value, max(since, ends + DAY), until)


SOURCE = Source(
    "licences",
    Subject.id,
    facts,
    ties=((LicenceAct.id, LicenceAct.subject_id),),
    firms=((Subject.id, Subject.id),),
)
