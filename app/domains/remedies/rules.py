"""The rules of remedies: limits, dated rates of interest, and how a date moves by months."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.kit.months import add_months

LEAST_SHOWN = 10
"""Below so many workers the public reads no count, and sums in two digits (E5)."""
MOST_WORKERS = 50_000
AT_ONCE = 1_000
"""Workers or payments in one body of JSON; more come as a file."""
MOST_FILE_BYTES = 16 * 2**20
MOST_MINOR = 10**15
"""No worker is owed more minor units than this."""


@dataclass(frozen=True, slots=True)
class InterestRate:
    """A lending rate of a country, since a day.

    Attributes:
        origin: ISO 3166-1.
        since: the first day.
        percent: a year.
        source: who states it.
    """

    origin: str
    since: date
    percent: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class Limits:
    """By when and how the money goes back; see ``data/limits.toml``."""

    plan_days: int
    first_payment_days: int
    whole_days: int
    monthly: int
    at_most: int
    late_days: int
    grave_days: int
    asked_after_months: tuple[int, ...]
    statement_percent: int
    interviews: int
    spread_percent: int
    contacts: int
    contact_days: int
    claimable_years: int
    has_interest: bool
    rates: tuple[InterestRate, ...]

    def plan_due(self, opened_at: datetime) -> datetime:
        """Return by when a plan is proposed."""
        return opened_at + timedelta(days=self.plan_days)

    def whole_due(self, opened_at: datetime) -> datetime:
        """Return by when the whole sum is back."""
        return opened_at + timedelta(days=self.whole_days)

    def claimable_until(self, at: datetime) -> datetime:
        """Return until when what is held can be claimed."""
        return add_months(at, 12 * self.claimable_years)
