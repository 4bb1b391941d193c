"""Certificates, how they stand, and their conditions, for those who may know of them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.certifications.models import (
    Certificate,
    CertificateScope,
    CertificateStanding,
    Condition,
)
from app.domains.certifications.types.certificates import CertificateState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the certificate itself was read before"
_COLUMNS = FactColumns(holder_id=Certificate.organisation_id)


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.CERTIFICATE_READ, _COLUMNS)


def by_number(work: Work, number: str, version: int | None = None) -> Certificate:
    """Return a certificate by its number, if the actor may know of it.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Certificate).where(_may_read(work), Certificate.number == number)
    )
    if found is None:
        raise NotFound("There is no such certificate.")
    return as_seen(found, version)


def by_id(work: Work, certificate_id: UUID) -> Certificate:
    """Return the certificate of a foreign key, if the actor may know of it.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(Certificate).where(_may_read(work), Certificate.id == certificate_id)
    )
    if found is None:
        raise NotFound("There is no such certificate.")
    return found


def held_still(work: Work, certificate_id: UUID) -> Certificate:
    """Return a certificate, and let nobody else change it until the end of the work.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(Certificate)
        .where(_may_read(work), Certificate.id == certificate_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such certificate.")
    return found


def page(
    work: Work,
    asked: tuple[CertificateState | None, UUID | None],
    after: UUID | None,
    limit: int,
) -> Sequence[Certificate]:
    """Return certificates that the actor may know of, the oldest first.

    Args:
        work: the open work.
        asked: in which state, of which record; ``None`` for any.
        after: those after this id.
        limit: how many.
    """
    state, subject_id = asked
    query = select(Certificate).where(_may_read(work)).order_by(Certificate.id).limit(limit)
    if state is not None:
        query = query.where(Certificate.state == state)
    if subject_id is not None:
        query = query.where(Certificate.subject_id == subject_id)
    if after is not None:
        query = query.where(Certificate.id > after)
    return work.session.scalars(query).all()


def of_application(work: Work, application_id: UUID) -> Certificate | None:
    """Return the certificate that an application led to, if there is one."""
    return work.session.scalar(
        select(Certificate).where(
            unscoped(why="who reads the application may know what came of it"),
            Certificate.application_id == application_id,
        )
    )


def of_subjects(work: Work, subject_ids: Collection[UUID]) -> Sequence[Certificate]:
    """Return all certificates of records, the oldest first."""
    return work.session.scalars(
        select(Certificate)
        .where(
            unscoped(why="that a certificate was issued is public"),
            Certificate.subject_id.in_(subject_ids),
        )
        .order_by(Certificate.id)
    ).all()


def standings(
    work: Work, certificate_ids: Collection[UUID]
) -> dict[UUID, list[CertificateStanding]]:
    """Return how certificates stood, as it is known now, the oldest first.

    Rule:
        Fairness L1: what an appeal overturned is not among them.
    """
    found: dict[UUID, list[CertificateStanding]] = defaultdict(list)
    rows = work.session.scalars(
        select(CertificateStanding)
        .where(
            unscoped(why=READ_BEFORE),
            CertificateStanding.certificate_id.in_(certificate_ids),
            CertificateStanding.recorded_until.is_(None),
        )
        .order_by(CertificateStanding.from_at)
    )
    for each in rows:
        found[each.certificate_id].append(each)
    return found


def every_standing(
    work: Work, certificate_id: UUID, said_at: int | None = None
) -> Sequence[CertificateStanding]:
    """Return how a certificate stood, also what is no longer held to be true.

    Args:
        work: an open door.
        certificate_id: of one that was read before.
        said_at: what the register said at this number of the journal; ``None``: ever.
    """
    one = CertificateStanding
    return work.session.scalars(
        select(one)
        .where(
            unscoped(why=READ_BEFORE),
            one.certificate_id == certificate_id,
            _said_at(one, said_at),
        )
        .order_by(one.from_at, one.recorded_from)
    ).all()


def every_scope(
    work: Work, certificate_id: UUID, said_at: int | None = None
) -> Sequence[CertificateScope]:
    """Return for what a certificate held, likewise."""
    one = CertificateScope
    return work.session.scalars(
        select(one)
        .where(
            unscoped(why=READ_BEFORE),
            one.certificate_id == certificate_id,
            _said_at(one, said_at),
        )
        .order_by(one.valid_from, one.recorded_from)
    ).all()


def _said_at(
    one: type[CertificateStanding] | type[CertificateScope], entry: int | None
) -> ColumnElement[bool]:
    if entry is None:
        return true()
    until = one.recorded_until
    return and_(one.recorded_from <= entry, or_(until.is_(None), until > entry))


def changed_by(work: Work, notice_id: UUID) -> set[UUID]:
    """Return the ids of the certificates that an act told by a notice changed."""
    return set(
        work.session.scalars(
            select(CertificateStanding.certificate_id).where(
                unscoped(why="the verb asks for the certificates themselves"),
                CertificateStanding.notice_id == notice_id,
            )
        )
    )


def scopes(work: Work, certificate_ids: Collection[UUID]) -> dict[UUID, list[CertificateScope]]:
    """Return for what certificates held, as it is known now, the oldest first."""
    found: dict[UUID, list[CertificateScope]] = defaultdict(list)
    rows = work.session.scalars(
        select(CertificateScope)
        .where(
            unscoped(why=READ_BEFORE),
            CertificateScope.certificate_id.in_(certificate_ids),
            CertificateScope.recorded_until.is_(None),
        )
        .order_by(CertificateScope.valid_from, CertificateScope.id)
    )
    for each in rows:
        found[each.certificate_id].append(each)
    return found


def conditions(work: Work, certificate_ids: Collection[UUID]) -> dict[UUID, list[Condition]]:
    """Return the conditions of certificates, the oldest first."""
    found: dict[UUID, list[Condition]] = defaultdict(list)
    rows = work.session.scalars(
        select(Condition)
        .where(unscoped(why=READ_BEFORE), Condition.certificate_id.in_(certificate_ids))
        .order_by(Condition.id)
    )
    for each in rows:
        found[each.certificate_id].append(each)
    return found
