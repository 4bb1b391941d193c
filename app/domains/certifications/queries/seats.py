"""Who sits in the bodies of schemes."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.certifications.models import CommitteeSeat
from app.domains.certifications.types.decisions import SeatState
from app.domains.identity.models import Membership, Organisation
from app.domains.identity.types import MembershipState, OrganisationKind
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

COMPOSITION = "who sits in a body that decides is public"
_COLUMNS = FactColumns(person_id=CommitteeSeat.person_id)


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.SEAT_READ, _COLUMNS)


def one(work: Work, seat_id: UUID, version: int | None = None) -> CommitteeSeat:
    """Return a seat that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(CommitteeSeat).where(_may_read(work), CommitteeSeat.id == seat_id)
    )
    if found is None:
        raise NotFound("There is no such seat.")
    return as_seen(found, version)


def page(work: Work, scheme: str | None, after: UUID | None, limit: int) -> Sequence[CommitteeSeat]:
    """Return seats that the actor may know of, the oldest first, those after an id."""
    query = select(CommitteeSeat).where(_may_read(work)).order_by(CommitteeSeat.id).limit(limit)
    if scheme is not None:
        query = query.where(CommitteeSeat.scheme_key == scheme)
    if after is not None:
        query = query.where(CommitteeSeat.id > after)
    return work.session.scalars(query).all()


def by_ids(work: Work, ids: Collection[UUID]) -> dict[UUID, CommitteeSeat]:
    """Return seats from which somebody voted, for whoever may read the votes."""
    found = work.session.scalars(
        select(CommitteeSeat).where(unscoped(why=COMPOSITION), CommitteeSeat.id.in_(ids))
    )
    return {each.id: each for each in found}


def _sits(at: datetime) -> ColumnElement[bool]:
    in_term = or_(CommitteeSeat.until.is_(None), CommitteeSeat.until > at)
    return (CommitteeSeat.state == SeatState.SEATED) & (CommitteeSeat.since <= at) & in_term


def sitting(work: Work, scheme: str, body: str, at: datetime) -> Sequence[CommitteeSeat]:
    """Return who sits in a body at an instant, the longest first."""
    return work.session.scalars(
        select(CommitteeSeat)
        .where(
            unscoped(why=COMPOSITION),
            CommitteeSeat.scheme_key == scheme,
            CommitteeSeat.body == body,
            _sits(at),
        )
        .order_by(CommitteeSeat.since, CommitteeSeat.id)
    ).all()


def taken(work: Work, scheme: str, body: str) -> Sequence[CommitteeSeat]:
    """Return the seats of a body that somebody has, or is proposed for, and hold them still."""
    return work.session.scalars(
        select(CommitteeSeat)
        .where(
            unscoped(why=COMPOSITION),
            CommitteeSeat.scheme_key == scheme,
            CommitteeSeat.body == body,
            CommitteeSeat.state.in_((SeatState.PROPOSED, SeatState.SEATED)),
            or_(CommitteeSeat.until.is_(None), CommitteeSeat.until > work.at),
        )
        .with_for_update()
    ).all()


def to_appoint(work: Work) -> Sequence[CommitteeSeat]:
    """Return the proposals of others that wait for the actor."""
    if not reaches(work.actor, Permission.SEAT_APPOINT):
        return ()
    return work.session.scalars(
        select(CommitteeSeat)
        .where(
            _may_read(work),
            CommitteeSeat.state == SeatState.PROPOSED,
            CommitteeSeat.proposed_by != work.actor.id,
            CommitteeSeat.person_id != work.actor.id,
        )
        .order_by(CommitteeSeat.id)
    ).all()


def decision_makers(work: Work, people: Collection[UUID]) -> set[UUID]:
    """Return those of some people who are decision makers of the scheme's owner now."""
    return set(
        work.session.scalars(
            select(Membership.person_id)
            .join(Organisation, Organisation.id == Membership.organisation_id)
            .where(
                unscoped(why="who has the role can sit in a body that decides"),
                Membership.person_id.in_(people),
                Membership.role == Role.DECISION_MAKER,
                Membership.state == MembershipState.ACTIVE,
                Organisation.kind == OrganisationKind.SCHEME_OWNER,
            )
        )
    )
