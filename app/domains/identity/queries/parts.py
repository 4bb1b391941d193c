"""Who belongs where, asked for a rule about who may decide; nobody is shown the answer."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select

from app.access.grants import Role
from app.access.policy import unscoped
from app.domains.identity.models import Membership, Person
from app.domains.identity.types import MembershipState
from app.store.work import Work

JUDGED = "asked for a rule about who decides"


def holding(work: Work, role: Role, people: Collection[UUID]) -> set[UUID]:
    """Return those of some people who hold a role now."""
    return set(
        work.session.scalars(
            select(Membership.person_id).where(
                unscoped(why=JUDGED),
                Membership.role == role,
                Membership.person_id.in_(people),
                Membership.state == MembershipState.ACTIVE,
            )
        )
    )


def belonging(
    work: Work,
    organisations: Collection[UUID],
    people: Collection[UUID],
    since: datetime,
    but_by: Collection[Role] = (),
) -> set[UUID]:
    """Return those of some people who belong to one of some organisations, or did not long ago.

    Args:
        work: an open one.
        organisations: to which.
        people: of whom it is asked.
        since: an instant; who left before it does not count.
        but_by: roles by which nobody belongs to an organisation in what is asked.
    """
    return set(
        work.session.scalars(
            select(Membership.person_id).where(
                unscoped(why=JUDGED),
                Membership.organisation_id.in_(organisations),
                Membership.person_id.in_(people),
                Membership.role.not_in(but_by),
                or_(Membership.ended_at.is_(None), Membership.ended_at >= since),
            )
        )
    )


def names_of(work: Work, people: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of people who decide in an appeal, for whoever may read it."""
    rows = work.session.execute(
        select(Person.id, Person.name).where(
            unscoped(why="who hears an appeal is told to its parties"), Person.id.in_(people)
        )
    )
    return {each.id: each.name for each in rows}
