"""Records by what a person types of them: an identifier, or a number as it is read out."""

from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, visible
from app.domains.subjects.models import Subject
from app.domains.subjects.queries.firms import by_number, one
from app.domains.subjects.types import Standing
from app.kit.errors import NotFound
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.work import Work

_PUBLIC = FactColumns(is_public=Subject.standing != Standing.UNREGISTERED)


def record_named(work: Work, text: str, at: str | None = None) -> Subject:
    """Return a record by its identifier or its number, as a person types it.

    Args:
        work: an open one.
        text: as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        MistypedNumber: it is neither.
        NotFound: there is no such record that the actor may know of.
    """
    if UUID_TEXT.fullmatch(text):
        return one(work, UUID(text))
    return by_number(work, make(*read(text, at)))


def public_record_named(work: Work, text: str, at: str | None = None) -> Subject:
    """Return a record that the public may know of; of a merged one, the one that stands for it.

    Args:
        work: an open one.
        text: as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        MistypedNumber: it is neither an identifier nor a number.
        NotFound: there is none.
    """
    if UUID_TEXT.fullmatch(text):
        return _public(work, Subject.id == UUID(text))
    return _public(work, Subject.number == make(*read(text, at)))


def _public(work: Work, which: ColumnElement[bool]) -> Subject:
    found = work.session.scalar(
        select(Subject).where(visible(work.actor, Permission.ROSTER_READ, _PUBLIC), which)
    )
    if found is None:
        raise NotFound("There is no such record.")
    if found.merged_into is not None:
        return _public(work, Subject.id == found.merged_into)
    return found
