"""What cohort studies hold about an organisation and about a person (P6)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, or_, select

from app.access.policy import unscoped
from app.domains.cohorts.models import CohortComment, CohortProtocol, CohortRecord, CohortStudy
from app.store.work import Work

OWN = "an archive is its owner's alone"


def studies_of(work: Work, organisation_id: UUID) -> Sequence[CohortStudy]:
    """Return the studies that an organisation pays for or assesses, the oldest first."""
    return work.session.scalars(
        select(CohortStudy)
        .where(
            unscoped(why=OWN),
            or_(
                CohortStudy.sponsor_id == organisation_id,
                CohortStudy.assessor_id == organisation_id,
            ),
        )
        .order_by(CohortStudy.id)
    ).all()


def comments_of(work: Work, organisation_id: UUID) -> Sequence[CohortComment]:
    """Return the comments of an organisation beside results, the oldest first."""
    return work.session.scalars(
        select(CohortComment)
        .where(unscoped(why=OWN), CohortComment.organisation_id == organisation_id)
        .order_by(CohortComment.id)
    ).all()


def protocols_by(work: Work, person_id: UUID) -> Sequence[tuple[str, CohortProtocol]]:
    """Return the versions of protocols that a person wrote, each with the key of its study."""
    rows = work.session.execute(
        select(CohortStudy.key, CohortProtocol)
        .join(CohortStudy, CohortStudy.id == CohortProtocol.study_id)
        .where(unscoped(why=OWN), CohortProtocol.made_by == person_id)
        .order_by(CohortProtocol.id)
    )
    return [(key, row) for key, row in rows]


def recorded_by(work: Work, person_id: UUID) -> Sequence[tuple[str, int]]:
    """Return how many versions of records a person wrote down, by the key of the study."""
    rows = work.session.execute(
        select(CohortStudy.key, func.count())
        .join(CohortRecord, CohortRecord.study_id == CohortStudy.id)
        .where(unscoped(why=OWN), CohortRecord.given_by == person_id)
        .group_by(CohortStudy.key)
        .order_by(CohortStudy.key)
    )
    return [(key, number) for key, number in rows]
