"""What violations hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.violations.models import Violation, ViolationRespondent
from app.store.holdings import streamed
from app.store.work import Work

NOTIFIED = "it was notified of it, or reported it, and is about whose file is made"
OWN_ACTS = "the body's own cases"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def of_respondent(
    work: Work, organisation_id: UUID
) -> Iterator[tuple[ViolationRespondent, Violation]]:
    """Yield the parts of cases of which an organisation was notified."""
    query = (
        select(ViolationRespondent, Violation)
        .join(Violation, Violation.id == ViolationRespondent.violation_id)
        .where(
            unscoped(why=NOTIFIED),
            ViolationRespondent.organisation_id == organisation_id,
            ViolationRespondent.notice_id.is_not(None),
        )
        .order_by(ViolationRespondent.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def reported_by(work: Work, organisation_id: UUID) -> Iterator[Violation]:
    """Yield the cases that an organisation reported of itself."""
    query = (
        select(Violation)
        .where(unscoped(why=NOTIFIED), Violation.reported_by_id == organisation_id)
        .order_by(Violation.id)
    )
    return (row[0] for row in streamed(work, query))


def of_body(work: Work, organisation_id: UUID) -> Iterator[Violation]:
    """Yield the cases of a body."""
    query = (
        select(Violation)
        .where(unscoped(why=OWN_ACTS), Violation.body_organisation_id == organisation_id)
        .order_by(Violation.id)
    )
    return (row[0] for row in streamed(work, query))


def worked_on_by(work: Work, person_id: UUID) -> Iterator[Violation]:
    """Yield the cases that a person opened, or a part of which they decided."""
    decided = select(ViolationRespondent.violation_id).where(
        ViolationRespondent.decided_by == person_id
    )
    query = (
        select(Violation)
        .where(
            unscoped(why=OWN_PAST),
            or_(Violation.opened_by == person_id, Violation.id.in_(decided)),
        )
        .order_by(Violation.id)
    )
    return (row[0] for row in streamed(work, query))
