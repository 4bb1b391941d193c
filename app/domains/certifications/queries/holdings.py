"""What decisions and certificates hold about an organisation and a person (P6)."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

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
    query = _where(
        DecisionFile,
        DecisionFile.organisation_id == organisation_id,
        DecisionFile.outcome.is_not(None),
    )
    return _rows(work, query)


def certificates(work: Work, organisation_id: UUID) -> Iterator[Certificate]:
    """Yield the certificates of an organisation."""
    return _rows(work, _where(Certificate, Certificate.organisation_id == organisation_id))


def standings(work: Work, organisation_id: UUID) -> Iterator[CertificateStanding]:
    """Yield how the certificates of an organisation stood, what was overturned included."""
    query = _where(CertificateStanding, Certificate.organisation_id == organisation_id)
    return _rows(
        work, query.join(Certificate, Certificate.id == CertificateStanding.certificate_id)
    )


def conditions(work: Work, organisation_id: UUID) -> Iterator[Condition]:
    """Yield the conditions of an organisation's certificates."""
    return _rows(work, _where(Condition, Condition.organisation_id == organisation_id))


def requests(work: Work, organisation_id: UUID) -> Iterator[CertificateRequest]:
    """Yield what an organisation asked of its certificates."""
    whose = CertificateRequest.organisation_id == organisation_id
    return _rows(work, _where(CertificateRequest, whose))


def seats(work: Work, person_id: UUID) -> Iterator[CommitteeSeat]:
    """Yield the seats that somebody had or was proposed for."""
    return _rows(work, _where(CommitteeSeat, CommitteeSeat.person_id == person_id))


def votes(work: Work, person_id: UUID) -> Iterator[DecisionVote]:
    """Yield how somebody voted."""
    return _rows(work, _where(DecisionVote, DecisionVote.person_id == person_id))


def _where(kind: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    return select(kind).where(unscoped(why=OWN), *conditions).order_by(kind.id)


def _rows(work: Work, query: Select[Any]) -> Iterator[Any]:
    return (row[0] for row in streamed(work, query))
