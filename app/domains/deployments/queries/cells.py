"""What reports say by corridor, month and the rest: for figures, and for facts that are counted."""

from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.access.policy import unscoped
from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.deployments.queries.counting import known_at, within
from app.domains.deployments.types import Side
from app.store.holdings import streamed
from app.store.work import Work

WHY = "counted for a rule or a figure; whoever shows it has their own permission"


class Dimension(StrEnum):
    """By what workers can be counted."""

    SUBJECT = "subject"
    SIDE = "side"
    JURISDICTION = "jurisdiction"
    MONTH = "month"
    ORIGIN = "origin"
    DESTINATION = "destination"
    OCCUPATION = "occupation"
    SECTOR = "sector"
    WAGE_BAND = "wage_band"
    SEX = "sex"


_COLUMNS: dict[Dimension, Any] = {
    Dimension.SUBJECT: DeploymentReport.subject_id,
    Dimension.SIDE: DeploymentReport.side,
    Dimension.JURISDICTION: DeploymentReport.jurisdiction,
    Dimension.MONTH: DeploymentReport.month,
    Dimension.ORIGIN: DeploymentLine.origin,
    Dimension.DESTINATION: DeploymentLine.destination,
    Dimension.OCCUPATION: DeploymentLine.occupation,
    Dimension.SECTOR: DeploymentLine.sector,
    Dimension.WAGE_BAND: DeploymentLine.wage_band,
    Dimension.SEX: DeploymentLine.sex,
}


class Cell(NamedTuple):
    """Workers of one report on one corridor."""

    report_id: UUID
    subject_id: UUID
    side: Side
    jurisdiction: str | None
    month: date
    origin: str
    destination: str
    workers: int


def by_corridor(
    work: Work,
    *,
    report_ids: Collection[UUID] | None = None,
    subject_ids: Collection[UUID] | None = None,
    entry: int | None = None,
) -> Iterator[Cell]:
    """Yield the workers of each report by corridor, in the order of reports; streamed.

    Args:
        work: an open door.
        report_ids: of these reports alone, whether or not they count still.
        subject_ids: of these records alone, up to a few hundred.
        entry: reports that counted at this journal number; ``None``: those that count now.
    """
    corridor = (DeploymentLine.origin, DeploymentLine.destination)
    query = (
        select(
            *(DeploymentReport.id, DeploymentReport.subject_id, DeploymentReport.side),
            *(DeploymentReport.jurisdiction, DeploymentReport.month, *corridor),
            func.sum(DeploymentLine.workers),
        )
        .join(DeploymentLine, DeploymentLine.report_id == DeploymentReport.id)
        .where(unscoped(why=WHY))
        .group_by(DeploymentReport.id, *corridor)
        .order_by(DeploymentReport.id, *corridor)
    )
    if report_ids is None:
        query = query.where(known_at(entry))
    else:
        query = query.where(DeploymentReport.id.in_(report_ids))
    if subject_ids is not None:
        query = query.where(DeploymentReport.subject_id.in_(subject_ids))
    for row in streamed(work, query):
        yield Cell._make((*row[:-1], int(row[-1])))


def counted(
    work: Work,
    since: date,
    until: date,
    by: Collection[Dimension],
    *,
    entry: int | None = None,
    narrowed: Collection[ColumnElement[bool]] = (),
) -> dict[tuple[Any, ...], int]:
    """Return sums of workers by dimensions, in one statement.

    Name :attr:`Dimension.SIDE`, or narrow to one: both sides count the same workers.

    Args:
        work: an open door.
        since: first day; the months that lie wholly in the period are counted.
        until: last day.
        by: the dimensions, in the order of the keys.
        entry: as the register knew it at this journal number; ``None``: as it does now.
        narrowed: further conditions on reports and lines.
    """
    columns = [_COLUMNS[each] for each in by]
    rows = work.session.execute(
        select(*columns, func.sum(DeploymentLine.workers))
        .select_from(DeploymentReport)
        .join(DeploymentLine, DeploymentLine.report_id == DeploymentReport.id)
        .where(unscoped(why=WHY), known_at(entry), within(since, until), *narrowed)
        .group_by(*columns)
    )
    return {tuple(key): int(workers) for *key, workers in rows}
