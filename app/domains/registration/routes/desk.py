"""What the routes of the registration share: the desk, and records of intermediaries."""

from typing import Annotated

from fastapi import Depends, Path, Request

from app.domains.registration.service.desk import RegistrationDesk
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import record_named
from app.domains.subjects.types import SubjectKind
from app.kit.errors import NotFound
from app.store.work import Work


async def _desk(request: Request) -> RegistrationDesk:
    desk: RegistrationDesk = request.app.state.registration
    return desk


Desk = Annotated[RegistrationDesk, Depends(_desk)]
Key = Annotated[str, Path(max_length=60, description="Identifier of the record, or its number.")]


def intermediary(work: Work, record: str) -> Subject:
    """Return the record of an intermediary.

    Raises:
        MistypedNumber: it is neither identifier nor number.
        NotFound: there is no such record that the actor may know of.
    """
    found = record_named(work, record)
    if found.kind is not SubjectKind.INTERMEDIARY:
        raise NotFound("There is no such record.")
    return found
