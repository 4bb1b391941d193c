"""How long a draft is open, how much one says, and what is taken out of words."""

import re
from collections.abc import Collection
from datetime import datetime
from itertools import groupby

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

    Of parts that lie in or over each other nothing is left, and one mark stands for them.

    Rule:
        Fairness L8: what tells of a person can be erased; C8: an answer is not changed otherwise.
    """
    taken = {
        place
        for part in parts
        for found in re.finditer(f"(?={re.escape(part)})", text)
        for place in range(found.start(), found.start() + len(part))
    }
    runs = groupby(range(len(text)), key=taken.__contains__)
    return "".join(
        TAKEN_OUT if is_taken else "".join(text[place] for place in places)
        for is_taken, places in runs
    )
