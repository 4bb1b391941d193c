"""Certificates as sharing reads them."""

from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.certifications.models import Certificate, CertificateScope, CertificateStanding
from app.domains.certifications.rules.timeline import standing_now
from app.domains.certifications.service.certificates.due_dates import period_of
from app.domains.certifications.types.life import Period
from app.store.work import Work

PUBLIC = "how a certificate stands is public"


def certificate(work: Work, certificate_id: UUID | None) -> Certificate | None:
    """Return a certificate to which an entry led."""
    return work.session.scalar(
        select(Certificate).where(unscoped(why=PUBLIC), Certificate.id == certificate_id)
    )


def standing(work: Work, certificate: Certificate) -> Period | None:
    """Return how a certificate stands now, as it is known now."""
    rows = work.session.scalars(
        select(CertificateStanding).where(
            unscoped(why=PUBLIC),
            CertificateStanding.certificate_id == certificate.id,
            CertificateStanding.recorded_until.is_(None),
        )
    )
    return standing_now([period_of(each) for each in rows], work.at)


def scope(work: Work, certificate: Certificate) -> dict[str, list[dict[str, str]]]:
    """Return for what a certificate holds from its last change on."""
    found = work.session.scalar(
        select(CertificateScope.scope).where(
            unscoped(why=PUBLIC),
            CertificateScope.certificate_id == certificate.id,
            CertificateScope.recorded_until.is_(None),
            CertificateScope.valid_until.is_(None),
        )
    )
    return found or {}
