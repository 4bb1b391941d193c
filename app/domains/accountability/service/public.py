"""What the public reads of a state: its answers in figures, open cases by counts, its review."""

from typing import Any

from app.domains.accountability.models import StateReview
from app.domains.accountability.queries import open_cases, reviews, told
from app.domains.accountability.rules import is_late, mean, median
from app.domains.accountability.types import Figures
from app.store.work import Work


def figures_of(work: Work, code: str) -> Figures:
    """Return what a state's answers come to, of what the public reads by case now.

    Rule:
        Fairness S4, V4: what left the public counts in nothing but that it left.
    """
    rows = told.spans(work, code)
    days = [each for _, _, each in rows if each is not None]
    late = [is_late(due, answered, work.at) for due, answered, _ in rows]
    over = [
        due is not None and (answered is not None or due <= work.at) for due, answered, _ in rows
    ]
    return Figures(
        told=len(rows),
        due=sum(over),
        late=sum(late),
        unanswered=sum(answered is None for _, answered, _ in rows),
        median_days=median(days),
        mean_days=mean(days),
        gone=told.gone(work, code),
        recalls_late=told.unanswered_recalls(work, code),
    )


def answers_of(work: Work, code: str) -> dict[str, Any]:
    """Return the figures of a state as JSON, for its page; what ``app.desks`` registers.

    Args:
        work: the open work.
        code: of the jurisdiction.

    Rule:
        Fairness S4, E5.
    """
    figures = figures_of(work, code)
    counted = open_cases.newest(work, [code]).get(code)
    review = reviews.newest_public(work, code)
    return {
        "told": figures.told,
        "due": figures.due,
        "late": figures.late,
        "unanswered": figures.unanswered,
        "median_days": figures.median_days,
        "mean_days": figures.mean_days,
        "gone": figures.gone,
        "recalls_late": figures.recalls_late,
        "open_cases": None
        if counted is None
        else {
            "month": counted.month.isoformat(),
            "at_least": counted.cases,
            "ages": counted.ages,
        },
        "review": None if review is None else _review(review),
        "address": f"/v1/jurisdictions/{code}/answers",
    }


def _review(review: StateReview) -> dict[str, Any]:
    assert review.opened_at is not None
    return {
        "address": f"/v1/state-reviews/{review.id}",
        "state": review.state.value,
        "since": review.opened_at.isoformat(),
        "rule": review.rule.value,
        "at_least": review.needed,
        "days": (review.period_until - review.period_from).days + 1,
        "outcome": None if review.outcome is None else review.outcome.value,
    }
