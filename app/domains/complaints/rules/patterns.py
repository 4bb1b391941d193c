"""Which complaints count for a pattern (W1): nearly all of them, and none by itself."""

from dataclasses import dataclass
from datetime import timedelta

from app.domains.complaints.types import ComplaintState, Outcome
from app.domains.complaints.types.categories import Category


@dataclass(frozen=True, slots=True)
class PatternRule:
    """From when on complaints are a pattern.

    Attributes:
        threshold: so many people.
        within: counted back from now.
    """

    threshold: int
    within: timedelta


UNCOUNTED = frozenset({Category.COMPLAINT_HANDLING, Category.OTHER})
"""What says nothing about a practice of the firm."""
NOT_BORNE_OUT = frozenset({Outcome.NOT_UPHELD})
"""Outcomes of an allegation, or of a case, that speak for the firm."""
ENDED_WITHOUT = frozenset({ComplaintState.INADMISSIBLE})
"""States in which a case is none of the scheme's.

A withdrawn one counts only while a flag of it stands: who withdraws is often pressed to, and what
is grave stays known (W2); without a flag her wish to have it undone goes before a count.
"""
MOST_COMPARED = 400
"""The newest complaints of a firm that are compared with each other; a count beyond is the same
band for long."""
