"""Every SELECT over archives."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.archives.models import Archive
from app.domains.archives.types import ArchiveState
from app.kit.errors import NotFound
from app.store.holdings import Whose
from app.store.work import Work

MAKING = "what makes and removes archives shows them to nobody"


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(person_id=Archive.person_id, holder_id=Archive.organisation_id)
    return visible(work.actor, Permission.ARCHIVE_READ, columns)


def one(work: Work, archive_id: UUID) -> Archive:
    """Return an archive that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(select(Archive).where(_seen(work), Archive.id == archive_id))
    if found is None:
        raise NotFound("There is no such archive.")
    return found


def page(work: Work, before: UUID | None, limit: int) -> Sequence[Archive]:
    """Return archives that the actor may know of, the newest first, those before an id."""
    query = select(Archive).where(_seen(work)).order_by(Archive.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Archive.id < before)
    return work.session.scalars(query).all()


def of_job(work: Work, archive_id: UUID) -> Archive:
    """Return the archive of a job, to be read."""
    return work.session.scalars(
        select(Archive).where(unscoped(why=MAKING), Archive.id == archive_id)
    ).one()


def to_make(work: Work, archive_id: UUID) -> Archive:
    """Return the archive of a job that writes, locked."""
    return work.session.scalars(
        select(Archive)
        .where(unscoped(why=MAKING), Archive.id == archive_id)
        .with_for_update(key_share=True)
    ).one()


def of(work: Work, whose: Whose, state: ArchiveState) -> Sequence[Archive]:
    """Return the archives of somebody in a state, for the verb that asks or makes."""
    return work.session.scalars(
        select(Archive)
        .where(
            unscoped(why=MAKING),
            Archive.kind == whose.kind,
            Archive.whose_id == whose.id,
            Archive.state == state,
        )
        .order_by(Archive.id)
    ).all()


def expired(work: Work, limit: int) -> Sequence[Archive]:
    """Return archives whose time is over."""
    return work.session.scalars(
        select(Archive)
        .where(
            unscoped(why=MAKING),
            Archive.state == ArchiveState.READY,
            Archive.expires_at <= work.at,
        )
        .limit(limit)
    ).all()


def ready(work: Work, limit: int) -> Sequence[Archive]:
    """Return archives that can be fetched."""
    return work.session.scalars(
        select(Archive)
        .where(unscoped(why=MAKING), Archive.state == ArchiveState.READY)
        .limit(limit)
    ).all()


def with_bytes_to_remove(work: Work, limit: int) -> Sequence[Archive]:
    """Return removed archives whose sealed bytes still lie in the store."""
    return work.session.scalars(
        select(Archive)
        .where(
            unscoped(why=MAKING),
            Archive.state == ArchiveState.REMOVED,
            Archive.digest.is_not(None),
        )
        .limit(limit)
    ).all()
