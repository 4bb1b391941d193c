"""What the routes of the subjects share: the desk, and records by number or identifier."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from app.domains.subjects import queries
from app.domains.subjects.models import Subject
from app.domains.subjects.service.desk import SubjectDesk
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.work import Work


async def _desk(request: Request) -> SubjectDesk:
    desk: SubjectDesk = request.app.state.subjects
    return desk


Desk = Annotated[SubjectDesk, Depends(_desk)]


def record_of(work: Work, text: str) -> Subject:
    """Return a record by its identifier or its number, as a person types it.

    Raises:
        MistypedNumber: it is neither.
        NotFound: there is no such record.
    """
    if UUID_TEXT.fullmatch(text):
        return queries.one(work, UUID(text))
    return queries.by_number(work, make(*read(text)))
