"""Deployments that firms and authorities reported, by corridor."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import func, select

from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import Fact, FactKind


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some reports that count now; a report that another replaced has none."""
    query = (
        select(
            *(DeploymentReport.id, DeploymentReport.subject_id, DeploymentReport.side),
            *(DeploymentReport.month, DeploymentLine.origin, DeploymentLine.destination),
            func.sum(DeploymentLine.workers).label("workers"),
        )
        .join(DeploymentLine, DeploymentLine.report_id == DeploymentReport.id)
        .where(DeploymentReport.recorded_until.is_(None))
        .group_by(
            *(DeploymentReport.id, DeploymentReport.subject_id, DeploymentReport.side),
            *(DeploymentReport.month, DeploymentLine.origin, DeploymentLine.destination),
        )
    )
    found = deriving.rows(query, DeploymentReport.id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    for row in found:
        firm = firms[row.subject_id]
        yield Fact(
            FactKind.DEPLOYMENT,
            row.id,
            item=f"{row.origin}/{row.destination}",
            on_day=row.month,
            state=row.side.value,
            subject_id=firm.id,
            home=firm.home,
            origin=row.origin,
            destination=row.destination,
            workers=int(row.workers),
        )


SOURCE = Source(
    "deployments",
    DeploymentReport.id,
    facts,
    ties=((DeploymentReport.id, DeploymentReport.id),),
    firms=((DeploymentReport.subject_id, DeploymentReport.id),),
)
