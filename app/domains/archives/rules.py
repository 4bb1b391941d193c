"""The rules of archives: how large one may be, and for how long it is kept."""

from datetime import datetime, timedelta

MOST_BYTES = 50 * 1024**3
"""More than this is not made into one file; the secretariat helps then."""


def expires_at(ready_at: datetime, kept: timedelta) -> datetime:
    """Return when an archive is removed.

    Args:
        ready_at: when it was made.
        kept: for how long this installation keeps one.

    Rule:
        Storage limitation, GDPR art. 5(1)(e): a copy of everything lies about no longer than
        fetching it takes.
    """
    return ready_at + kept
