"""Objections to warnings: by a code for who objected, all of them for whoever decides."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.warnings.models import PublicWarning, WarningObjection
from app.domains.warnings.types import ObjectionState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the warning was read before, by whoever may"
HOLDER = "who has the code has the right: the row is found by it alone"


def one(work: Work, objection_id: UUID, version: int | None = None) -> WarningObjection:
    """Return an objection, for whoever decides.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(WarningObjection).where(
        visible(work.actor, Permission.OBJECTION_READ, FactColumns()),
        WarningObjection.id == objection_id,
    )
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such objection.")
    return as_seen(found, version)


def page(
    work: Work, state: ObjectionState | None, after: UUID | None, limit: int
) -> Sequence[WarningObjection]:
    """Return objections, for whoever decides, the oldest first, those after an id."""
    query = (
        select(WarningObjection)
        .where(visible(work.actor, Permission.OBJECTION_READ, FactColumns()))
        .order_by(WarningObjection.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(WarningObjection.state == state)
    if after is not None:
        query = query.where(WarningObjection.id > after)
    return work.session.scalars(query).all()


def by_code(work: Work, digest: str) -> WarningObjection:
    """Return what somebody objected, by their code.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(WarningObjection).where(unscoped(why=HOLDER), WarningObjection.code_digest == digest)
    )
    if found is None:
        raise NotFound("This code opens nothing.")
    return found


def warning_of(work: Work, objection: WarningObjection) -> PublicWarning:
    """Return the warning to which somebody objects, locked."""
    return work.session.scalars(
        select(PublicWarning)
        .where(unscoped(why=READ_BEFORE), PublicWarning.id == objection.warning_id)
        .with_for_update()
    ).one()


def of_warning(work: Work, warning_id: UUID) -> Sequence[WarningObjection]:
    """Return all objections to a warning."""
    return work.session.scalars(
        select(WarningObjection)
        .where(unscoped(why=READ_BEFORE), WarningObjection.warning_id == warning_id)
        .order_by(WarningObjection.id)
    ).all()


def open_ones(work: Work) -> Sequence[WarningObjection]:
    """Return objections to decide, the most urgent first."""
    return work.session.scalars(
        select(WarningObjection)
        .where(
            visible(work.actor, Permission.OBJECTION_DECIDE, FactColumns()),
            WarningObjection.state == ObjectionState.LODGED,
        )
        .order_by(WarningObjection.due_at)
    ).all()


def number_of(work: Work, objection: WarningObjection) -> str:
    """Return the number of the warning to which somebody objects."""
    return work.session.scalars(
        select(PublicWarning.number).where(
            unscoped(why=READ_BEFORE), PublicWarning.id == objection.warning_id
        )
    ).one()
