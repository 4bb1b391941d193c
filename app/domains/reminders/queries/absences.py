"""Absences, and who stands in for whom."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.identity.models import Membership, Organisation, Person
from app.domains.identity.queries.people import ACTIVE, Held
from app.domains.identity.types import MembershipState
from app.domains.reminders.models import Absence, ReminderChoice
from app.domains.reminders.types import AbsenceState, NewAbsence
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

STANDS_IN = "whoever stands in was named, and told so"
_SUBSTITUTE = aliased(Membership)
_ABSENT_TOO = aliased(Absence)


class Colleague(NamedTuple):
    """Somebody of the caller's organisation."""

    membership: Membership
    person: Person


class Away(NamedTuple):
    """A membership in which somebody is away, and who stands in.

    Attributes:
        absence: the days.
        held: the membership in which they are away.
        substitute: the membership of whoever stands in.
        time_zone: of who is away, where they chose one.
    """

    absence: Absence
    held: Held
    substitute: Membership
    time_zone: str | None


def last(work: Work) -> Absence | None:
    """Return what was said last of the caller's absences, in the membership of the token."""
    columns = FactColumns(person_id=Absence.person_id)
    return work.session.scalar(
        select(Absence)
        .where(
            visible(work.actor, Permission.ABSENCE_READ, columns),
            Absence.membership_id == work.actor.membership_id,
        )
        .order_by(Absence.edition.desc())
        .limit(1)
    )


def named_in(work: Work, absence_id: UUID, version: int | None) -> Absence:
    """Return an absence for which the caller was named.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    columns = FactColumns(holder_id=Absence.organisation_id)
    found = work.session.scalar(
        select(Absence)
        .join(Membership, Membership.id == Absence.substitute_id)
        .where(
            visible(work.actor, Permission.ABSENCE_DECLINE, columns),
            Absence.id == absence_id,
            Absence.state != AbsenceState.ENDED,
            Membership.person_id == work.actor.id,
        )
    )
    if found is None:
        raise NotFound("You were not named to stand in there.")
    return as_seen(found, version)


def colleague(work: Work, membership_id: UUID) -> Colleague | None:
    """Return a member of the caller's organisation."""
    columns = FactColumns(holder_id=Membership.organisation_id)
    row = work.session.execute(
        select(Membership, Person)
        .join(Person, Person.id == Membership.person_id)
        .where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Membership.id == membership_id,
            Membership.organisation_id == work.actor.organisation_id,
            Membership.state == MembershipState.ACTIVE,
        )
    ).one_or_none()
    return Colleague(*row) if row else None


def person_of(work: Work, membership_id: UUID) -> Person:
    """Return who holds a membership, to write to them."""
    return work.session.scalars(
        select(Person)
        .join(Membership, Membership.person_id == Person.id)
        .where(unscoped(why="they are written to"), Membership.id == membership_id)
    ).one()


def is_away(work: Work, membership_id: UUID, said: NewAbsence) -> bool:
    """Tell whether somebody is away on one of some days."""
    found = work.session.scalar(
        select(Absence.id)
        .where(
            unscoped(why="asked for a rule: nobody stands in who is away"),
            Absence.membership_id == membership_id,
            Absence.state != AbsenceState.ENDED,
            Absence.from_on <= said.until_on,
            Absence.until_on >= said.from_on,
        )
        .limit(1)
    )
    return found is not None


def zone_of(work: Work, person_id: UUID) -> str | None:
    """Return the time zone that a person chose."""
    return work.session.scalar(
        select(ReminderChoice.time_zone).where(
            unscoped(why="days are counted in it, and it is not shown"),
            ReminderChoice.person_id == person_id,
        )
    )


def away(work: Work, person_ids: Collection[UUID]) -> Sequence[Away]:
    """Return the absences of some persons, and those in which they stand in, about now or later.

    Somebody stands in only while both memberships are active and they are not away themselves.
    """
    edge = work.at.date()
    rows = work.session.execute(
        select(Absence, Membership, Organisation, _SUBSTITUTE, ReminderChoice.time_zone)
        .join(Membership, Membership.id == Absence.membership_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .join(_SUBSTITUTE, _SUBSTITUTE.id == Absence.substitute_id)
        .outerjoin(ReminderChoice, ReminderChoice.person_id == Absence.person_id)
        .where(
            unscoped(why=STANDS_IN),
            or_(Absence.person_id.in_(person_ids), _SUBSTITUTE.person_id.in_(person_ids)),
            Absence.state == AbsenceState.STANDING,
            # Days begin at another hour in each zone, so it is looked a day further.
            Absence.until_on >= edge - timedelta(days=1),
            _SUBSTITUTE.state == MembershipState.ACTIVE,
            ~select(_ABSENT_TOO.id)
            .where(
                _ABSENT_TOO.membership_id == Absence.substitute_id,
                _ABSENT_TOO.state != AbsenceState.ENDED,
                _ABSENT_TOO.from_on <= edge,
                _ABSENT_TOO.until_on >= edge,
            )
            .exists(),
            *ACTIVE,
        )
        .order_by(Absence.id)
    )
    return [
        Away(absence, Held(membership, organisation), stands_in, zone)
        for absence, membership, organisation, stands_in, zone in rows
    ]


def stood_in(work: Work) -> Sequence[Away]:
    """Return the absences in which the caller stands in, now or later."""
    if work.actor.id is None or not reaches(work.actor, Permission.ABSENCE_READ):
        return []
    found = away(work, [work.actor.id])
    return [each for each in found if each.substitute.person_id == work.actor.id]
