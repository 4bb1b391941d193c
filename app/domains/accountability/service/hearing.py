"""Hearing the state, unions and employers: what opened a review is published and answered (C8)."""

from typing import Any

from app.domains.accountability.models import StateReview
from app.domains.accountability.queries import reviews
from app.domains.accountability.service.ties import scheme_of
from app.domains.accountability.workflow import REVIEW, Action
from app.domains.consultations import service as consultations
from app.domains.consultations.types import STATE_REVIEW, Draft
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.standards import queries as standards
from app.domains.standards.service import applying
from app.domains.standards.types.edition import Edition
from app.store.work import Work

COMMENT = "comment"
"""The scheme's limit: 60 days for a country."""
FORMAT = 1


def publish(work: Work, limit: int) -> int:
    """Publish what opened reviews, so that it can be answered; return how many were published.

    Counts, days and the rule stand in it, and no firm: what falls later leaves no trace there.

    Records:
        ``consultations.draft.published``, ``accountability.review.published``.

    Rule:
        Fairness C8: open to the state's answer and to unions and employers for 60 days, both
        published; S4, V4.
    """
    found = reviews.unpublished(work, limit)
    for each in found:
        _publish(work, each)
    return len(found)


def _publish(work: Work, review: StateReview) -> None:
    scheme = scheme_of(work, review)
    edition = standards.by_id(work, review.edition_id, Edition).said
    known = jurisdictions.find(work, review.jurisdiction)
    name = review.jurisdiction if known is None else known.name
    draft = Draft(
        review.subject_id,
        review.jurisdiction,
        review.organisation_id,
        STATE_REVIEW,
        review.id,
        scheme.key,
        edition.version,
        {
            "format": FORMAT,
            "jurisdiction": review.jurisdiction,
            "country": name,
            "scheme": {"key": scheme.key, "version": scheme.version},
            "standard": edition.standard,
            "edition": edition.version,
            "score": None,
            "level": None,
            "review": opened_by(review),
        },
        applying.due_at(scheme, COMMENT, work.at),
    )
    published = consultations.publish(work, draft)
    review.consultation_id, review.hear_until = published.id, published.closes_at
    work.record(
        "accountability.review.published",
        row=str(review.id),
        consultation=str(published.id),
        until=published.closes_at.isoformat(),
    )
    work.session.flush()


def opened_by(review: StateReview) -> dict[str, Any]:
    """Return by which rule a review was opened: counts and days, and no case."""
    return {
        "id": str(review.id),
        "rule": review.rule.value,
        "at_least": review.needed,
        "period_from": review.period_from.isoformat(),
        "period_until": review.period_until.isoformat(),
    }


def end(work: Work, limit: int) -> int:
    """Hand reviews to who decides that can be answered no longer; return how many.

    Records:
        ``accountability.review.heard``.

    Rule:
        Fairness C8: only after that time; an early answer shortens it for nobody.
    """
    found = reviews.heard(work, limit)
    for each in found:
        work.move(each, REVIEW, Action.END_HEARING)
    return len(found)
