"""The facts of each figure of a report: added up for its table, or listed as its records."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, tuple_

from app.access.policy import PART_OF, unscoped
from app.domains.certifications.models import Certificate
from app.domains.reports.engine.tables import (
    FIRMS,
    MOVES,
    TABLES,
    Counted,
    Measure,
    Which,
)
from app.domains.reports.models import ReportFact
from app.domains.reports.queries import counting
from app.domains.reports.queries.counting import Asked, Facts, Sums
from app.domains.reports.types import FactKind
from app.store.work import Work

WHY = "counted for a report, which says whom its state and its clause let read it"
QUESTIONS: Mapping[Which, Callable[[Work, Asked, FactKind], Facts]] = {
    Which.LYING: counting.lying,
    Which.BEGUN: counting.begun,
    Which.ENDED: counting.ended,
    Which.UNANSWERED: counting.unanswered,
    Which.PAST_DUE: counting.past_due,
}
Key = tuple[UUID, str, int]
"""By which records are listed: thing, item, and the fact itself."""


def facts_of(work: Work, asked: Asked, table: Counted, measure: Measure) -> Facts:
    """Return the question for the facts of a column of a table."""
    facts = _facts(work, asked, table, measure.which)
    if measure.state is not None:
        facts = facts.where(ReportFact.state == measure.state)
    if measure.before is not None:
        facts = facts.where(ReportFact.before == measure.before)
    if table.end is not None:
        facts = facts.where(_within(getattr(ReportFact, table.end), asked.place))
    return facts


def _facts(work: Work, asked: Asked, table: Counted, which: Which) -> Facts:
    if which in QUESTIONS:
        return QUESTIONS[which](work, asked, table.kind)
    day = asked.before if which is Which.AT_START else asked.last
    return counting.standing(work, asked, table.kind, day)


def _within(column: Any, place: str) -> ColumnElement[bool]:
    return or_(column == place, column.startswith(f"{place}{PART_OF}", autoescape=True))


def sums(work: Work, asked: Asked, table: Counted, measure: Measure) -> list[Sums]:
    """Add up the facts of a column, by the dimensions of its table."""
    return counting.summed(work, facts_of(work, asked, table, measure), table.names)


def records(
    work: Work, asked: Asked, cell: tuple[str, tuple[str, ...], str], after: Key | None, limit: int
) -> Sequence[ReportFact] | None:
    """Return the facts that a figure counts, by their things, those after one.

    Returns:
        ``None`` where there is no such figure.
    """
    facts = _listed(work, asked, cell)
    if facts is None:
        return None
    order = (ReportFact.thing_id, ReportFact.item, ReportFact.id)
    if after is not None:
        facts = facts.where(tuple_(*order) > tuple_(*after))
    return work.session.scalars(facts.order_by(*order).limit(limit)).all()


def certificate_numbers(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers that are printed on certificates."""
    query = select(Certificate.id, Certificate.number).where(
        unscoped(why="a certificate is public by its number"), Certificate.id.in_(ids)
    )
    return {each.id: each.number for each in work.session.execute(query)}


def _listed(work: Work, asked: Asked, cell: tuple[str, tuple[str, ...], str]) -> Facts | None:
    table, of, column = cell
    if table in TABLES:
        spec = TABLES[table]
        measure = spec.measure(column)
        if measure is None or len(of) != len(spec.by):
            return None
        facts = facts_of(work, asked, spec, measure)
        return facts.where(counting.alike(spec.names, of))
    if len(of) != 2:  # noqa: PLR2004 - from and to, or licence and certificate
        return None
    if table in MOVES and column == "count":
        return _moved(work, asked, table, of)
    if table == FIRMS and column in {"start", "end"}:
        facts, state = counting.firms(work, asked, asked.last if column == "end" else asked.before)
        return facts.where(ReportFact.state == of[0], state == of[1])
    return None


def _moved(work: Work, asked: Asked, table: str, of: tuple[str, ...]) -> Facts:
    """Return the question for what went from one state to another, by its newest fact of both."""
    kind = MOVES[table]
    each = counting.each_moved(work, asked, kind).subquery()
    alike = (each.c.was == of[0], each.c.became == of[1])
    things = select(each.c.thing_id).where(unscoped(why=WHY), *alike)
    facts = counting.moved(work, asked, kind).where(ReportFact.thing_id.in_(things))
    at = asked.last if of[1] != counting.NONE else asked.before
    return facts.where(counting.stood(ReportFact, at))
