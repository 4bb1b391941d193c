"""What people left behind when they went, and who carries it on."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from app.access.grants import MANAGERS, Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import Handover, Invitation, Membership
from app.domains.identity.types import InvitationState, Leaver, MembershipState
from app.store.work import Work

LEFT_BEHIND = "what somebody leaves behind is gathered for whoever was allowed to let them go"


def page(work: Work, organisation_id: UUID, before: UUID | None, limit: int) -> Sequence[Handover]:
    """Return what was handed over in an organisation, the newest first, those before an id."""
    columns = FactColumns(holder_id=Handover.organisation_id)
    query = (
        select(Handover)
        .where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Handover.organisation_id == organisation_id,
        )
        .order_by(Handover.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Handover.id < before)
    return work.session.scalars(query).all()


def to_carry_on(work: Work) -> Sequence[Handover]:
    """Return what was handed to the caller's membership, or to the role that the caller holds.

    What was left to a role that nobody holds any more is for whoever speaks for the organisation.
    """
    actor = work.actor
    columns = FactColumns(holder_id=Handover.organisation_id)
    is_held = exists().where(
        Membership.organisation_id == Handover.organisation_id,
        Membership.role == Handover.role,
        Membership.state == MembershipState.ACTIVE,
    )
    is_mine = Handover.role == actor.role
    if actor.role in MANAGERS:
        is_mine = or_(is_mine, ~is_held)
    return work.session.scalars(
        select(Handover)
        .where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Handover.organisation_id == actor.organisation_id,
            or_(
                Handover.to_membership_id == actor.membership_id,
                and_(Handover.to_membership_id.is_(None), is_mine),
            ),
        )
        .order_by(Handover.id)
    ).all()


def carried_by(work: Work, membership_id: UUID) -> Sequence[Handover]:
    """Return what somebody had been handed, to hand it on."""
    return work.session.scalars(
        select(Handover)
        .where(unscoped(why=LEFT_BEHIND), Handover.to_membership_id == membership_id)
        .order_by(Handover.id)
    ).all()


def find_colleague(work: Work, leaving: Membership, membership_id: UUID) -> Membership | None:
    """Return another person's membership of the same organisation in the same role."""
    return work.session.scalar(
        select(Membership).where(
            unscoped(why=LEFT_BEHIND),
            Membership.id == membership_id,
            Membership.organisation_id == leaving.organisation_id,
            Membership.role == leaving.role,
            Membership.person_id != leaving.person_id,
            Membership.state == MembershipState.ACTIVE,
        )
    )


def invitations_of(work: Work, leaver: Leaver) -> Sequence[UUID]:
    """Return the invitations that somebody began for an organisation and that are open."""
    return work.session.scalars(
        select(Invitation.id)
        .where(
            unscoped(why=LEFT_BEHIND),
            Invitation.invited_by == leaver.person_id,
            Invitation.organisation_id == leaver.organisation_id,
            Invitation.state.in_([InvitationState.WAITING, InvitationState.SENT]),
        )
        .order_by(Invitation.id)
    ).all()


def open_invitations(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some invitations that wait or can be accepted."""
    return work.session.scalars(
        select(Invitation.id).where(
            unscoped(why="the caller was handed them"),
            Invitation.id.in_(ids),
            or_(
                Invitation.state == InvitationState.WAITING,
                and_(Invitation.state == InvitationState.SENT, Invitation.expires_at > work.at),
            ),
        )
    ).all()
