"""Appeals: who may know of them, their panels, objections and votes, and what waits."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select, true

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.appeals.models import Appeal, AppealMember, AppealObjection, AppealVote
from app.domains.appeals.types import RUNNING, AppealState, ObjectionState
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ = "the appeal was read before"
FOR_A_RULE = "asked for the rule of who may decide an appeal"


def _columns() -> FactColumns:
    return FactColumns(holder_id=Appeal.organisation_id)


def _may_read(work: Work) -> ColumnElement[bool]:
    return and_(visible(work.actor, Permission.APPEAL_READ, _columns()), in_sight(work))


def in_sight(work: Work) -> ColumnElement[bool]:
    """Return which appeals are not kept apart from the actor.

    Rule:
        Fairness W6: of an appeal about a complaint only who appeals and who hears appeals know.
    """
    if work.actor.role is Role.APPEALS_MEMBER:
        return true()
    return or_(Appeal.is_apart.is_(False), Appeal.organisation_id == work.actor.organisation_id)


def one(work: Work, appeal_id: UUID, version: int | None = None) -> Appeal:
    """Return an appeal that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Appeal).where(_may_read(work), Appeal.id == appeal_id))
    if found is None:
        raise NotFound("There is no such appeal.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of an appeal by its number, if the actor may know of it."""
    return work.session.scalar(select(Appeal.id).where(_may_read(work), Appeal.number == number))


def page(
    work: Work, state: AppealState | None, before: UUID | None, limit: int
) -> Sequence[Appeal]:
    """Return appeals that the actor may know of, the newest first, those before an id."""
    query = select(Appeal).where(_may_read(work)).order_by(Appeal.id.desc()).limit(limit)
    if state is not None:
        query = query.where(Appeal.state == state)
    if before is not None:
        query = query.where(Appeal.id < before)
    return work.session.scalars(query).all()


def against(work: Work, notice: Notice) -> Sequence[Appeal]:
    """Return the appeals against an act whose notice was read, the oldest first."""
    return work.session.scalars(
        select(Appeal)
        .where(unscoped(why="the notice was read before"), Appeal.notice_id == notice.id)
        .order_by(Appeal.id)
    ).all()


def panel(work: Work, appeal: Appeal) -> Sequence[AppealMember]:
    """Return who was named for the panel of an appeal, who left it included, the oldest first."""
    return work.session.scalars(
        select(AppealMember)
        .where(unscoped(why=READ), AppealMember.appeal_id == appeal.id)
        .order_by(AppealMember.id)
    ).all()


def objections(work: Work, appeal: Appeal) -> Sequence[AppealObjection]:
    """Return the objections to its members, the oldest first."""
    return work.session.scalars(
        select(AppealObjection)
        .where(unscoped(why=READ), AppealObjection.appeal_id == appeal.id)
        .order_by(AppealObjection.id)
    ).all()


def votes(work: Work, appeal: Appeal) -> Sequence[AppealVote]:
    """Return the votes that stand, the oldest first."""
    return work.session.scalars(
        select(AppealVote)
        .where(
            unscoped(why=READ),
            AppealVote.appeal_id == appeal.id,
            AppealVote.replaced_at.is_(None),
        )
        .order_by(AppealVote.id)
    ).all()


def to_act_upon(
    work: Work, permission: Permission, states: Collection[AppealState] = RUNNING
) -> Sequence[Appeal]:
    """Return the appeals in some states on which the actor may act, the oldest first."""
    if not reaches(work.actor, permission):
        return []
    return work.session.scalars(
        select(Appeal)
        .where(
            visible(work.actor, permission, _columns()),
            in_sight(work),
            Appeal.state.in_(states),
        )
        .order_by(Appeal.id)
    ).all()


def panels(work: Work, found: Collection[Appeal]) -> dict[UUID, list[AppealMember]]:
    """Return who is in the panels of some appeals now, by appeal."""
    inside: dict[UUID, list[AppealMember]] = {each.id: [] for each in found}
    rows = work.session.scalars(
        select(AppealMember)
        .where(
            unscoped(why=READ),
            AppealMember.appeal_id.in_(list(inside)),
            AppealMember.removed_at.is_(None),
        )
        .order_by(AppealMember.id)
    )
    for each in rows:
        inside[each.appeal_id].append(each)
    return inside


def body(work: Work) -> set[UUID]:
    """Return everybody who hears appeals now."""
    return set(
        work.session.scalars(
            select(Membership.person_id).where(
                unscoped(why=FOR_A_RULE),
                Membership.role == Role.APPEALS_MEMBER,
                Membership.state == MembershipState.ACTIVE,
            )
        )
    )


def quorums(work: Work, found: Collection[Appeal]) -> dict[UUID, int]:
    """Return how many decide some appeals, by appeal."""
    rows = work.session.execute(
        select(Appeal.id, Notice.quorum)
        .join(Notice, Notice.id == Appeal.notice_id)
        .where(unscoped(why=READ), Appeal.id.in_([each.id for each in found]))
    )
    return {row[0]: row[1] or 1 for row in rows}


def voted_by(work: Work, person_id: UUID | None) -> set[UUID]:
    """Return the appeals on which a person's vote stands."""
    return set(
        work.session.scalars(
            select(AppealVote.appeal_id).where(
                unscoped(why="the caller's own votes"),
                AppealVote.person_id == person_id,
                AppealVote.replaced_at.is_(None),
            )
        )
    )


def open_objections(work: Work) -> Sequence[tuple[AppealObjection, Appeal]]:
    """Return the objections that wait for whoever names panels, each with its appeal, by age."""
    if not reaches(work.actor, Permission.APPEAL_COMPOSE):
        return []
    columns = FactColumns(holder_id=AppealObjection.organisation_id)
    found = work.session.execute(
        select(AppealObjection, Appeal)
        .join(Appeal, Appeal.id == AppealObjection.appeal_id)
        .where(
            visible(work.actor, Permission.APPEAL_COMPOSE, columns),
            in_sight(work),
            AppealObjection.state == ObjectionState.OPEN,
        )
        .order_by(AppealObjection.id)
    )
    return [(objection, appeal) for objection, appeal in found]


def appealable(work: Work) -> Sequence[Notice]:
    """Return acts in effect against which the caller can appeal, and nobody of it has."""
    if not reaches(work.actor, Permission.APPEAL_LODGE):
        return []
    columns = FactColumns(holder_id=Notice.organisation_id)
    return work.session.scalars(
        select(Notice)
        .where(
            visible(work.actor, Permission.APPEAL_LODGE, columns),
            Notice.state.in_(STANDING),
            Notice.reversed_at.is_(None),
            Notice.appeal_until > work.at,
            ~exists().where(Appeal.notice_id == Notice.id),
        )
        .order_by(Notice.id)
    ).all()
