"""What of studies waits for their assessors (fairness P7)."""

from datetime import UTC, datetime, time

from app.domains.cohorts.models import CohortStudy
from app.domains.cohorts.queries import studies
from app.domains.cohorts.service.ties import where
from app.domains.cohorts.types import StudyState
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return protocols to freeze, closed studies to analyse, and results to publish."""
    return [found for each in studies.waiting(work) if (found := _waiting(each)) is not None]


def _waiting(study: CohortStudy) -> Waiting | None:
    due = datetime.combine(study.publish_by, time(), UTC)
    if study.state is StudyState.DRAFT:
        return Waiting("freeze", "cohort_study", where(study), study.drafted_at)
    if study.state is StudyState.ANALYSED:
        since = study.analysed_at or study.drafted_at
        return Waiting("publish", "cohort_study", where(study), since, due)
    if study.asked_at is None:
        since = study.closed_at or study.drafted_at
        return Waiting("analyse", "cohort_study", where(study), since, due)
    return None
