"""What the operations of deployments work with, and how months are asked for."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from app.domains.deployments.engine.months import month_of
from app.domains.deployments.rules import LATEST
from app.domains.deployments.service.desk import DeploymentDesk
from app.kit.errors import BadInput, Fault


async def _desk(request: Request) -> DeploymentDesk:
    desk: DeploymentDesk = request.app.state.deployments
    return desk


Desk = Annotated[DeploymentDesk, Depends(_desk)]


def month(text: str, name: str) -> date:
    """Return the month that a parameter names.

    Args:
        text: such as 2026-03.
        name: of the parameter.

    Raises:
        BadInput: there is no such month.
    """
    found = month_of(text)
    if found is None or found > LATEST:
        fault = Fault(f"/query/{name}", "Give a month such as 2026-03.")
        raise BadInput("There is no such month.", faults=[fault])
    return found


def refuse_backwards(first: date, last: date) -> None:
    """Refuse a period that ends before it starts.

    Raises:
        BadInput: it does.
    """
    if last < first:
        fault = Fault("/query/to", "Give a month that is not before the first one.")
        raise BadInput("The period ends before it starts.", faults=[fault])
