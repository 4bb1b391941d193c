"""Whose turn it is, in which memberships, and of what they were reminded."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import CursorResult, String, cast, delete, select, tuple_, update

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import Membership, Organisation, Person
from app.domains.identity.queries.people import ACTIVE, Held
from app.domains.reminders.models import (
    Escalation,
    Reminded,
    ReminderChoice,
    ReminderRound,
)
from app.domains.reminders.types import Key, Reminding
from app.store.work import Work

BY_THE_CLOCK = "the clock reminds each person of their own"
OF_THE_ROLE = "it is shown to the superior role of the same organisation alone"


class Turn(NamedTuple):
    """Somebody whose tasks are to be looked at."""

    round: ReminderRound
    person: Person
    choice: ReminderChoice | None


class Up(NamedTuple):
    """A task that came up, and the membership for which it waits."""

    escalation: Escalation
    held: Held


def choice(work: Work) -> ReminderChoice | None:
    """Return what the caller chose."""
    columns = FactColumns(person_id=ReminderChoice.person_id)
    return work.session.scalar(
        select(ReminderChoice).where(
            visible(work.actor, Permission.ACCOUNT_READ, columns),
            ReminderChoice.person_id == work.actor.id,
        )
    )


def round_of(work: Work, person_id: UUID) -> ReminderRound | None:
    """Return when somebody's tasks are looked at next."""
    return work.session.scalar(
        select(ReminderRound).where(
            unscoped(why=BY_THE_CLOCK), ReminderRound.person_id == person_id
        )
    )


def newcomers(work: Work, limit: int) -> Sequence[tuple[UUID, ReminderChoice | None]]:
    """Return people who act for somebody and whose tasks were never looked at."""
    acting = (
        select(Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=BY_THE_CLOCK), *ACTIVE)
    )
    rows = work.session.execute(
        select(Person.id, ReminderChoice)
        .outerjoin(ReminderChoice, ReminderChoice.person_id == Person.id)
        .where(
            Person.id.in_(acting),
            ~select(ReminderRound.person_id).where(ReminderRound.person_id == Person.id).exists(),
        )
        .order_by(Person.id)
        .limit(limit)
    )
    return [(person_id, chosen) for person_id, chosen in rows]


def turns(work: Work, limit: int) -> Sequence[Turn]:
    """Return whose turn it is, the longest waiting first."""
    rows = work.session.execute(
        select(ReminderRound, Person, ReminderChoice)
        .join(Person, Person.id == ReminderRound.person_id)
        .outerjoin(ReminderChoice, ReminderChoice.person_id == Person.id)
        .where(unscoped(why=BY_THE_CLOCK), ReminderRound.next_at <= work.at)
        .order_by(ReminderRound.next_at, ReminderRound.person_id)
        .limit(limit)
    )
    return [Turn(*row) for row in rows]


def take(work: Work, seen: ReminderRound, next_at: datetime, looked_on: date | None) -> bool:
    """Take somebody's turn; of two workers one does.

    Returns:
        Whether it is ours.
    """
    found = work.session.execute(
        update(ReminderRound)
        .where(
            unscoped(why=BY_THE_CLOCK),
            ReminderRound.person_id == seen.person_id,
            ReminderRound.next_at == seen.next_at,
        )
        .values(next_at=next_at, looked_on=looked_on)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(found, CursorResult)
    return found.rowcount == 1


def begin(work: Work, person_id: UUID, next_at: datetime) -> None:
    """Set somebody's first turn."""
    work.session.add(ReminderRound(person_id=person_id, next_at=next_at))
    work.session.flush()


def note(work: Work, keys: Collection[tuple[UUID, Key]], on: date) -> None:
    """Note of which tasks some memberships were reminded."""
    known = told(work, {membership_id for membership_id, _ in keys})
    for membership_id, key in keys:
        row = known.get((membership_id, key))
        if row is not None:
            row.last_on, row.times = on, row.times + 1
        else:
            work.session.add(
                Reminded(
                    membership_id=membership_id,
                    path=key.path,
                    act=key.act,
                    first_on=on,
                    last_on=on,
                    times=1,
                )
            )


def tell_undated(work: Work, person_id: UUID, on: date) -> None:
    """Note that a letter told somebody of what has no date."""
    work.session.execute(
        update(ReminderRound)
        .where(unscoped(why=BY_THE_CLOCK), ReminderRound.person_id == person_id)
        .values(undated_on=on)
        .execution_options(synchronize_session=False)
    )


def memberships(work: Work, person_ids: Collection[UUID]) -> dict[UUID, list[Held]]:
    """Return the active memberships of some persons, the oldest first."""
    rows = work.session.execute(
        select(Membership, Organisation)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=BY_THE_CLOCK), Membership.person_id.in_(person_ids), *ACTIVE)
        .order_by(Membership.began_at, Membership.id)
    )
    found: dict[UUID, list[Held]] = defaultdict(list)
    for membership, organisation in rows:
        found[membership.person_id].append(Held(membership, organisation))
    return found


