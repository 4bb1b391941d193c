"""Who acts for a firm, and who uses its name without acting for it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.certifications.models import MisuseReport, Representative
from app.domains.subjects.queries import claims
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

_LISTED = FactColumns(holder_id=Representative.organisation_id)
_REPORTED = FactColumns(holder_id=MisuseReport.organisation_id.expression)


def one(work: Work, representative_id: UUID, version: int | None = None) -> Representative:
    """Return an entry of a list that the actor may read.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    seen = visible(work.actor, Permission.REPRESENTATIVE_READ, _LISTED)
    found = work.session.scalar(
        select(Representative).where(seen, Representative.id == representative_id)
    )
    if found is None:
        raise NotFound("There is no such representative.")
    return as_seen(found, version)


def page(
    work: Work, subject_id: UUID | None, after: UUID | None, limit: int
) -> Sequence[Representative]:
    """Return the entries of lists that the actor may read, the oldest first, those after an id."""
    seen = visible(work.actor, Permission.REPRESENTATIVE_READ, _LISTED)
    query = select(Representative).where(seen).order_by(Representative.id).limit(limit)
    if subject_id is not None:
        query = query.where(Representative.subject_id == subject_id)
    if after is not None:
        query = query.where(Representative.id > after)
    return work.session.scalars(query).all()


def of_organisation(work: Work, organisation_id: UUID) -> Sequence[Representative]:
    """Return the whole list of an organisation."""
    seen = visible(work.actor, Permission.REPRESENTATIVE_READ, _LISTED)
    return work.session.scalars(
        select(Representative)
        .where(seen, Representative.organisation_id == organisation_id)
        .order_by(Representative.id)
    ).all()


def standing(work: Work, subject_id: UUID) -> Sequence[Representative]:
    """Return the list of whoever holds a record, to be asked for one name or number."""
    holder = claims.find_granted(work, subject_id)
    if holder is None:
        return ()
    return work.session.scalars(
        select(Representative).where(
            unscoped(why="anyone asks for one name or number (C4); only yes or no is told"),
            Representative.subject_id == subject_id,
            Representative.organisation_id == holder.organisation_id,
        )
    ).all()


def report(work: Work, report_id: UUID, version: int | None = None) -> MisuseReport:
    """Return a report of misuse that the actor may read.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(MisuseReport).where(_may_read_reports(work), MisuseReport.id == report_id)
    )
    if found is None:
        raise NotFound("There is no such report.")
    return as_seen(found, version)


def reports(work: Work, after: UUID | None, limit: int) -> Sequence[MisuseReport]:
    """Return the reports of misuse that the actor may read, the oldest first, after an id."""
    query = select(MisuseReport).where(_may_read_reports(work)).limit(limit)
    if after is not None:
        query = query.where(MisuseReport.id > after)
    return work.session.scalars(query.order_by(MisuseReport.id)).all()


def reports_of(work: Work, organisation_id: UUID) -> Sequence[MisuseReport]:
    """Return all reports of misuse of an organisation's name."""
    return work.session.scalars(
        select(MisuseReport)
        .where(_may_read_reports(work), MisuseReport.organisation_id == organisation_id)
        .order_by(MisuseReport.id)
    ).all()


def open_reports(work: Work) -> Sequence[MisuseReport]:
    """Return the reports that nobody has closed, if the actor closes reports."""
    if not reaches(work.actor, Permission.MISUSE_CLOSE):
        return ()
    return work.session.scalars(
        select(MisuseReport)
        .where(
            visible(work.actor, Permission.MISUSE_CLOSE, _REPORTED),
            MisuseReport.closed_at.is_(None),
        )
        .order_by(MisuseReport.id)
    ).all()


def _may_read_reports(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.MISUSE_READ, _REPORTED)
