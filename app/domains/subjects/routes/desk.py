"""What the routes of the subjects share: the ring for letters, and records by number or id."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from app.domains.subjects import queries
from app.domains.subjects.models import Subject
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.keys import KeyRing
from app.store.work import Work


async def _ring(request: Request) -> KeyRing:
    ring: KeyRing = request.app.state.ring
    return ring


Ring = Annotated[KeyRing, Depends(_ring)]


def record_of(work: Work, text: str) -> Subject:
    """Return a record by its identifier or its number, as a person types it.

    Raises:
        MistypedNumber: it is neither.
        NotFound: there is no such record.
    """
    if UUID_TEXT.fullmatch(text):
        return queries.one(work, UUID(text))
    return queries.by_number(work, make(*read(text)))
