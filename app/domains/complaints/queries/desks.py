"""Who sits on a desk, how much lies with them, and which cases nobody has."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.access.grants import Role
from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseClock, KeptOut
from app.domains.complaints.queries.complaints import seen
from app.domains.complaints.queries.ties import tied
from app.domains.complaints.types import HANDLED, ComplaintState, Desk
from app.domains.complaints.types.handling import Clock
from app.domains.identity.models import Membership, Organisation, Person
from app.domains.identity.queries.people import ACTIVE
from app.domains.identity.types import Leaver
from app.domains.reminders.models import Absence
from app.domains.reminders.types import AbsenceState
from app.domains.subjects.models import Claim
from app.kit.text import fold
from app.store.work import Work

ROLE_OF = {Desk.OFFICERS: Role.COMPLAINTS_OFFICER, Desk.OUTSIDE: Role.OUTSIDE_REVIEWER}
OPEN = HANDLED | {
    *(ComplaintState.WITHDRAWAL_PENDING, ComplaintState.DECIDED),
    *(ComplaintState.INADMISSIBLE, ComplaintState.REFERRED),
}
"""States in which a case is somebody's."""
FOR_A_RULE = "asked for the rule of who may handle a case"
TENDED = "the clock of the register tends every case"
LEFT_BEHIND = "what somebody leaves behind is gathered for whoever was allowed to let them go"
DOOR = "seen() asks the policy itself, and is the one door to complaints"


class Seat(NamedTuple):
    """Somebody who sits on a desk."""

    person: Person
    membership: Membership


def seats(work: Work, desk: Desk) -> Sequence[Seat]:
    """Return who sits on a desk now."""
    rows = work.session.execute(
        select(Person, Membership)
        .join(Membership, Membership.person_id == Person.id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=FOR_A_RULE), Membership.role == ROLE_OF[desk], *ACTIVE)
        .order_by(Person.id)
    )
    return [Seat(*row) for row in rows]


def present(work: Work) -> dict[Desk, Sequence[Seat]]:
    """Return who sits on each desk and is not away today."""
    found = {desk: seats(work, desk) for desk in ROLE_OF}
    gone = away(work, [each.membership.id for there in found.values() for each in there])
    return {
        desk: [each for each in there if each.membership.id not in gone]
        for desk, there in found.items()
    }


def without_anybody(work: Work) -> Sequence[Desk]:
    """Return the desks on which complaints lie and nobody sits."""
    return [each for each in ROLE_OF if not seats(work, each) and _lies_something(work, each)]


def _lies_something(work: Work, desk: Desk) -> bool:
    lying = select(Complaint.id).where(
        unscoped(why=TENDED), Complaint.desk == desk, Complaint.state.in_(OPEN)
    )
    return work.session.scalar(lying.limit(1)) is not None


@cache
def _of_any_desk() -> Select[UUID, str]:
    """Return the question for the names of both desks; it is asked with each complaint."""
    return (
        select(Person.id, Person.name)
        .join(Membership, Membership.person_id == Person.id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=FOR_A_RULE), Membership.role.in_(ROLE_OF.values()), *ACTIVE)
    )


def called(work: Work, name: str) -> set[UUID]:
    """Return who of any desk has a name that stands in another one, to be compared and not told."""
    words = set(fold(name).split())
    rows = work.session.execute(_of_any_desk())
    return {row[0] for row in rows if (own := set(fold(row[1]).split())) and own <= words}


def loads(work: Work, people: Collection[UUID]) -> dict[UUID, int]:
    """Return how many open cases lie with each of some people; a number alone."""
    rows = work.session.execute(
        select(Complaint.officer_id, func.count())
        .where(
            unscoped(why=FOR_A_RULE),
            Complaint.officer_id.in_(people),
            Complaint.state.in_(OPEN),
        )
        .group_by(Complaint.officer_id)
    )
    return {row[0]: row[1] for row in rows if row[0] is not None}


def away(work: Work, memberships: Collection[UUID]) -> set[UUID]:
    """Return the memberships in which somebody is away today."""
    today = work.at.date()
    return set(
        work.session.scalars(
            select(Absence.membership_id).where(
                unscoped(why=FOR_A_RULE),
                Absence.membership_id.in_(memberships),
                Absence.state != AbsenceState.ENDED,
                Absence.from_on <= today,
                Absence.until_on >= today,
            )
        )
    )


def kept_out(work: Work, complaint_id: UUID) -> dict[UUID, str]:
    """Return who was kept out of a case by name, and by which tie."""
    rows = work.session.execute(
        select(KeptOut.person_id, KeptOut.tie).where(
            unscoped(why=FOR_A_RULE), KeptOut.complaint_id == complaint_id
        )
    )
    return {row[0]: row[1] for row in rows}


def said_by(work: Work, complaint_id: UUID) -> set[UUID | None]:
    """Return who kept somebody else out of a case by their word."""
    return set(
        work.session.scalars(
            select(KeptOut.said_by).where(
                unscoped(why=FOR_A_RULE),
                KeptOut.complaint_id == complaint_id,
                KeptOut.said_by != KeptOut.person_id,
            )
        )
    )


