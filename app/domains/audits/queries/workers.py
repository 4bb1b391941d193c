"""Sealed lists of workers, and who was drawn from them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.audits.models import Audit, WorkerDraw, WorkerList
from app.store.erasures import AT, Erasable
from app.store.work import Work

READ = "the audit was read, and the verb that asks has decided; names are sealed"


def standing(work: Work, audit: Audit) -> WorkerList | None:
    """Return the list of an audit that is not destroyed, if there is one."""
    return work.session.scalar(
        select(WorkerList).where(
            unscoped(why=READ),
            WorkerList.audit_id == audit.id,
            WorkerList.destroyed_at.is_(None),
        )
    )


def handed_in(work: Work, audit_ids: Collection[UUID]) -> set[UUID]:
    """Return for which of some audits a list was ever handed in, in one question."""
    if not audit_ids:
        return set()
    found = work.session.scalars(
        select(WorkerList.audit_id)
        .where(unscoped(why=READ), WorkerList.audit_id.in_(audit_ids))
        .distinct()
    )
    return set(found)


def draws(work: Work, audit: Audit) -> list[WorkerDraw]:
    """Return who was drawn in an audit from its last list, the first draw first."""
    newest = (
        select(WorkerList.id)
        .where(unscoped(why=READ), WorkerList.audit_id == audit.id)
        .order_by(WorkerList.handed_in_at.desc(), WorkerList.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return list(
        work.session.scalars(
            select(WorkerDraw).where(WorkerDraw.list_id == newest).order_by(WorkerDraw.id)
        )
    )


def older_than(work: Work, before: datetime, limit: int) -> Sequence[tuple[WorkerList, Audit]]:
    """Return lists that stand since before an instant, with their audits, the oldest first."""
    rows = work.session.execute(
        select(WorkerList, Audit)
        .join(Audit, Audit.id == WorkerList.audit_id)
        .where(
            unscoped(why="asked by the clock, which destroys what is too old"),
            WorkerList.destroyed_at.is_(None),
            WorkerList.handed_in_at < before,
        )
        .order_by(WorkerList.handed_in_at)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


DESTROYED = Erasable(
    "audits.worker_lists",
    WorkerList,
    WorkerList.destroyed_at.is_not(None),
    {"sealed": None, "destroyed_at": AT},
)
