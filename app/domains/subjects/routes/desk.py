"""What the routes of the subjects share: the desk, and records by number or identifier."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.subjects.service.desk import SubjectDesk


async def _desk(request: Request) -> SubjectDesk:
    desk: SubjectDesk = request.app.state.subjects
    return desk


Desk = Annotated[SubjectDesk, Depends(_desk)]