def roles_in(work: Work, organisation_ids: Collection[UUID]) -> set[tuple[UUID, Role]]:
    """Return which roles somebody holds in some organisations."""
    rows = work.session.execute(
        select(Membership.organisation_id, Membership.role)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            unscoped(why="asked for a rule: work goes to a role that somebody holds"),
            Membership.organisation_id.in_(organisation_ids),
            *ACTIVE,
        )
        .distinct()
    )
    return {(organisation_id, role) for organisation_id, role in rows}


def came_up(work: Work, holders: Collection[tuple[UUID, Role]]) -> Sequence[Up]:
    """Return what came up to some roles of some organisations, the oldest first."""
    rows = work.session.execute(
        select(Escalation, Membership, Organisation)
        .join(Membership, Membership.id == Escalation.membership_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            unscoped(why=OF_THE_ROLE),
            tuple_(Escalation.organisation_id, Escalation.to_role).in_(
                sorted((organisation_id, role.value) for organisation_id, role in holders)
            ),
            Escalation.ended_at.is_(None),
            *ACTIVE,
        )
        .order_by(Escalation.id)
    )
    return [
        Up(escalation, Held(membership, organisation))
        for escalation, membership, organisation in rows
    ]


def gone_up(work: Work, organisation_ids: Collection[UUID]) -> Sequence[tuple[Escalation, bool]]:
    """Return what went up in some organisations, and whether its membership is still active."""
    rows = work.session.execute(
        select(Escalation, Membership.ended_at.is_(None))
        .join(Membership, Membership.id == Escalation.membership_id)
        .where(
            unscoped(why=BY_THE_CLOCK),
            Escalation.organisation_id.in_(organisation_ids),
            Escalation.ended_at.is_(None),
        )
        .order_by(Escalation.id)
    )
    return [(escalation, is_active) for escalation, is_active in rows]


def told(work: Work, membership_ids: Collection[UUID]) -> dict[tuple[UUID, Key], Reminded]:
    """Return of what some memberships were reminded."""
    rows = work.session.scalars(
        select(Reminded).where(
            unscoped(why=BY_THE_CLOCK), Reminded.membership_id.in_(membership_ids)
        )
    )
    return {(each.membership_id, Key(each.path, each.act)): each for each in rows}


def reminded_of(work: Work, found: Sequence[Up]) -> dict[UUID, list[Reminding]]:
    """Return who was reminded of tasks before they came up, by escalation."""
    rows = work.session.execute(
        select(Escalation.id, Reminded)
        .join(Membership, Membership.organisation_id == Escalation.organisation_id)
        .join(Reminded, Reminded.membership_id == Membership.id)
        .where(
            unscoped(why=OF_THE_ROLE),
            Escalation.id.in_([each.escalation.id for each in found]),
            Reminded.path == Escalation.path,
            Reminded.act == Escalation.act,
            cast(Membership.role, String) == Escalation.from_role,
        )
        .order_by(Reminded.first_on, Reminded.membership_id)
    )
    reminded: dict[UUID, list[Reminding]] = defaultdict(list)
    for escalation_id, row in rows:
        reminded[escalation_id].append(
            Reminding(row.membership_id, row.first_on, row.last_on, row.times)
        )
    return reminded


def forget(work: Work, before: date) -> None:
    """Forget of what people were reminded last before a day: it is done, or it would be newer."""
    work.session.execute(
        delete(Reminded)
        .where(unscoped(why=BY_THE_CLOCK), Reminded.last_on < before)
        .execution_options(synchronize_session=False)
    )


def go_up(
    work: Work, row_id: UUID, place: tuple[UUID, Key, Role, Role], membership_id: UUID
) -> None:
    """Note that a task went up."""
    organisation_id, key, from_role, to_role = place
    work.session.add(
        Escalation(
            id=row_id,
            organisation_id=organisation_id,
            membership_id=membership_id,
            path=key.path,
            act=key.act,
            from_role=from_role.value,
            to_role=to_role.value,
            escalated_at=work.at,
        )
    )
    work.session.flush()


def take_over(work: Work, found: Mapping[UUID, UUID]) -> None:
    """Note for whom tasks wait whose membership has ended."""
    for row_id, membership_id in found.items():
        work.session.get_one(Escalation, row_id).membership_id = membership_id


def end(work: Work, ids: Collection[UUID]) -> None:
    """Note that tasks that went up wait for nobody any more."""
    for row_id in ids:
        work.session.get_one(Escalation, row_id).ended_at = work.at
