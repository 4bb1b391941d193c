"""Certificates for the pages that are printed of them; that one was issued is public."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, select

from app.access.policy import unscoped
from app.domains.certifications.models import Certificate
from app.store.work import Work

ISSUED = "that a certificate was issued is public, to whoever has its number"


def issued(work: Work, number: str) -> Certificate | None:
    """Return the certificate of a number, whoever asks."""
    return work.session.scalar(
        select(Certificate).where(unscoped(why=ISSUED), Certificate.number == number)
    )


def page(work: Work, after: UUID | None, limit: int) -> Sequence[Certificate]:
    """Return certificates in the order in which they were issued.

    Args:
        work: the open work.
        after: those after this id.
        limit: how many.
    """
    query = select(Certificate).where(unscoped(why=ISSUED)).order_by(Certificate.id).limit(limit)
    if after is not None:
        query = query.where(Certificate.id > after)
    return work.session.scalars(query).all()


def count(work: Work) -> int:
    """Return how many certificates were issued."""
    counted = work.session.scalar(select(func.count(Certificate.id)).where(unscoped(why=ISSUED)))
    return counted or 0


def by_ids(work: Work, ids: Collection[UUID]) -> dict[UUID, Certificate]:
    """Return certificates by their ids, such as those that others follow."""
    rows = work.session.scalars(
        select(Certificate).where(unscoped(why=ISSUED), Certificate.id.in_(ids))
    )
    return {each.id: each for each in rows}
