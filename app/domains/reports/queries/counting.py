"""Counts over the facts of a place and a period, as of a mark; the database adds them up.

What is counted and what lists the records of a count begin with the same question.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import aliased
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from app.access.policy import unscoped
from app.domains.reports.models import ReportFact
from app.domains.reports.queries.facts import Period, of_place
from app.domains.reports.types import LASTING, FactKind
from app.store.work import Work

NONE = "none"
"""Stands where a thing was not there, or says nothing of it."""
LONG_AGO = date(1900, 1, 1)
ONE_DAY = timedelta(days=1)
WHY = "counted for a report, which says whom its state and its clause let read it"
Facts = Select[ReportFact]


class days_after(GenericFunction[date]):  # noqa: N801 - as functions of SQL are written
    """The day so many days after a day."""

    type = Date()
    inherit_cache = True


@compiles(days_after)
def _days_after(element: days_after, compiler: SQLCompiler, **said: Any) -> str:
    day, days = (compiler.process(each, **said) for each in element.clauses)
    return f"({day} + {days})"


@compiles(days_after, "sqlite")
def _days_after_on_sqlite(element: days_after, compiler: SQLCompiler, **said: Any) -> str:
    day, days = (compiler.process(each, **said) for each in element.clauses)
    return f"date({day}, {days} || ' days')"


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what is counted.

    Attributes:
        place: ISO 3166.
        first: day of the period.
        last: day of the period.
        mark: of the facts: the last entry until that of the report that changed one.
        entry: as of which the report is.
    """

    place: str
    first: date
    last: date
    mark: int
    entry: int

    @property
    def period(self) -> Period:
        """The days themselves."""
        return Period(self.first, self.last)

    @property
    def before(self) -> date:
        """The day whose end is the start of the period."""
        return self.first - ONE_DAY


class Sums(NamedTuple):
    """What was added up of facts that are alike.

    Attributes:
        of: by what they are alike.
        facts: how many.
        workers: of all, where they count some.
        amount_minor: of all; of one currency, where that is among ``of``.
        common_minor: of those with a rate.
        unrated: how many have an amount and no rate.
    """

    of: tuple[str, ...]
    facts: int
    workers: int
    amount_minor: int
    common_minor: int
    unrated: int


class Time(NamedTuple):
    """So many facts that are alike took so many days."""

    of: tuple[str, ...]
    days: int
    facts: int


