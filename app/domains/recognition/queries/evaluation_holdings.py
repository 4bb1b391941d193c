"""What evaluations hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionRecomputation,
    RecognitionResult,
)
from app.domains.subjects.models import Claim
from app.domains.subjects.types import ClaimState
from app.store.holdings import streamed
from app.store.work import Work

OWN = "what an evaluation says of a firm is its own to know"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def results_of(work: Work, organisation_id: UUID) -> Iterator[Any]:
    """Yield results of finished evaluations of the records that an organisation holds."""
    held = select(Claim.subject_id).where(
        Claim.organisation_id == organisation_id, Claim.state == ClaimState.GRANTED
    )
    query = (
        select(RecognitionResult)
        .join(RecognitionEvaluation, RecognitionEvaluation.id == RecognitionResult.evaluation_id)
        .where(
            unscoped(why=OWN),
            RecognitionResult.subject_id.in_(held),
            RecognitionEvaluation.finished_at.is_not(None),
        )
        .order_by(RecognitionResult.id)
    )
    return (row[0] for row in streamed(work, query))


def loaded_by(work: Work, person_id: UUID) -> Iterator[Any]:
    """Yield the versions of programmes that a person loaded."""
    query = (
        select(RecognitionProgramme)
        .where(unscoped(why=OWN_PAST), RecognitionProgramme.loaded_by == person_id)
        .order_by(RecognitionProgramme.id)
    )
    return (row[0] for row in streamed(work, query))


def asked_by(work: Work, person_id: UUID) -> Iterator[Any]:
    """Yield the evaluations that a person asked for."""
    query = (
        select(RecognitionEvaluation)
        .where(unscoped(why=OWN_PAST), RecognitionEvaluation.asked_by == person_id)
        .order_by(RecognitionEvaluation.id)
    )
    return (row[0] for row in streamed(work, query))


def checked_by(work: Work, person_id: UUID) -> Iterator[Any]:
    """Yield the evaluations that a person had computed again."""
    query = (
        select(RecognitionRecomputation)
        .where(unscoped(why=OWN_PAST), RecognitionRecomputation.asked_by == person_id)
        .order_by(RecognitionRecomputation.id)
    )
    return (row[0] for row in streamed(work, query))
