"""What left the public, told without what it was (V4, L7): findings, and what lists stated."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from heapq import merge
from itertools import islice
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select
from sqlalchemy.orm import aliased

from app.access.policy import unscoped
from app.domains.corrections.types import LeftAsked, LeftPublic, Outcome
from app.domains.imports.models import Source
from app.domains.roster.queries import enforced
from app.domains.roster.queries.violations import has_any
from app.domains.subjects.models import Enforcement, Listing, Subject
from app.domains.subjects.types import Standing
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import final_since, is_final, joined_notice
from app.store.journal import Event
from app.store.work import Work

GONE = "that something left the public is told without what it was"
A_DAY = timedelta(days=1)
MOST_ENTRIES = 300
"""So many imports of a list are asked for one by one; databases bound a condition."""


def left_public(work: Work, asked: LeftAsked) -> list[LeftPublic]:
    """Return what left the public, the newest first, as far as it had been public here.

    Nothing is said of what it was: neither class nor ground, and of whoever never was public
    nothing at all.

    Rule:
        Fairness V4: a tombstone without its ground tells holders of older files to drop it.
    """
    parts: list[Sequence[LeftPublic]] = []
    if has_any(work):
        parts += [_taken_back(work, asked), _over(work, asked)]
    for source in enforced.lists(work).values():
        parts += [_ended(work, source, asked), _not_listed(work, source, asked)]
    newest: Iterator[LeftPublic] = merge(*parts, key=lambda each: (each.at, each.id), reverse=True)
    return list(islice(newest, asked.limit))


def _page(
    query: Select[*tuple[Any, ...]], at: Any, row_id: Any, asked: LeftAsked
) -> Select[*tuple[Any, ...]]:
    query = query.where(unscoped(why=GONE), Subject.standing != Standing.UNREGISTERED)
    if asked.records is not None:
        query = query.where(Subject.id.in_(asked.records))
    if asked.country is not None:
        query = query.where(Subject.country == asked.country)
    if asked.before is not None:
        instant, last = asked.before
        query = query.where(or_(at < instant, and_(at == instant, row_id < last)))
    return query.order_by(at.desc(), row_id.desc()).limit(asked.limit)


def _findings(at: Any) -> Select[*tuple[Any, ...]]:
    finding = ViolationFinding
    return joined_notice(
        select(
            *(finding.id, Violation.number, Subject.number, Subject.id, Subject.country),
            *(at.label("left"), finding.reversed_at),
        )
        .select_from(finding)
        .join(ViolationCount, ViolationCount.id == finding.count_id)
        .join(Violation, Violation.id == ViolationCount.violation_id)
    ).join(Subject, Subject.id == ViolationRespondent.subject_id)


def _taken_back(work: Work, asked: LeftAsked) -> list[LeftPublic]:
    """Return the findings that an appeal holds back, or that were found not to stand."""
    at = ViolationFinding.left_at
    query = _findings(at).where(at.is_not(None), at <= work.at)
    rows = work.session.execute(_page(query, at, ViolationFinding.id, asked))
    return [
        LeftPublic(
            *(row[0], row[1], row[2], row[3], row[4], "violation"),
            Outcome.WITHDRAWN if row.reversed_at is None else Outcome.REVERSED,
            row.left,
        )
        for row in rows
    ]


def _over(work: Work, asked: LeftAsked) -> list[LeftPublic]:
    """Return the findings that were public for their whole time."""
    finding = ViolationFinding
    at = finding.public_until
    query = _findings(at).where(
        finding.left_at.is_(None), is_final(work.at), final_since() <= at, at <= work.at
    )
    rows = work.session.execute(_page(query, at, finding.id, asked))
    return [
        LeftPublic(*(row[0], row[1], row[2], row[3], row[4], "violation"), Outcome.ENDED, row.left)
        for row in rows
    ]


def _listed(*more: Any) -> Select[*tuple[Any, ...]]:
    fact = Enforcement
    return (
        select(*(fact.id, Subject.number, Subject.id, Subject.country, *more))
        .select_from(fact)
        .join(Subject, Subject.id == fact.subject_id)
        .where(fact.recorded_until.is_(None), enforced.can_be_public())
    )


def _brought_in(work: Work, source: Source, *, closed: bool) -> list[tuple[int, datetime]]:
    """Return the entries under which acts of a list were recorded, with their instants."""
    fact = Enforcement
    rows = work.session.execute(
        select(Event.number, Event.at).where(
            unscoped(why=GONE),
            Event.number.in_(
                select(fact.recorded_from)
                .where(
                    fact.source_key == source.key,
                    fact.recorded_until.is_(None),
                    fact.stated_until.is_not(None) if closed else fact.stated_until.is_(None),
                )
                .distinct()
            ),
        )
    )
    return [(row[0], row[1]) for row in rows]


def _was_public(source: Source, brought: Collection[tuple[int, datetime]]) -> ColumnElement[bool]:
    """Return which acts were public at the instant of their entry: others nobody here read."""
    fact, newest = Enforcement, sorted(brought)[-MOST_ENTRIES:]
    asked = [
        (fact.recorded_from == number, enforced.local_day(source, at)) for number, at in newest
    ]
    # Of older entries only what was public for longer than until the first of these: less is told,
    # and nothing of what never was public.
    first, at_first = newest[0]
    asked.append((fact.recorded_from < first, enforced.local_day(source, at_first)))
    return or_(
        *(
            and_(entry, or_(fact.published_until.is_(None), fact.published_until >= day))
            for entry, day in asked
        )
    )


def _ended(work: Work, source: Source, asked: LeftAsked) -> list[LeftPublic]:
    """Return the acts whose publication by their list ended."""
    fact, brought = Enforcement, _brought_in(work, source, closed=False)
    if not brought:
        return []
    day = fact.published_until
    today = enforced.local_day(source, work.at)
    query = (
        _listed(day.label("day"))
        .join(Listing, Listing.id == fact.listing_id)
        .where(
            fact.source_key == source.key,
            fact.stated_until.is_(None),
            Listing.gone_on.is_(None),
            day < today,
            _was_public(source, brought),
        )
    )
    rows = work.session.execute(_page(query, day, fact.id, _by_day(source, asked)))
    return [
        LeftPublic(
            *(row[0], None, row[1], row[2], row[3], "enforcement"),
            Outcome.ENDED,
            _midnight(source, row.day),
        )
        for row in rows
    ]


def _midnight(source: Source, last: Any) -> datetime:
    """Return the instant at which the last day of publication has passed."""
    return datetime.combine(last + A_DAY, time(), ZoneInfo(source.time_zone)).astimezone(UTC)


def _by_day(source: Source, asked: LeftAsked) -> LeftAsked:
    """Return the question with its last instant as the last day that ended before or at it."""
    if asked.before is None:
        return asked
    at, last = asked.before
    day = enforced.local_day(source, at) - A_DAY
    if _midnight(source, day) < at:
        # Later on that day: all that ended at its beginning comes after.
        last = UUID(int=2**128 - 1)
    return asked._replace(before=(day, last))


def _not_listed(work: Work, source: Source, asked: LeftAsked) -> list[LeftPublic]:
    """Return the acts that a newer list has no longer, or says itself to be taken back."""
    fact, brought = Enforcement, _brought_in(work, source, closed=True)
    if not brought:
        return []
    other = aliased(Enforcement)
    still = exists().where(
        other.listing_id == fact.listing_id,
        other.recorded_until.is_(None),
        other.stated_until.is_(None),
        enforced.can_be_public(other),
    )
    later = aliased(Enforcement)
    again = exists().where(
        later.listing_id == fact.listing_id,
        later.recorded_until.is_(None),
        later.stated_until > fact.stated_until,
    )
    query = (
        _listed(Event.at.label("left"))
        .join(Event, Event.number == fact.recorded_from)
        .where(
            fact.source_key == source.key,
            fact.stated_until.is_not(None),
            ~still,
            ~again,
            _was_public(source, brought),
        )
    )
    rows = work.session.execute(_page(query, Event.at, fact.id, asked))
    return [
        LeftPublic(
            *(row[0], None, row[1], row[2], row[3], "enforcement"), Outcome.WITHDRAWN, row.left
        )
        for row in rows
    ]
