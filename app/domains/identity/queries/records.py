"""What is held about a person, and who opened what is confidential."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import MachineClient, Membership, Organisation, SignIn
from app.store.journal import Event
from app.store.openings import AccessRecord
from app.store.work import Work


class EveryMembership(NamedTuple):
    """A membership, ended ones too, with its organisation."""

    membership: Membership
    organisation: Organisation


def _mine(work: Work, column: ColumnElement[UUID]) -> ColumnElement[bool]:
    return visible(work.actor, Permission.ACCOUNT_READ, FactColumns(person_id=column))


def memberships(work: Work) -> Sequence[EveryMembership]:
    """Return all memberships of the caller, ended ones too."""
    rows = work.session.execute(
        select(Membership, Organisation)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(_mine(work, Membership.person_id.expression))
        .order_by(Membership.began_at, Membership.id)
    )
    return [EveryMembership(*row) for row in rows]


def sessions(work: Work) -> Sequence[SignIn]:
    """Return all sessions of the caller that are kept, ended ones too."""
    return work.session.scalars(
        select(SignIn)
        .where(_mine(work, SignIn.person_id.expression))
        .order_by(SignIn.began_at, SignIn.id)
    ).all()


def machines(work: Work) -> Sequence[MachineClient]:
    """Return the machine clients that act in the caller's memberships."""
    return work.session.scalars(
        select(MachineClient)
        .join(Membership, Membership.id == MachineClient.membership_id)
        .where(_mine(work, Membership.person_id.expression))
        .order_by(MachineClient.created_at, MachineClient.id)
    ).all()


def acts(work: Work, before: int | None, limit: int) -> Sequence[Event]:
    """Return the entries of the journal in which the caller acted, the newest first."""
    query = (
        select(Event)
        .where(
            unscoped(why="the entries of the caller's own acts alone"),
            Event.actor_id == work.actor.id,
        )
        .order_by(Event.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Event.number < before)
    return work.session.scalars(query).all()


def openings(work: Work, before: UUID | None, limit: int) -> Sequence[AccessRecord]:
    """Return the openings that the actor may know of, the newest first."""
    columns = FactColumns(
        person_id=AccessRecord.whose_person_id, holder_id=AccessRecord.whose_organisation_id
    )
    query = (
        select(AccessRecord)
        .where(visible(work.actor, Permission.OPENING_READ, columns))
        .order_by(AccessRecord.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(AccessRecord.id < before)
    return work.session.scalars(query).all()
