"""Who owns and runs an applicant, as it said, and at its record."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select

from app.access.policy import unscoped
from app.domains.bars.models import PersonDigest, PrincipalsDeclared
from app.domains.bars.types import ThingKind
from app.domains.registration.models import Declaration, OwnStatement, PrincipalSeal
from app.domains.subjects.models import Principal
from app.store.work import Work

COMPARED = "compared for a rule, and shown to nobody"


def newest(work: Work, kind: ThingKind, thing_id: UUID) -> PrincipalsDeclared | None:
    """Return what stands of a thing; the caller asked whether the actor may know of it."""
    return work.session.scalar(
        select(PrincipalsDeclared).where(
            unscoped(why=COMPARED),
            PrincipalsDeclared.kind == kind,
            PrincipalsDeclared.thing_id == thing_id,
            PrincipalsDeclared.replaced_at.is_(None),
        )
    )


def known(work: Work, kind: ThingKind, ids: Collection[UUID]) -> set[UUID]:
    """Return of which things it was said who owns and runs the applicant."""
    if not ids:
        return set()
    return set(
        work.session.scalars(
            select(PrincipalsDeclared.thing_id).where(
                unscoped(why=COMPARED),
                PrincipalsDeclared.kind == kind,
                PrincipalsDeclared.thing_id.in_(ids),
                PrincipalsDeclared.replaced_at.is_(None),
                PrincipalsDeclared.people > 0,
            )
        )
    )


def people_since(work: Work, organisation_id: UUID, since: datetime) -> int:
    """Return how many people an organisation declared since an instant, replaced or not."""
    query = select(func.sum(PrincipalsDeclared.people)).where(
        unscoped(why=COMPARED),
        PrincipalsDeclared.organisation_id == organisation_id,
        PrincipalsDeclared.declared_at > since,
    )
    return int(work.session.scalar(query) or 0)


def with_digests(work: Work, digests: Collection[str]) -> Sequence[PrincipalsDeclared]:
    """Return declarations that stand and name somebody with one of some keyed digests."""
    met = select(PersonDigest.of_id).where(PersonDigest.digest.in_(digests))
    return work.session.scalars(
        select(PrincipalsDeclared)
        .where(
            unscoped(why=COMPARED),
            PrincipalsDeclared.replaced_at.is_(None),
            PrincipalsDeclared.sealed.is_not(None),
            PrincipalsDeclared.id.in_(met),
        )
        .order_by(PrincipalsDeclared.id)
    ).all()


def kept(work: Work, limit: int, after: UUID | None) -> Sequence[PrincipalsDeclared]:
    """Return declarations that still tell who was declared, those after an id."""
    query = (
        select(PrincipalsDeclared)
        .where(unscoped(why=COMPARED), PrincipalsDeclared.sealed.is_not(None))
        .order_by(PrincipalsDeclared.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(PrincipalsDeclared.id > after)
    return work.session.scalars(query).all()


def stated_at(
    work: Work, subject_id: UUID, organisation_id: UUID
) -> Sequence[tuple[PrincipalSeal, Principal]]:
    """Return the owners and officers whom an organisation states at a record now."""
    rows = work.session.execute(
        select(PrincipalSeal, Principal)
        .join(OwnStatement, OwnStatement.id == PrincipalSeal.statement_id)
        .join(Declaration, Declaration.statement_id == PrincipalSeal.statement_id)
        .join(Principal, Principal.id == Declaration.fact_id)
        .where(
            unscoped(why=COMPARED),
            Principal.subject_id == subject_id,
            OwnStatement.organisation_id == organisation_id,
            Principal.recorded_until.is_(None),
            Principal.stated_until.is_(None),
            Principal.name.is_not(None),
        )
        .order_by(Principal.id)
    )
    return [(row[0], row[1]) for row in rows]


def forget_digests(work: Work, ids: Collection[UUID]) -> None:
    """Destroy what bars or declarations are found by."""
    work.session.execute(
        delete(PersonDigest)
        .where(PersonDigest.of_id.in_(ids))
        .execution_options(synchronize_session=False)
    )
