"""Firms as sharing reads them: where they are at home, and on which corridors they recruit."""

from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.agreements.types import Corridor
from app.domains.certifications.models import Certificate, CertificateScope
from app.domains.certifications.queries.life import IN_FORCE
from app.domains.jurisdictions.rules import country_of
from app.domains.subjects.models import Corridor as CorridorFact
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import alike
from app.domains.subjects.types import Standing
from app.store.work import Work

PUBLIC = "what registers and certificates say of a firm is public"


def public_record(work: Work, subject_id: UUID | None) -> Subject | None:
    """Return a record that the public may know of; an unregistered one it may not (L4)."""
    found = work.session.scalar(
        select(Subject).where(unscoped(why=PUBLIC), Subject.id == subject_id)
    )
    return None if found is None or found.standing is Standing.UNREGISTERED else found


def corridors_of(work: Work, subject_id: UUID) -> frozenset[Corridor]:
    """Return on which corridors a firm recruits: as registers and its certificates say.

    One of which only an end is known is none: what is not known opens nothing.
    """
    firm = alike(work, [subject_id])
    stated = work.session.execute(
        select(CorridorFact.origin, CorridorFact.destination)
        .where(
            unscoped(why=PUBLIC),
            CorridorFact.subject_id.in_(firm),
            CorridorFact.recorded_until.is_(None),
            CorridorFact.stated_until.is_(None),
        )
        .distinct()
    )
    scopes = work.session.scalars(
        select(CertificateScope.scope)
        .join(Certificate, Certificate.id == CertificateScope.certificate_id)
        .where(
            unscoped(why=PUBLIC),
            Certificate.subject_id.in_(firm),
            Certificate.state.in_(IN_FORCE),
            CertificateScope.recorded_until.is_(None),
            CertificateScope.valid_until.is_(None),
        )
    )
    whole = {(one, other) for one, other in stated if one and other}
    return frozenset(whole).union(*(corridors_in(each) for each in scopes))


def corridors_in(scope: dict[str, list[dict[str, str]]]) -> frozenset[Corridor]:
    """Return the corridors of a certificate's scope."""
    return frozenset(
        pair
        for each in scope.get("corridors", [])
        for pair in corridor(each.get("origin"), each.get("destination"))
    )


def corridor(origin: str | None, destination: str | None) -> frozenset[Corridor]:
    """Return the corridor between two places, by their countries; none if one is not known."""
    if not origin or not destination:
        return frozenset()
    return frozenset({(country_of(origin), country_of(destination))})
