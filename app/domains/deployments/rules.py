"""How much may come at once, for which months, and by when a report is due."""

from datetime import date, timedelta

from app.kit.quarters import quarter_of

MOST_LINES = 50_000
"""Of one file; so that its transaction stays short and its lines fit into memory."""
MOST_SENT = 5_000
"""Lines of one body of JSON; more come as a file."""
MOST_FILE_BYTES = 16 * 1024 * 1024
MOST_FAULTS = 100
"""So many faults are told at once; the rest of a file that has more is not read."""
MOST_WORKERS = 1_000_000
"""Of one line: no firm places more of one kind in a month."""
EARLIEST = date(1970, 1, 1)
LATEST = date(2200, 12, 1)
"""No later month is asked for, so that sums of months stay within what a date can be."""
LONGEST_NUMBER = 100
MOST_MONTHS = 240
"""A comparison goes over twenty years at most."""


def due_on(month: date, days: int) -> date:
    """Return the last day on which a report of a month is in time.

    Args:
        month: any day of it.
        days: after the end of its quarter.

    Rule:
        Facts on sanctions and recognition: Singapore asks for figures within 20 days after each
        quarter; elsewhere the number of days is the scheme's own.
    """
    return quarter_of(month).last + timedelta(days=days)
