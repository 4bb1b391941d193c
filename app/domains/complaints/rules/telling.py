"""When something may be told to whom a complaint is about, and by when it replies (W1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

SHOWN_FOR = timedelta(days=7)
"""For so long a text that she has read waits for her answer; a default of our own."""
ABSENT_AFTER = timedelta(days=14)
"""She cannot be asked once a text waited for so long unread; a default of our own.

The facts give no time for either.
"""
LEAST_FIT = 10
"""Rule: fairness W1."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What became of a text that was laid before her.

    Attributes:
        since: when it was.
        seen_at: when she read it.
        agreed_at: when she agreed.
        objected_at: when she objected.
    """

    since: datetime
    seen_at: datetime | None = None
    agreed_at: datetime | None = None
    objected_at: datetime | None = None


def goes_with_consent(shown: Shown, at: datetime) -> bool:
    """Tell whether a text may go under her consent: she agreed, or let its time pass.

    Her time counts from when she has read it; one who does not come back cannot be asked, and what
    stands is her consent.

    Rule:
        Fairness W1: she consented to that one use, and reads the very text first.
    """
    if shown.objected_at is not None:
        return False
    seen = shown.seen_at
    silent = shown.since + ABSENT_AFTER if seen is None else seen + SHOWN_FOR
    return shown.agreed_at is not None or at >= silent


def cannot_be_asked(shown: Shown, *, is_reachable: bool, said_no: bool, at: datetime) -> bool:
    """Tell whether two officers may answer for her: she cannot be reached, and did not say no.

    Args:
        shown: what became of the text in her receipt.
        is_reachable: whether she allowed to be contacted.
        said_no: whether she ever took a consent to tell back.
        at: now.

    Rule:
        Fairness W1: where she cannot be asked.
    """
    came_back = shown.seen_at is not None or shown.objected_at is not None
    return not (is_reachable or said_no or came_back) and at >= shown.since + ABSENT_AFTER
