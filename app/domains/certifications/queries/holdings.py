"""What decisions and certificates hold about an organisation and a person (P6)."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from app.access.policy import unscoped
from app.domains.certifications.models import (
    Certificate,
    CertificateRequest,
    CertificateStanding,
    CommitteeSeat,
    Condition,
    DecisionFile,
    DecisionVote,
)
from app.store.holdings import streamed
from app.store.work import Work

OWN = "told to whom it is about"


def decisions(work: Work, organisation_id: UUID) -> Iterator[DecisionFile]:
    """Yield the decisions about an organisation of which an outcome was announced."""
    query = (
        select(DecisionFile)
        .where(
            unscoped(why=OWN),
            DecisionFile.organisation_id == organisation_id,
            DecisionFile.outcome.is_not(None),
        )
        .order_by(DecisionFile.id)
    )
    return _rows(work, query)


def certificates(work: Work, organisation_id: UUID) -> Iterator[Certificate]:
    """Yield the certificates of an organisation."""
    query = (
        select(Certificate)
        .where(unscoped(why=OWN), Certificate.organisation_id == organisation_id)
        .order_by(Certificate.id)
    )
    return _rows(work, query)


def standings(work: Work, organisation_id: UUID) -> Iterator[CertificateStanding]:
    """Yield how the certificates of an organisation stood, what was overturned included."""
    query = (
        select(CertificateStanding)
        .join(Certificate, Certificate.id == CertificateStanding.certificate_id)
        .where(unscoped(why=OWN), Certificate.organisation_id == organisation_id)
        .order_by(CertificateStanding.id)
    )
    return _rows(work, query)


def conditions(work: Work, organisation_id: UUID) -> Iterator[Condition]:
    """Yield the conditions of an organisation's certificates."""
    query = (
        select(Condition)
        .where(unscoped(why=OWN), Condition.organisation_id == organisation_id)
        .order_by(Condition.id)
    )
    return _rows(work, query)


def requests(work: Work, organisation_id: UUID) -> Iterator[CertificateRequest]:
    """Yield what an organisation asked of its certificates."""
    query = (
        select(CertificateRequest)
        .where(unscoped(why=OWN), CertificateRequest.organisation_id == organisation_id)
        .order_by(CertificateRequest.id)
    )
    return _rows(work, query)


def seats(work: Work, person_id: UUID) -> Iterator[CommitteeSeat]:
    """Yield the seats that somebody had or was proposed for."""
    query = (
        select(CommitteeSeat)
        .where(unscoped(why=OWN), CommitteeSeat.person_id == person_id)
        .order_by(CommitteeSeat.id)
    )
    return _rows(work, query)


def votes(work: Work, person_id: UUID) -> Iterator[DecisionVote]:
    """Yield how somebody voted."""
    query = (
        select(DecisionVote)
        .where(unscoped(why=OWN), DecisionVote.person_id == person_id)
        .order_by(DecisionVote.id)
    )
    return _rows(work, query)


def _rows(work: Work, query: Select[Any]) -> Iterator[Any]:
    return (row[0] for row in streamed(work, query))
