"""What remedies hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPayment, RemedyPlan
from app.domains.subjects.queries.holdings import records_of
from app.store.holdings import streamed
from app.store.work import Work

OWN = "what is held about an organisation is its own to know"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def of_payer(work: Work, organisation_id: UUID) -> Iterator[tuple[RemedyPayer, Remedy]]:
    """Yield where an organisation, or a record that it holds, pays."""
    records = {each.id for each in records_of(work, organisation_id)}
    query = (
        select(RemedyPayer, Remedy)
        .join(Remedy, Remedy.id == RemedyPayer.remedy_id)
        .where(
            unscoped(why=OWN),
            or_(
                RemedyPayer.organisation_id == organisation_id, RemedyPayer.subject_id.in_(records)
            ),
        )
        .order_by(RemedyPayer.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def of_body(work: Work, organisation_id: UUID) -> Iterator[Remedy]:
    """Yield the remedies that a body runs."""
    query = (
        select(Remedy)
        .where(unscoped(why=OWN), Remedy.body_organisation_id == organisation_id)
        .order_by(Remedy.id)
    )
    return (row[0] for row in streamed(work, query))


def planned_by(work: Work, person_id: UUID) -> Iterator[RemedyPlan]:
    """Yield the plans that a person proposed or accepted."""
    query = (
        select(RemedyPlan)
        .where(
            unscoped(why=OWN_PAST),
            or_(RemedyPlan.proposed_by == person_id, RemedyPlan.accepted_by == person_id),
        )
        .order_by(RemedyPlan.id)
    )
    return (row[0] for row in streamed(work, query))


def reported_by(work: Work, person_id: UUID) -> Iterator[RemedyPayment]:
    """Yield the payments that a person reported."""
    query = (
        select(RemedyPayment)
        .where(unscoped(why=OWN_PAST), RemedyPayment.reported_by == person_id)
        .order_by(RemedyPayment.id)
    )
    return (row[0] for row in streamed(work, query))


def run_by(work: Work, person_id: UUID) -> Iterator[Remedy]:
    """Yield the remedies that a person opened or closed."""
    query = (
        select(Remedy)
        .where(
            unscoped(why=OWN_PAST),
            or_(Remedy.opened_by == person_id, Remedy.closed_by == person_id),
        )
        .order_by(Remedy.id)
    )
    return (row[0] for row in streamed(work, query))