def tied_people(work: Work, complaint_id: UUID, people: Collection[UUID]) -> set[UUID]:
    """Return which of some people have a tie to a case that keeps them out for sure."""
    return set(
        work.session.scalars(
            select(Person.id)
            .select_from(Person)
            .join(Complaint, Complaint.id == complaint_id)
            .where(unscoped(why=FOR_A_RULE), Person.id.in_(people), tied(Person.id, work.at))
        )
    )


def holders(work: Work, subject_id: UUID) -> set[UUID]:
    """Return every organisation that holds or held a record."""
    return set(
        work.session.scalars(
            select(Claim.organisation_id).where(
                unscoped(why=FOR_A_RULE), Claim.subject_id == subject_id
            )
        )
    )


def nobodys() -> ColumnElement[bool]:
    """Return the condition that a case is with nobody who could act on it.

    Nobody took it, or who did is no longer on the desk.
    """
    return or_(
        Complaint.officer_id.is_(None),
        *(
            and_(Complaint.desk == desk, Complaint.officer_id.not_in(_sitting(role)))
            for desk, role in ROLE_OF.items()
        ),
    )


def _sitting(role: Role) -> Select[UUID]:
    """Return who sits on the desk of a role, asked once and not for each case."""
    return (
        select(Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=FOR_A_RULE), Membership.role == role, *ACTIVE)
    )


def to_take(work: Work) -> list[tuple[UUID, datetime]]:
    """Return the cases that the actor may take up, since nobody has them, and when each came."""
    rows = work.session.execute(
        select(Complaint.id, Complaint.received_at)
        .where(unscoped(why=DOOR), seen(work), Complaint.state.in_(OPEN), nobodys())
        .order_by(Complaint.id)
    )
    return [(row[0], row[1]) for row in rows]


def mine(work: Work) -> Sequence[Complaint]:
    """Return the open cases that are assigned to the actor."""
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Complaint.officer_id == work.actor.id,
            Complaint.state.in_(OPEN),
        )
        .order_by(Complaint.id)
    ).all()


def left_lying(
    work: Work, there: Mapping[Desk, Sequence[Seat]], limit: int, after: UUID | None = None
) -> Sequence[Complaint]:
    """Return the cases that nobody took in time, or whose officer can act on them no more.

    Those from which a tie keeps everybody who is there are left out: one question tells it of all
    of them, and asked case by case it would be asked of each one, again and again.

    Args:
        work: of the clock.
        there: who sits on each desk and could be given one.
        limit: how many at most.
        after: those after this one.

    Rule:
        Fairness W3: the time of the safety check, after which a case is given to somebody.
    """
    takers = [_has_taker(work, *each) for each in there.items() if each[1]]
    if not takers:
        return []
    late = select(CaseClock.id).where(
        CaseClock.complaint_id == Complaint.id,
        CaseClock.clock == Clock.SAFETY_CHECK,
        CaseClock.ended_at.is_(None),
        CaseClock.due_at <= work.at,
    )
    is_due = or_(Complaint.state != ComplaintState.RECEIVED, late.exists())
    is_lost = or_(nobodys(), tied(Complaint.officer_id, work.at))
    further = [] if after is None else [Complaint.id > after]
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=TENDED),
            *(Complaint.state.in_(HANDLED), is_due, is_lost, or_(*takers), *further),
        )
        .order_by(Complaint.id)
        .limit(limit)
        .with_for_update()
    ).all()


def _has_taker(work: Work, desk: Desk, there: Sequence[Seat]) -> ColumnElement[bool]:
    """Return the condition that a case lies on a desk where somebody has no tie for sure to it."""
    untied = (
        select(Person.id)
        .where(
            unscoped(why=FOR_A_RULE),
            Person.id.in_([each.person.id for each in there]),
            ~tied(Person.id, work.at),
        )
        .correlate(Complaint)
    )
    return and_(Complaint.desk == desk, untied.exists())


def with_leaver(work: Work, leaver: Leaver) -> Sequence[UUID]:
    """Return the open cases that lie with somebody whose membership ends."""
    return work.session.scalars(
        select(Complaint.id)
        .join(Membership, Membership.id == leaver.membership_id)
        .where(
            unscoped(why=LEFT_BEHIND),
            Complaint.officer_id == leaver.person_id,
            Complaint.state.in_(OPEN),
            or_(
                *(
                    and_(Complaint.desk == desk, Membership.role == role)
                    for desk, role in ROLE_OF.items()
                )
            ),
        )
        .order_by(Complaint.id)
    ).all()


def still_left(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some cases that are open and still with nobody."""
    return work.session.scalars(
        select(Complaint.id).where(
            unscoped(why=DOOR), seen(work, is_found=True), Complaint.id.in_(ids), nobodys()
        )
    ).all()
