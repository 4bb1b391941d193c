"""Accreditations and competences."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.audits.models import Accreditation, Competence
from app.domains.audits.types import AccreditationState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Accreditation.audit_body_id.expression)
    return visible(work.actor, Permission.ACCREDITATION_READ, columns)


def one(work: Work, accreditation_id: UUID, version: int | None = None) -> Accreditation:
    """Return an accreditation.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Accreditation).where(_seen(work), Accreditation.id == accreditation_id)
    )
    if found is None:
        raise NotFound("There is no such accreditation.")
    return as_seen(found, version)


def page(
    work: Work, audit_body_id: UUID | None, after: UUID | None, limit: int
) -> Sequence[Accreditation]:
    """Return accreditations, the oldest first, those after an id."""
    query = select(Accreditation).where(_seen(work)).order_by(Accreditation.id).limit(limit)
    if audit_body_id is not None:
        query = query.where(Accreditation.audit_body_id == audit_body_id)
    if after is not None:
        query = query.where(Accreditation.id > after)
    return work.session.scalars(query).all()


def in_force(work: Work, audit_body_id: UUID, scheme: str, on: date) -> Sequence[Accreditation]:
    """Return the accreditations of a body for a scheme that are in force on a day."""
    return work.session.scalars(
        select(Accreditation)
        .where(
            unscoped(why="asked for a rule about who may take an audit, and shown to nobody"),
            Accreditation.audit_body_id == audit_body_id,
            Accreditation.scheme == scheme,
            Accreditation.state == AccreditationState.ACTIVE,
            Accreditation.valid_from <= on,
            Accreditation.valid_until >= on,
        )
        .order_by(Accreditation.id)
    ).all()


def _competence_seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Competence.audit_body_id.expression)
    return visible(work.actor, Permission.COMPETENCE_READ, columns)


def competence(work: Work, competence_id: UUID, version: int | None = None) -> Competence:
    """Return a competence that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Competence).where(_competence_seen(work), Competence.id == competence_id)
    )
    if found is None:
        raise NotFound("There is no such competence.")
    return as_seen(found, version)


def competences(work: Work, after: UUID | None, limit: int) -> Sequence[Competence]:
    """Return the competences that the actor may know of, the oldest first, those after an id."""
    query = select(Competence).where(_competence_seen(work)).order_by(Competence.id).limit(limit)
    if after is not None:
        query = query.where(Competence.id > after)
    return work.session.scalars(query).all()


def good_until(
    work: Work, audit_body_id: UUID, people: Collection[UUID], until: date
) -> Sequence[Competence]:
    """Return the competences that people hold for a body up to a day."""
    return work.session.scalars(
        select(Competence).where(
            unscoped(why="asked for the rule of what a team must know, by its body"),
            Competence.audit_body_id == audit_body_id,
            Competence.person_id.in_(people),
            Competence.ended_at.is_(None),
            Competence.valid_until >= until,
        )
    ).all()
