"""The desk of complaints, as routes ask for it."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.complaints.service.desk import ComplaintDesk


async def _desk(request: Request) -> ComplaintDesk:
    desk: ComplaintDesk = request.app.state.complaints
    return desk


Desk = Annotated[ComplaintDesk, Depends(_desk)]
"""What complaints work with."""
