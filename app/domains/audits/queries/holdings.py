"""What the audits hold about an organisation and a person, as it is told to them (P6)."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select

from app.access.policy import unscoped
from app.domains.audits.models import (
    Accreditation,
    Audit,
    AuditBundle,
    AuditEntry,
    AuditMember,
    Competence,
    Finding,
    InfluenceReport,
    WorkerList,
)
from app.store.holdings import streamed
from app.store.work import Work

OWN = "told to whom it is about, or whose body it is"


def accreditations(work: Work, organisation_id: UUID) -> Iterator[Accreditation]:
    """Yield the accreditations of an audit body."""
    query = (
        select(Accreditation)
        .where(unscoped(why=OWN), Accreditation.audit_body_id == organisation_id)
        .order_by(Accreditation.id)
    )
    return _rows(work, query)


def audits(work: Work, organisation_id: UUID) -> Iterator[Audit]:
    """Yield the audits of a body or of an auditee; an unannounced one only once it began."""
    is_known = or_(~Audit.is_unannounced, Audit.started_at.is_not(None))
    is_audited = (Audit.auditee_organisation_id == organisation_id) & is_known
    query = (
        select(Audit)
        .where(unscoped(why=OWN), or_(Audit.audit_body_id == organisation_id, is_audited))
        .order_by(Audit.id)
    )
    return _rows(work, query)


def findings(work: Work, organisation_id: UUID) -> Iterator[Finding]:
    """Yield the findings of a body or about an auditee."""
    query = (
        select(Finding)
        .where(
            unscoped(why=OWN),
            or_(
                Finding.audit_body_id == organisation_id,
                Finding.auditee_organisation_id == organisation_id,
            ),
        )
        .order_by(Finding.id)
    )
    return _rows(work, query)


def worker_lists(work: Work, organisation_id: UUID) -> Iterator[WorkerList]:
    """Yield the lists of workers that an auditee handed in; what is on them stays sealed."""
    query = (
        select(WorkerList)
        .join(Audit, Audit.id == WorkerList.audit_id)
        .where(unscoped(why=OWN), Audit.auditee_organisation_id == organisation_id)
        .order_by(WorkerList.id)
    )
    return _rows(work, query)


def competences(
    work: Work, *, organisation_id: UUID | None = None, person_id: UUID | None = None
) -> Iterator[Competence]:
    """Yield the competences that a body confirmed, or those of a person."""
    whose = (
        Competence.person_id == person_id
        if organisation_id is None
        else Competence.audit_body_id == organisation_id
    )
    query = select(Competence).where(unscoped(why=OWN), whose).order_by(Competence.id)
    return _rows(work, query)


def memberships(work: Work, person_id: UUID) -> Iterator[AuditMember]:
    """Yield in which teams a person is or was, and what they declared."""
    query = (
        select(AuditMember)
        .where(unscoped(why=OWN), AuditMember.person_id == person_id)
        .order_by(AuditMember.id)
    )
    return _rows(work, query)


def entries(work: Work, person_id: UUID) -> Iterator[AuditEntry]:
    """Yield the revisions that a person wrote."""
    query = (
        select(AuditEntry)
        .where(unscoped(why=OWN), AuditEntry.author_id == person_id)
        .order_by(AuditEntry.id)
    )
    return _rows(work, query)


def bundles(work: Work, person_id: UUID) -> Iterator[AuditBundle]:
    """Yield the bundles that a person fetched."""
    query = (
        select(AuditBundle)
        .where(unscoped(why=OWN), AuditBundle.person_id == person_id)
        .order_by(AuditBundle.id)
    )
    return _rows(work, query)


def reports(work: Work, person_id: UUID) -> Sequence[InfluenceReport]:
    """Return the offers, gifts and threats that a person reported."""
    return work.session.scalars(
        select(InfluenceReport)
        .where(unscoped(why=OWN), InfluenceReport.person_id == person_id)
        .order_by(InfluenceReport.id)
    ).all()


def _rows(work: Work, query: Select[Any]) -> Iterator[Any]:
    return (row[0] for row in streamed(work, query))
