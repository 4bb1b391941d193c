"""Bundles that were taken into the field, and the revisions that they meet."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, select

from app.access.policy import unscoped
from app.domains.audits.models import Audit, AuditBundle, AuditEntry
from app.domains.audits.types import EntryKind
from app.kit.errors import NotFound
from app.store.work import Work

READ = "the audit was read, and the verb that asks has decided"
Place = tuple[EntryKind, str]


def one(work: Work, audit: Audit, bundle_id: UUID) -> AuditBundle:
    """Return a bundle of an audit that was read.

    Raises:
        NotFound: there is none, or it is another audit's.
    """
    found = work.session.scalar(
        select(AuditBundle).where(
            unscoped(why=READ), AuditBundle.audit_id == audit.id, AuditBundle.id == bundle_id
        )
    )
    if found is None:
        raise NotFound("There is no such bundle of this audit.")
    return found


def page(work: Work, audit: Audit, after: UUID | None, limit: int) -> Sequence[AuditBundle]:
    """Return the bundles of an audit that was read, the oldest first, those after an id."""
    query = (
        select(AuditBundle)
        .where(unscoped(why=READ), AuditBundle.audit_id == audit.id)
        .order_by(AuditBundle.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(AuditBundle.id > after)
    return work.session.scalars(query).all()


def standing(work: Work, audit: Audit) -> Sequence[AuditBundle]:
    """Return the bundles of an audit that are good."""
    return work.session.scalars(
        select(AuditBundle)
        .where(
            unscoped(why=READ),
            AuditBundle.audit_id == audit.id,
            AuditBundle.revoked_at.is_(None),
            AuditBundle.expires_at > work.at,
        )
        .order_by(AuditBundle.id)
    ).all()


def count_revisions(work: Work, audit: Audit) -> int:
    """Return how many revisions an audit's entries have together; it never falls."""
    return (
        work.session.scalar(
            select(func.count()).where(unscoped(why=READ), AuditEntry.audit_id == audit.id)
        )
        or 0
    )


def histories(work: Work, audit: Audit, places: Collection[Place]) -> dict[Place, list[AuditEntry]]:
    """Return all revisions of some entries, the first first, in one question."""
    found: dict[Place, list[AuditEntry]] = {each: [] for each in places}
    if not found:
        return found
    rows = work.session.scalars(
        select(AuditEntry)
        .where(
            unscoped(why=READ),
            AuditEntry.audit_id == audit.id,
            AuditEntry.key.in_({key for _, key in found}),
        )
        .order_by(AuditEntry.revision)
    )
    for each in rows:
        if (each.kind, each.key) in found:
            found[each.kind, each.key].append(each)
    return found
