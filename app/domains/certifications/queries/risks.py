"""Holders of whom a risk pattern or a violation is known, for the secretariat alone (W1)."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.certifications.models import Certificate, RiskReview
from app.domains.certifications.queries.life import IN_FORCE
from app.domains.certifications.types.life import RiskState
from app.domains.complaints.models.inquiries import Pattern
from app.domains.complaints.queries import patterns
from app.domains.violations.models import Violation, ViolationRespondent
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

CLOCK = "the clock does what is due, and shows nothing"
Found = tuple[RiskReview, Certificate, Pattern | None]
"""A review, its certificate, and its pattern; ``None``: it was opened after a violation."""


def _known(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.RISK_READ, FactColumns())


def one(work: Work, review_id: UUID, version: int | None = None) -> Found:
    """Return a review with its certificate and its pattern.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    row = work.session.execute(
        select(RiskReview, Certificate, Pattern)
        .join(Certificate, Certificate.id == RiskReview.certificate_id)
        .outerjoin(Pattern, Pattern.id == RiskReview.pattern_id)
        .where(_known(work), RiskReview.id == review_id)
    ).one_or_none()
    if row is None:
        raise NotFound("There is no such review.")
    return as_seen(row[0], version), row[1], row[2]


def page(work: Work, state: RiskState | None, after: UUID | None, limit: int) -> list[Found]:
    """Return reviews, the oldest first, those after an id."""
    query = (
        select(RiskReview, Certificate, Pattern)
        .join(Certificate, Certificate.id == RiskReview.certificate_id)
        .outerjoin(Pattern, Pattern.id == RiskReview.pattern_id)
        .where(_known(work))
        .order_by(RiskReview.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(RiskReview.state == state)
    if after is not None:
        query = query.where(RiskReview.id > after)
    return [(row[0], row[1], row[2]) for row in work.session.execute(query)]


def beside(work: Work, found: Found) -> Sequence[Pattern]:
    """Return the other patterns of a firm that are weighed with what a review was opened after.

    Those that stand, or stood when it ended, the oldest first.
    """
    review, certificate, _ = found
    _, group = patterns.firm_of(work, certificate.subject_id)
    at = work.at if review.ended_at is None else review.ended_at
    return work.session.scalars(
        select(Pattern)
        .where(
            unscoped(why="the review was read before, by whoever weighs the risk"),
            Pattern.subject_id.in_(group),
            true() if review.pattern_id is None else Pattern.id != review.pattern_id,
            Pattern.noted_at <= at,
            or_(Pattern.ended_at.is_(None), Pattern.ended_at > at),
        )
        .order_by(Pattern.noted_at, Pattern.id)
    ).all()


def violation_of(work: Work, review: RiskReview) -> str | None:
    """Return the number of the case of a violation after which a review was opened."""
    return work.session.scalar(
        select(Violation.number)
        .join(ViolationRespondent, ViolationRespondent.violation_id == Violation.id)
        .where(
            unscoped(why="the review was read before, by whoever weighs the risk"),
            ViolationRespondent.id == review.respondent_id,
        )
    )


def waiting(work: Work) -> Sequence[RiskReview]:
    """Return open reviews, for whoever weighs them."""
    return work.session.scalars(
        select(RiskReview)
        .where(_known(work), RiskReview.state == RiskState.OPEN)
        .order_by(RiskReview.id)
    ).all()


def held_by(work: Work, subject_ids: Collection[UUID]) -> Sequence[Certificate]:
    """Return the certificates of records that no act and no time has ended."""
    return work.session.scalars(
        select(Certificate)
        .where(
            unscoped(why=CLOCK),
            Certificate.subject_id.in_(subject_ids),
            Certificate.state.in_(IN_FORCE),
        )
        .order_by(Certificate.id)
    ).all()


def known_of(work: Work, certificate_ids: Collection[UUID]) -> Sequence[RiskReview]:
    """Return all reviews of certificates, for the clock, locked."""
    return work.session.scalars(
        select(RiskReview)
        .where(unscoped(why=CLOCK), RiskReview.certificate_id.in_(certificate_ids))
        .with_for_update()
    ).all()
