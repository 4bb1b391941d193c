"""What firm and authority told of the same firm, over HTTP."""

from datetime import date
from typing import Annotated

from fastapi import Path, Query
from starlette.responses import Response

from app.domains.deployments.engine.months import written
from app.domains.deployments.routes.desk import Desk, month, refuse_backwards
from app.domains.deployments.rules import MOST_MONTHS
from app.domains.deployments.schemas import (
    COUNTS,
    BothOut,
    ComparisonOut,
    FirmOut,
    Month,
    MonthOut,
)
from app.domains.deployments.service.comparing import Comparison, compare
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.deployments.types import Which
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import record_named
from app.kit.errors import BadInput, Fault, MistypedNumber, NotFound, Unauthenticated
from app.kit.months import add_months
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import shown

router = Router(prefix="/v1/intermediaries", tags=["deployments"])
Key = Annotated[str, Path(max_length=60, description="Identifier of the record, or its number.")]
From = Annotated[Month, Query(alias="from", description="The first month.")]
To = Annotated[Month, Query(alias="to", description="The last month.")]


@router.get(
    "/{record}/deployments/comparison",
    response_model=ComparisonOut,
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def compare_deployments(
    record: Key, first: From, last: To, actor: SignedIn, db: Db, desk: Desk
) -> Response:
    """Compare what a firm and its authorities report of workers placed, and say which counts.

    Records that were merged with it count as the same firm. Only months of which both told are
    compared: who is late has not said nought.
    """
    months = _period(first, last)
    with db.reading(actor) as work:
        firm = record_named(work, record)
        found = compare(work, desk, firm, *months)
        return shown(_out(desk, firm, months, found))


def _period(first: str, last: str) -> tuple[date, date]:
    months = month(first, "from"), month(last, "to")
    refuse_backwards(*months)
    if months[1] >= add_months(months[0], MOST_MONTHS):
        fault = Fault("/query/to", f"Ask for {MOST_MONTHS} months at most.")
        raise BadInput("The period is too long.", faults=[fault])
    return months


def _out(
    desk: DeploymentDesk, firm: Subject, months: tuple[date, date], found: Comparison
) -> ComparisonOut:
    group, said = found.group, found.compared
    is_both = said.which in {Which.AUTHORITY, Which.LOWER}
    both = BothOut(firm=said.both_firm, authority=said.both_authority, difference=said.difference)
    return ComparisonOut(
        intermediary=FirmOut(id=firm.id, number=firm.number),
        first=written(months[0]),
        last=written(months[1]),
        firm=said.firm,
        authority=said.authority,
        both=both if is_both else None,
        limit_percent=float(desk.limit * 100),
        which=said.which,
        counted=said.counted,
        months=[
            MonthOut(
                month=written(each), firm=group.firm.get(each), authority=group.authority.get(each)
            )
            for each in sorted(group.firm.keys() | group.authority.keys())
        ],
        reports=list(group.reports),
        as_of_entry=found.entry,
        reads=COUNTS,
    )
