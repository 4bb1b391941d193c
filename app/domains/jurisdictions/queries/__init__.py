"""Jurisdictions by their codes and records, who speaks for them, and entries that make them."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind, OrganisationState
from app.domains.jurisdictions.models import Jurisdiction, RecourseEdition
from app.domains.jurisdictions.queries.endings import successors as successors
from app.domains.subjects.models import Subject
from app.kit.errors import NotFound
from app.store.journal import Event
from app.store.work import Work, as_seen

PUBLIC = "every jurisdiction is public"
PUBLIC_RECOURSE = "where else a worker can go is for everybody"
_COLUMNS = FactColumns(is_public=true(), jurisdiction=Jurisdiction.code)


class Recorded(NamedTuple):
    """A jurisdiction with the number of its record."""

    jurisdiction: Jurisdiction
    number: str


def _recorded(condition: ColumnElement[bool]) -> Select[Jurisdiction, str]:
    return (
        select(Jurisdiction, Subject.number)
        .join(Subject, Subject.id == Jurisdiction.subject_id)
        .where(condition)
    )


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.JURISDICTION_READ, _COLUMNS)


def one(work: Work, code: str) -> Recorded:
    """Return a jurisdiction by its code.

    Raises:
        NotFound: there is no record of it.
    """
    return _one(work, code, _may_read(work))


def to_act_upon(work: Work, code: str, version: int | None = None) -> Recorded:
    """Return a jurisdiction for a verb that asks for a permission of its own.

    Raises:
        NotFound: there is no record of it.
        Changed: it is not the version that the caller saw.
    """
    found = _one(work, code, unscoped(why=PUBLIC))
    as_seen(found.jurisdiction, version)
    return found


def _one(work: Work, code: str, condition: ColumnElement[bool]) -> Recorded:
    row = work.session.execute(_recorded(condition).where(Jurisdiction.code == code)).one_or_none()
    if row is None:
        raise NotFound(f"There is no record of a jurisdiction {code}.")
    return Recorded(*row)


def page(work: Work, after: str | None, limit: int) -> Sequence[Recorded]:
    """Return jurisdictions by their codes, those after a code."""
    query = _recorded(_may_read(work)).order_by(Jurisdiction.code).limit(limit)
    if after is not None:
        query = query.where(Jurisdiction.code > after)
    return [Recorded(*row) for row in work.session.execute(query)]


def find(work: Work, code: str) -> Jurisdiction | None:
    """Return the jurisdiction of a code, if there is a record of it."""
    return work.session.scalar(
        select(Jurisdiction).where(unscoped(why=PUBLIC), Jurisdiction.code == code)
    )


def of_subject(work: Work, subject_id: UUID) -> Jurisdiction | None:
    """Return the jurisdiction for which a record stands."""
    return work.session.scalar(
        select(Jurisdiction).where(unscoped(why=PUBLIC), Jurisdiction.subject_id == subject_id)
    )


def authorities(work: Work, codes: Collection[str]) -> dict[str, list[Organisation]]:
    """Return the authorities that speak for jurisdictions, the oldest first, in one question."""
    found: dict[str, list[Organisation]] = {code: [] for code in codes}
    rows = work.session.scalars(
        select(Organisation)
        .where(
            unscoped(why="which authority speaks for a jurisdiction is public"),
            Organisation.kind == OrganisationKind.AUTHORITY,
            Organisation.state == OrganisationState.ACTIVE,
            Organisation.jurisdiction.in_(found),
        )
        .order_by(Organisation.id)
    )
    for each in rows:
        assert each.jurisdiction is not None
        found[each.jurisdiction].append(each)
    return found


def recourse(work: Work, places: Collection[str] | None = None) -> dict[str, RecourseEdition]:
    """Return what the installation says today of recourse in places, in one question.

    Args:
        work: the open transaction.
        places: codes; ``None``: every place of which it says something.
    """
    last = (
        select(RecourseEdition.place, func.max(RecourseEdition.edition).label("edition"))
        .where(unscoped(why=PUBLIC_RECOURSE))
        .group_by(RecourseEdition.place)
        .subquery()
    )
    query = (
        select(RecourseEdition)
        .join(
            last,
            (last.c.place == RecourseEdition.place) & (last.c.edition == RecourseEdition.edition),
        )
        .where(unscoped(why=PUBLIC_RECOURSE))
        .order_by(RecourseEdition.place)
    )
    if places is not None:
        query = query.where(RecourseEdition.place.in_(places))
    return {each.place: each for each in work.session.scalars(query)}


def admissions(work: Work, after: int, until: int) -> Sequence[Event]:
    """Return the entries of the journal that admitted organisations, after one up to another."""
    return work.session.scalars(
        select(Event)
        .where(
            unscoped(why="the follower makes public records of what was admitted"),
            Event.number > after,
            Event.number <= until,
            Event.name == "identity.organisation.admitted",
        )
        .order_by(Event.number)
    ).all()


def jurisdiction_of(work: Work, organisation_id: UUID) -> str | None:
    """Return for which jurisdiction an organisation was admitted."""
    return work.session.scalar(
        select(Organisation.jurisdiction).where(
            unscoped(why="the follower makes public records of what was admitted"),
            Organisation.id == organisation_id,
        )
    )
