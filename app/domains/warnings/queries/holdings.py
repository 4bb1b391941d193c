"""What warnings hold about an organisation and about a person, read in pieces."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.corrections.queries.disputes import group_of
from app.domains.subjects.queries.holdings import records_of
from app.domains.warnings.models import PublicWarning, WarningObjection
from app.store.holdings import streamed
from app.store.work import Work

PUBLISHED = "it was public, and is about whose file is made"
OWN_FINDING = "the finding is the authority's own"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def of_firm(work: Work, organisation_id: UUID) -> Iterator[PublicWarning]:
    """Yield warnings that were public, of what became a record that an organisation holds."""
    records: set[UUID] = set()
    for each in records_of(work, organisation_id):
        records |= group_of(work, each.id)
    return _of_records(work, records)


def _of_records(work: Work, records: Collection[UUID]) -> Iterator[PublicWarning]:
    query = (
        select(PublicWarning)
        .where(
            unscoped(why=PUBLISHED),
            PublicWarning.subject_id.in_(records),
            PublicWarning.published_at.is_not(None),
        )
        .order_by(PublicWarning.id)
    )
    return (row[0] for row in streamed(work, query))


def of_authority(work: Work, organisation_id: UUID) -> Iterator[PublicWarning]:
    """Yield warnings that were public and rest on a finding of an authority."""
    query = (
        select(PublicWarning)
        .where(
            unscoped(why=OWN_FINDING),
            PublicWarning.authority_id == organisation_id,
            PublicWarning.published_at.is_not(None),
        )
        .order_by(PublicWarning.id)
    )
    return (row[0] for row in streamed(work, query))


def worked_on_by(work: Work, person_id: UUID) -> Iterator[PublicWarning]:
    """Yield the warnings for which a person did something last."""
    did = (
        *(PublicWarning.drafted_by, PublicWarning.agreed_by, PublicWarning.answer_read_by),
        *(PublicWarning.published_by, PublicWarning.renewed_by, PublicWarning.taken_by),
    )
    query = (
        select(PublicWarning)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(PublicWarning.id)
    )
    return (row[0] for row in streamed(work, query))


def decided_by(work: Work, person_id: UUID) -> Iterator[WarningObjection]:
    """Yield the objections that a person decided."""
    query = (
        select(WarningObjection)
        .where(unscoped(why=OWN_PAST), WarningObjection.decided_by == person_id)
        .order_by(WarningObjection.id)
    )
    return (row[0] for row in streamed(work, query))
