"""All that reminders hold about a person, to be told to them."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.identity.models import Membership
from app.domains.reminders.models import Absence, Reminded, ReminderChoice
from app.store.holdings import streamed
from app.store.work import Work

OWN_PAST = "what a person said or was reminded of is theirs to know, whatever their role is now"


def absences(work: Work, person_id: UUID) -> Iterator[Absence]:
    """Yield every absence that a person said."""
    query = (
        select(Absence)
        .where(unscoped(why=OWN_PAST), Absence.person_id == person_id)
        .order_by(Absence.id)
    )
    return (row[0] for row in streamed(work, query))


def choices(work: Work, person_id: UUID) -> Iterator[ReminderChoice]:
    """Yield what a person chose for the daily letter, once if at all."""
    query = select(ReminderChoice).where(
        unscoped(why=OWN_PAST), ReminderChoice.person_id == person_id
    )
    return (row[0] for row in streamed(work, query))


def reminded(work: Work, person_id: UUID) -> Iterator[Reminded]:
    """Yield of what a person was reminded, in any membership."""
    query = (
        select(Reminded)
        .join(Membership, Membership.id == Reminded.membership_id)
        .where(unscoped(why=OWN_PAST), Membership.person_id == person_id)
        .order_by(Reminded.first_on, Reminded.membership_id, Reminded.path, Reminded.act)
    )
    return (row[0] for row in streamed(work, query))
