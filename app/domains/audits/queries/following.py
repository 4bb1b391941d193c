"""What whoever ordered an audit follows: which audits came of it, and what they found."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.audits.models import Audit, Finding
from app.store.work import Work

FOLLOWED = "whoever ordered it follows it, and shows it by a permission of its own"


def ordered_by(work: Work, word: str, ordered_ids: Collection[UUID]) -> dict[UUID, list[Audit]]:
    """Return the audits of some orders, the oldest first, in one question however many there are.

    Args:
        work: the open work.
        word: what ordered them, such as ``application``.
        ordered_ids: which.
    """
    found: dict[UUID, list[Audit]] = {each: [] for each in ordered_ids}
    if not found:
        return found
    rows = work.session.scalars(
        select(Audit)
        .where(
            unscoped(why=FOLLOWED),
            Audit.ordered_by == word,
            Audit.ordered_id.in_(ordered_ids),
        )
        .order_by(Audit.id)
    )
    for each in rows:
        found[each.ordered_id].append(each)
    return found


def find(work: Work, audit_id: UUID) -> Audit | None:
    """Return the audit of which an event tells, if there is one."""
    return work.session.scalar(select(Audit).where(unscoped(why=FOLLOWED), Audit.id == audit_id))


def find_of_finding(work: Work, finding_id: UUID) -> Audit | None:
    """Return the audit whose finding an event tells of, if there is one."""
    return work.session.scalar(
        select(Audit)
        .join(Finding, Finding.audit_id == Audit.id)
        .where(unscoped(why=FOLLOWED), Finding.id == finding_id)
    )


def found_in(work: Work, audit: Audit) -> Sequence[Finding]:
    """Return all findings of an accepted report, the oldest first."""
    return work.session.scalars(
        select(Finding)
        .where(unscoped(why=FOLLOWED), Finding.audit_id == audit.id)
        .order_by(Finding.id)
    ).all()