def lying(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what lies in the period."""
    return of_place(work, asked.place, [kind], asked.period, asked.mark)


def begun(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what began to stand in the period."""
    return lying(work, asked, kind).where(ReportFact.on_day.between(asked.first, asked.last))


def lying_until(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what lies in the period or before it."""
    return of_place(work, asked.place, [kind], Period(LONG_AGO, asked.last), asked.mark)


def standing(work: Work, asked: Asked, kind: FactKind, day: date) -> Facts:
    """Return the question for what stood at the end of a day."""
    return of_place(work, asked.place, [kind], Period(day, day), asked.mark)


def ended(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what ended in the period, whenever it began."""
    facts = lying_until(work, asked, kind)
    return facts.where(ReportFact.until_day.between(asked.first, asked.last))


def unanswered(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what was told in the period, was due before its end, and waits."""
    goes_on = or_(ReportFact.until_day.is_(None), ReportFact.until_day > asked.last)
    due = ReportFact.item.between("1", asked.last.isoformat())
    return lying(work, asked, kind).where(goes_on, due)


def past_due(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what had not ended by the end, and was due before its last day."""
    goes_on = or_(ReportFact.until_day.is_(None), ReportFact.until_day > asked.last)
    due = days_after(ReportFact.on_day, ReportFact.days)
    return lying_until(work, asked, kind).where(goes_on, due < asked.last)


def moved(work: Work, asked: Asked, kind: FactKind) -> Facts:
    """Return the question for what stood at the start, or at the end, or both."""
    facts = of_place(work, asked.place, [kind], Period(asked.before, asked.last), asked.mark)
    return facts.where(or_(stood(ReportFact, asked.before), stood(ReportFact, asked.last)))


def stood(fact: Any, day: date) -> ColumnElement[bool]:
    """Return the condition that a fact that lasts stood at the end of a day."""
    goes_on = or_(fact.until_day.is_(None), fact.until_day >= day)
    return and_(fact.on_day <= day, goes_on)


def alike(by: Sequence[str], of: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a fact is one of those that were added up together."""
    pairs = zip(by, of, strict=True)
    return and_(*(_code(name) == code for name, code in pairs))


def summed(work: Work, facts: Facts, by: Sequence[str]) -> list[Sums]:
    """Add up facts by what they are alike."""
    columns = [_code(each) for each in by]
    unrated = and_(ReportFact.amount_minor.is_not(None), ReportFact.common_minor.is_(None))
    numbers = (ReportFact.workers, ReportFact.amount_minor, ReportFact.common_minor)
    query = facts.with_only_columns(
        *columns,
        func.count(),
        *(func.coalesce(func.sum(each), 0) for each in numbers),
        func.coalesce(func.sum(case((unrated, 1), else_=0)), 0),
    ).group_by(*columns)
    rows = [tuple(each) for each in work.session.execute(query)]
    found = [Sums(row[: len(by)], *map(int, row[len(by) :])) for row in rows]
    return sorted(each for each in found if each.facts)


def _code(name: str) -> ColumnElement[Any]:
    column = getattr(ReportFact, name)
    return func.coalesce(column, literal(NONE, literal_execute=True))


def timed(work: Work, facts: Facts, by: Sequence[str]) -> list[Time]:
    """Return how long facts took that ended, by what they are alike."""
    columns = [_code(each) for each in by]
    query = facts.with_only_columns(*columns, ReportFact.days, func.count())
    rows = work.session.execute(query.group_by(*columns, ReportFact.days))
    found = [tuple(each) for each in rows]
    return sorted(Time(row[:-2], row[-2], row[-1]) for row in found)


def each_moved(work: Work, asked: Asked, kind: FactKind) -> Select[Any]:
    """Return the question for each thing with its state at the start and at the end."""
    at_start, at_end = stood(ReportFact, asked.before), stood(ReportFact, asked.last)
    nothing = literal(NONE, literal_execute=True)
    return (
        moved(work, asked, kind)
        .with_only_columns(
            ReportFact.thing_id,
            func.coalesce(func.max(case((at_start, ReportFact.state))), nothing).label("was"),
            func.coalesce(func.max(case((at_end, ReportFact.state))), nothing).label("became"),
        )
        .group_by(ReportFact.thing_id)
    )


def moves(work: Work, asked: Asked, kind: FactKind) -> list[tuple[tuple[str, str], int]]:
    """Return how many things went from which state to which between start and end."""
    each = each_moved(work, asked, kind).subquery()
    query = select(each.c.was, each.c.became, func.count()).where(unscoped(why=WHY))
    query = query.group_by(each.c.was, each.c.became)
    return sorted(((was, became), int(count)) for was, became, count in work.session.execute(query))


def firms(work: Work, asked: Asked, day: date) -> tuple[Facts, ColumnElement[str]]:
    """Return the question for licences with certificates of the same firm, and the latter's state.

    Both stood at the end of a day.
    """
    held = aliased(ReportFact)
    goes_on = or_(held.recorded_until.is_(None), held.recorded_until > asked.mark)
    is_held = and_(
        held.subject_id == ReportFact.subject_id,
        held.kind == FactKind.CERTIFICATE,
        stood(held, day),
        held.recorded_from <= asked.mark,
        goes_on,
    )
    state: ColumnElement[str] = func.coalesce(held.state, literal(NONE, literal_execute=True))
    return standing(work, asked, FactKind.LICENCE, day).outerjoin(held, is_held), state


def firms_by_state(work: Work, asked: Asked, day: date) -> list[tuple[tuple[str, str], int]]:
    """Return how many firms stood in a status of a licence and a state of a certificate."""
    facts, state = firms(work, asked, day)
    query = facts.with_only_columns(
        ReportFact.state, state, func.count(ReportFact.subject_id.distinct())
    ).group_by(ReportFact.state, state)
    return sorted(((one, other), int(n)) for one, other, n in work.session.execute(query))


def how_many(work: Work, asked: Asked, kinds: Collection[FactKind], most: int) -> int:
    """Return how many facts lie in reach of a report, counted no further than ``most``.

    Kinds that last and others are counted apart, so that each is found by its days.
    """
    total = 0
    for some in ([e for e in kinds if e in LASTING], [e for e in kinds if e not in LASTING]):
        every = of_place(work, asked.place, some, asked.period, asked.mark)
        found = every.with_only_columns(ReportFact.id).limit(most - total).subquery()
        counted = select(func.count()).select_from(found).where(unscoped(why=WHY))
        total += work.session.scalar(counted) or 0
    return total
