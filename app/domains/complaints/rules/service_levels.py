"""In what time each step of a case is done (facts, 3.2), as data of the scheme."""

from datetime import timedelta

WITHDRAWAL_TAKES = timedelta(days=7)
"""Rule: fairness W2."""
