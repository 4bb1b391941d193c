"""How a case is decided as a whole, when it can be appealed, and until when it is kept."""

from collections.abc import Collection
from datetime import datetime, timedelta

from app.domains.complaints.types import Ending, Outcome
from app.domains.complaints.types.handling import QuestionKind

ANSWER_WITHIN = timedelta(days=30)
"""To answer that a complaint may not be looked into: she chooses when it is safe to come back."""
APPEAL_WITHIN = timedelta(days=60)
"""Facts, 3.2: 30 days at the least, 60 with RSPO; her telephone is not always her own."""
ACKNOWLEDGED_WITHIN = timedelta(days=2)
OBJECT_WITHIN = timedelta(days=7)
APPEAL_DECIDED_WITHIN = timedelta(days=60)
OFFER_STANDS = timedelta(days=14)
"""For so long each side can say yes to a mediation; a default of our own."""
CLOSED_AFTER = timedelta(days=30)
"""A case that came to its end closes by itself once nothing about it is open for so long."""
MONTH = timedelta(days=31)
KEPT_NOT_ADMITTED = 6 * MONTH
KEPT_WITHOUT_FINDING = 12 * MONTH
KEPT_WITH_FINDING = timedelta(days=3 * 366)
"""Facts, 4.1."""
READ_WITH_FINDING = timedelta(days=2 * 366)
"""For so long she reads a case with a finding; the others as long as they are kept."""
TIME_TO_ANSWER = timedelta(days=30)
"""To answer the last question before nothing is left; rule: fairness W3."""
EXTENDED_BY = 6 * MONTH
WARNED_BEFORE = timedelta(days=30)
MOST_HELD = timedelta(days=183)
"""A legal hold is looked at again after so long at the latest."""
QUESTIONS = {
    QuestionKind.SOLVED: timedelta(),
    QuestionKind.THREATENED_30_DAYS: timedelta(days=30),
    QuestionKind.THREATENED_6_MONTHS: timedelta(days=182),
    QuestionKind.THREATENED_12_MONTHS: timedelta(days=365),
}
"""Rule: fairness W3; facts, 3.2."""
FOUND = frozenset({Outcome.UPHELD, Outcome.PARTLY})


def overall(outcomes: Collection[Outcome]) -> Outcome:
    """Return what a decision comes to as a whole, from what was found of each allegation.

    Raises:
        ValueError: nothing was found of anything.
    """
    if not outcomes:
        raise ValueError("a decision finds something of each allegation")
    found = set(outcomes)
    if len(found) == 1:
        return found.pop()
    if found & FOUND:
        return Outcome.PARTLY
    # Some is not so, and of the rest nobody knows: the whole is not known.
    return Outcome.NOT_ENOUGH_EVIDENCE


def kept_for(ending: Ending, outcome: Outcome | None) -> timedelta:
    """Return how long a case is kept after its end, by how it ended.

    Each is long enough for the questions that are asked within it (W3).

    Rule:
        Facts, 4.1: not admitted 6 months, without finding 12 months, with finding 3 years.
    """
    if ending is Ending.INADMISSIBLE:
        return KEPT_NOT_ADMITTED + TIME_TO_ANSWER
    if ending is Ending.SETTLEMENT or outcome in FOUND:
        return KEPT_WITH_FINDING
    return KEPT_WITHOUT_FINDING + TIME_TO_ANSWER


def read_for(ending: Ending, outcome: Outcome | None) -> timedelta:
    """Return how long her code opens a case after its end: a clock of its own."""
    return min(READ_WITH_FINDING, kept_for(ending, outcome))


def questions_after(ending: Ending, outcome: Outcome | None) -> dict[QuestionKind, timedelta]:
    """Return what she is asked after the end of a case, and when; all that she can still answer.

    Rule:
        Fairness W3: at 30 days, 6 and 12 months.
    """
    last = read_for(ending, outcome) - TIME_TO_ANSWER
    return {kind: after for kind, after in QUESTIONS.items() if after <= last}


def extended(until: datetime | None, at: datetime) -> datetime | None:
    """Return a clock after something new was told: never shorter than before."""
    return None if until is None else max(until, at + EXTENDED_BY)
