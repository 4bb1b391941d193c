"""Applications for certificates: when each was lodged, and when it ended."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import select

from app.domains.certifications.models import Application, DecisionFile
from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import Fact, FactKind


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some applications; a draft is nobody's to count."""
    query = select(
        *(Application.id, Application.subject_id, Application.scheme_key, Application.state),
        *(Application.submitted_at, Application.ended_at),
    ).where(Application.submitted_at.is_not(None))
    found = deriving.rows(query, Application.id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    for row in found:
        firm = firms[row.subject_id]
        yield Fact(
            FactKind.APPLICATION,
            row.id,
            item="",
            on_day=deriving.day(row.submitted_at),
            until_day=deriving.day_of(row.ended_at),
            state=row.state.value,
            category=row.scheme_key,
            days=deriving.days(row.submitted_at, row.ended_at),
            subject_id=firm.id,
            home=firm.home,
        )


SOURCE = Source(
    "applications",
    Application.id,
    facts,
    ties=(
        (Application.id, Application.id),
        (DecisionFile.id, DecisionFile.application_id),
        (DecisionFile.notice_id, DecisionFile.application_id),
    ),
    firms=((Application.subject_id, Application.id),),
)
