"""How long a draft is open, how much one says, and what is taken out of words."""

from collections.abc import Collection
from datetime import datetime

MOST_ANSWERS = 10
"""How often an organisation adds to its answer."""
LONGEST_ANSWER = 20_000
TAKEN_OUT = "[taken out: it told of a person]"
"""What stands where words of a person were."""


def is_open(closes_at: datetime, at: datetime) -> bool:
    """Tell whether a draft can be answered at an instant.

    Rule:
        Fairness C8: 60 days, the scheme's limit ``comment``; whoever answers early shortens
        nobody's time.
    """
    return at < closes_at


def without(text: str, parts: Collection[str]) -> str:
    """Return a text with some of its words taken out, and a mark where they were.

    The longest go first, so that a part of another one leaves nothing of it behind.

    Rule:
        Fairness L8: what tells of a person can be erased; C8: an answer is not changed otherwise.
    """
    for each in sorted(parts, key=len, reverse=True):
        text = text.replace(each, TAKEN_OUT)
    return text
