"""Batches of codes, and codes by what somebody typed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from app.access.grants import Permission
from app.access.policy import Actor, FactColumns, unscoped, visible
from app.domains.experience.models import ExperienceBatch, ExperienceCode
from app.domains.experience.types import Asked
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState
from app.domains.partners.queries import is_admitted
from app.domains.subjects.models import Subject
from app.store.work import Work

BOUND = "counted so that no more codes are given than there are workers"
BY_CODE = "whoever has the code: it is found by that alone"
_COLUMNS = FactColumns(holder_id=ExperienceBatch.organisation_id)


def page(work: Work, before: UUID | None, limit: int) -> Sequence[ExperienceBatch]:
    """Return batches that the actor may know of, the newest first, those before an id."""
    query = (
        select(ExperienceBatch)
        .where(visible(work.actor, Permission.CODES_READ, _COLUMNS))
        .order_by(ExperienceBatch.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(ExperienceBatch.id < before)
    return work.session.scalars(query).all()


def lock_firm(work: Work, subject_ids: Collection[UUID]) -> None:
    """Let nobody else give codes for a firm, by any of its records, until the end of the work."""
    work.session.execute(
        select(Subject.id)
        .where(unscoped(why=BOUND), Subject.id.in_(subject_ids))
        .order_by(Subject.id)
        .with_for_update()
    )


def acts_for(work: Work, actor: Actor, organisation_ids: Collection[UUID]) -> bool:
    """Tell whether somebody acts for one of some organisations, here or in another membership."""
    if actor.organisation_id in organisation_ids:
        return True
    found = work.session.scalar(
        select(Membership.id)
        .where(
            unscoped(why="who acts for a firm gives no codes of it (E4)"),
            Membership.person_id == actor.id,
            Membership.organisation_id.in_(organisation_ids),
            Membership.state == MembershipState.ACTIVE,
        )
        .limit(1)
    )
    return found is not None


def given(work: Work, subject_ids: Collection[UUID], asked: Asked) -> int:
    """Return how many codes were given for a corridor and months that overlap, by anybody."""
    return work.session.scalars(
        select(func.coalesce(func.sum(ExperienceBatch.codes), 0)).where(
            unscoped(why=BOUND),
            ExperienceBatch.subject_id.in_(subject_ids),
            ExperienceBatch.origin == asked.corridor.origin,
            ExperienceBatch.destination == asked.corridor.destination,
            ExperienceBatch.since <= asked.until,
            ExperienceBatch.until >= asked.since,
        )
    ).one()


def is_partner(work: Work, organisation_id: UUID | None) -> bool:
    """Tell whether an organisation is admitted as a partner now."""
    query = select(is_admitted(work.at, organisation_id)).where(unscoped(why=BOUND))
    return bool(work.session.scalar(query))


def with_find(work: Work, find: int) -> Sequence[tuple[ExperienceCode, ExperienceBatch]]:
    """Return the codes that begin with some digits, with the batches they were given in."""
    rows = work.session.execute(
        select(ExperienceCode, ExperienceBatch)
        .join(ExperienceBatch, ExperienceBatch.id == ExperienceCode.batch_id)
        .where(unscoped(why=BY_CODE), ExperienceCode.find == find)
    )
    return [(code, batch) for code, batch in rows]


def unmixed(work: Work) -> Sequence[UUID]:
    """Return the batches of which a code was used since its codes were last written anew."""
    return work.session.scalars(
        select(ExperienceCode.batch_id)
        .where(
            unscoped(why="codes are written anew by the clock"),
            ExperienceCode.is_used,
            ~ExperienceCode.is_mixed,
        )
        .distinct()
    ).all()


def usable_within(work: Work, subject_ids: Collection[UUID], since: date, until: datetime) -> int:
    """Return how many codes about a firm could be used from a day until an instant."""
    return work.session.scalars(
        select(func.coalesce(func.sum(ExperienceBatch.codes), 0)).where(
            unscoped(why="shown beside how many answered"),
            ExperienceBatch.subject_id.in_(subject_ids),
            ExperienceBatch.expires_on >= since,
            ExperienceBatch.given_at < until,
        )
    ).one()
