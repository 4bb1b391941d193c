"""Builders for tests: valid by default, the same each time."""

from datetime import UTC, datetime

from app.access.policy import operator

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
OPERATOR = operator("Amina Rahman")
SECOND_OPERATOR = operator("Joseph Okello")


class FixedClock:
    """A clock that tells the instant that a test sets."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the instant."""
        return self.at
