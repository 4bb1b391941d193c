"""Licences of one record, as they are stated now."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.subjects.models import Licence
from app.store.work import Work


def stated(work: Work, subject_id: UUID) -> Sequence[Licence]:
    """Return the licences of a record that registers state now."""
    return work.session.scalars(
        select(Licence)
        .where(
            unscoped(why="what a register says of a licence is public"),
            Licence.subject_id == subject_id,
            Licence.recorded_until.is_(None),
            Licence.stated_until.is_(None),
        )
        .order_by(Licence.id)
    ).all()
