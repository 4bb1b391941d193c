"""What firms and authorities told of workers placed, firm by firm, as of a mark."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, func, literal, or_, select

from app.access.policy import unscoped
from app.domains.deployments.models import DeploymentReport
from app.domains.deployments.types import Side
from app.domains.reports.engine.placed import Told
from app.domains.reports.models import ReportFact
from app.domains.reports.queries.counting import Asked, lying
from app.domains.reports.types import FactKind
from app.store.work import Work

WHY = "added up of facts for a report, which asks the policy before"
AT_ONCE = 10_000
_COUNTRY = 2
"""Letters of a country's code; that of a part of it is longer."""


def told(work: Work, asked: Asked) -> Iterator[Told]:
    """Yield what was told of each firm and corridor in the period.

    The database adds up, in one question that is read in pieces: a state has hundreds of thousands
    of firms.

    Rule:
        Fairness E1: who leaves and who arrives are the same people, as ``joined`` of deployments
        says for one firm; a test compares the two.
    """
    month = _by_month(_by_country(work, asked))
    is_both = and_(month.c.firm.is_not(None), month.c.authority.is_not(None))
    rows = work.session.execute(
        select(
            *(month.c.origin, month.c.destination),
            *(func.sum(month.c.firm), func.sum(month.c.authority)),
            func.sum(case((is_both, month.c.firm), else_=0)),
            func.sum(case((is_both, month.c.authority), else_=0)),
        )
        .where(unscoped(why=WHY))
        .group_by(month.c.subject_id, month.c.origin, month.c.destination)
        .execution_options(yield_per=AT_ONCE)
    )
    for origin, destination, firm, authority, ours, theirs in rows:
        yield Told(origin, destination, _whole(firm), _whole(authority), int(ours), int(theirs))


def _whole(said: Any) -> int | None:
    return None if said is None else int(said)


def _by_country(work: Work, asked: Asked) -> Subquery:
    """Return what firms told, and what each country did: the parts of it, or its own number.

    Whose an authority is never changes, so that stands with the report alone; all else is told as
    of the mark.
    """
    is_theirs = ReportFact.state == Side.AUTHORITY.value
    place = DeploymentReport.jurisdiction
    country = func.substr(place, *(literal(each, literal_execute=True) for each in (1, _COUNTRY)))
    is_part = func.length(place) > _COUNTRY
    whole = func.coalesce(func.sum(case((~is_part, ReportFact.workers))), 0)
    parts = func.coalesce(func.sum(case((is_part, ReportFact.workers))), 0)
    by = (
        *(ReportFact.subject_id, ReportFact.origin, ReportFact.destination),
        *(ReportFact.on_day, country),
    )
    return (
        lying(work, asked, FactKind.DEPLOYMENT)
        .outerjoin(DeploymentReport, and_(is_theirs, DeploymentReport.id == ReportFact.thing_id))
        .with_only_columns(
            *by[:-1],
            country.label("country"),
            func.sum(case((~is_theirs, ReportFact.workers))).label("firm"),
            case((whole > parts, whole), else_=parts).label("workers"),
        )
        .group_by(*by)
        .subquery()
    )


def _by_month(told: Subquery) -> Subquery:
    """Return what the firm and what authorities told of each month, the same workers once."""
    at_an_end = or_(told.c.country == told.c.origin, told.c.country == told.c.destination)
    lowest = func.coalesce(_least(at_an_end, told), _least(told.c.country.is_not(None), told))
    by = (told.c.subject_id, told.c.origin, told.c.destination, told.c.on_day)
    return (
        select(
            *by[:-1],
            func.sum(told.c.firm).label("firm"),
            lowest.label("authority"),
        )
        .where(unscoped(why=WHY))
        .group_by(*by)
        .subquery()
    )


def _least(of: ColumnElement[bool], told: Subquery) -> ColumnElement[Any]:
    return func.min(case((of, told.c.workers)))
