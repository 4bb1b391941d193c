"""Partners that serve a case (W7)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select

from app.access.policy import Actor, unscoped
from app.domains.complaints.models import Complaint, PartnerSight
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind, OrganisationState
from app.domains.partners.queries import is_admitted
from app.domains.posts import queries as posts
from app.domains.posts.models import PostAbroad
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


def named(work: Work, complaint_id: UUID) -> Sequence[tuple[PartnerSight, str, str | None]]:
    """Return the partners that see a case now, with their names and posts, for whoever told it."""
    rows = work.session.execute(
        select(PartnerSight, Organisation.name, PostAbroad.name)
        .join(Organisation, Organisation.id == PartnerSight.organisation_id)
        .outerjoin(PostAbroad, PostAbroad.id == PartnerSight.post_id)
        .where(
            unscoped(why=READ_BEFORE),
            PartnerSight.complaint_id == complaint_id,
            PartnerSight.ended_at.is_(None),
        )
        .order_by(PartnerSight.id)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def at_closed_posts(work: Work, limit: int) -> Sequence[tuple[PartnerSight, Complaint]]:
    """Return the cases that a post serves which closed, with every successor of it, locked."""
    rows = work.session.execute(
        select(PartnerSight, Complaint)
        .join(Complaint, Complaint.id == PartnerSight.complaint_id)
        .where(
            unscoped(why="the clock reads which posts are closed, and nothing of the case"),
            PartnerSight.ended_at.is_(None),
            PartnerSight.post_id.in_(posts.left_behind()),
        )
        .order_by(PartnerSight.id)
        .limit(limit)
        .with_for_update()
    )
    return [(row[0], row[1]) for row in rows]


def served(actor: Actor) -> ColumnElement[bool]:
    """Return the condition that a case lies with the post at which a mission officer serves.

    What was written down before posts were kept is seen by whoever serves at any of its posts.

    Rule:
        Fairness S5: a post sees what it took, and nothing of another post.
    """
    before = and_(PartnerSight.post_id.is_(None), posts.serves(actor))
    return exists().where(
        unscoped(why="which post serves a case is part of who may know of it"),
        PartnerSight.complaint_id == Complaint.id,
        PartnerSight.organisation_id == actor.organisation_id,
        PartnerSight.ended_at.is_(None),
        or_(posts.serves(actor, PartnerSight.post_id), before),
    )


def is_authority(work: Work, organisation_id: UUID) -> bool:
    """Tell whether an organisation is an authority, which serves by its posts."""
    found = work.session.scalar(
        select(Organisation.id).where(
            unscoped(why="whom she names is compared, and nothing of it is told"),
            Organisation.id == organisation_id,
            Organisation.kind == OrganisationKind.AUTHORITY,
        )
    )
    return found is not None


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
