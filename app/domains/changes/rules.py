"""Figures of changes; no source gives any of them, they are our own defaults."""

from datetime import timedelta

MOST_PUSHED_BYTES = 200 << 20
"""As much as a list; a longer one is sent in parts."""
LINES_AT_ONCE = 200
"""Lines that one run of the job works off, so that it lets others run in between."""
MOST_OPEN_QUESTIONS = 1_000
"""Of a place; beyond it a line that does not fit is refused until people have answered."""
ANSWER_WITHIN = timedelta(days=14)
"""For so long a question lies there before it is overdue."""
EXPORTS_AT_ONCE = 4
"""Streams of a process; more are asked to come again."""
EXPORTED_AT_ONCE = 1_000
"""Entries, or rows, that one door reads of an export."""
FOLLOWED_AT_ONCE = 2_000
"""Entries that the follower looks at in one transaction."""
