"""What votes come to, and when the body that hears appeals composes its panel itself."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domains.appeals.types import Outcome

COMPOSED_WITHIN = timedelta(days=7)
"""For so long composing a panel is the secretariat's; a default of our own, in all schemes."""


def composed_by(since: datetime) -> datetime:
    """Return from when on the body that hears appeals composes a panel itself.

    Args:
        since: when the appeal, or the objection, was lodged, or members were named last.

    Rule:
        Fairness C2: nobody who had a part names who decides, and no appeal waits for want of
        somebody who had none.
    """
    return since + COMPOSED_WITHIN


def outcome_of(votes: Sequence[Outcome], quorum: int) -> Outcome | None:
    """Return what unconflicted votes decide; ``None``: they are too few, or come to nothing.

    More than half decide. Where only all votes for the appellant together are more than half, the
    appeal is right in part: the matter is decided anew.

    Args:
        votes: of members who may decide.
        quorum: how many there must be; never less than one.

    Rule:
        Fairness C2: decided by people who had no part, at the quorum.
    """
    if len(votes) < max(1, quorum):
        return None
    counted = Counter(votes)
    most, count = counted.most_common(1)[0]
    if 2 * count > len(votes):
        return most
    for_it = counted[Outcome.UPHELD] + counted[Outcome.PARTLY]
    return Outcome.PARTLY if 2 * for_it > len(votes) else None
