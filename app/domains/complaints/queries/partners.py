"""Partners that serve a case (W7)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.access.policy import unscoped
from app.domains.complaints.models import PartnerSight
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind, OrganisationState
from app.domains.partners.queries import is_admitted
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"


def of(work: Work, complaint_id: UUID) -> Sequence[PartnerSight]:
    """Return the partners that see a case now."""
    return work.session.scalars(
        select(PartnerSight)
        .where(
            unscoped(why=READ_BEFORE),
            PartnerSight.complaint_id == complaint_id,
            PartnerSight.ended_at.is_(None),
        )
        .order_by(PartnerSight.id)
    ).all()


def named(work: Work, complaint_id: UUID) -> Sequence[tuple[PartnerSight, str]]:
    """Return the partners that see a case now, with their names, for whoever told it."""
    rows = work.session.execute(
        select(PartnerSight, Organisation.name)
        .join(Organisation, Organisation.id == PartnerSight.organisation_id)
        .where(
            unscoped(why=READ_BEFORE),
            PartnerSight.complaint_id == complaint_id,
            PartnerSight.ended_at.is_(None),
        )
        .order_by(PartnerSight.id)
    )
    return [(row[0], row[1]) for row in rows]


def serves(work: Work, organisation_id: UUID) -> bool:
    """Tell whether an organisation is a partner now, or an authority whose post takes complaints.

    Rule:
        Fairness W7: a partner while its term runs; a post of an authority needs none (S5).
    """
    found = work.session.scalar(
        select(Organisation.id).where(
            unscoped(why="whom she names is compared, and nothing of it is told"),
            Organisation.id == organisation_id,
            or_(
                Organisation.kind == OrganisationKind.AUTHORITY,
                and_(
                    Organisation.kind == OrganisationKind.CIVIL_SOCIETY,
                    is_admitted(work.at, organisation_id),
                ),
            ),
            Organisation.state == OrganisationState.ACTIVE,
        )
    )
    return found is not None
