"""How much there is of everything, and which firm is where: arithmetic, so that nothing is kept."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

FIRST = date(2023, 1, 1)
"""The day on which everything begins."""
NOW = date(2026, 11, 24)
"""The day on which it is read."""
DAYS = (NOW - FIRST).days
YEAR = (date(2025, 1, 1), date(2025, 12, 31))
"""The year that reports and evaluations are about."""
SLOTS = (
    *("PH", "NP", "BD", "PH", "IN", "ID", "PH", "VN", "NP", "PH"),
    *("BD", "IN", "PH", "LK", "NP", "PH", "BD", "IN", "ID", "VN"),
)
"""The country of each firm, by its place in a score of them; LK is one in twenty."""
REPORTED, EVALUATED = "PH", "LK"
"""The jurisdiction of the measured report, and that whose firms are evaluated."""
DESTINATIONS = ("SA", "AE", "QA", "KW", "MY", "SG", "HK", "JP")
CURRENCIES = {"PH": "PHP", "NP": "NPR", "BD": "BDT", "IN": "INR", "ID": "IDR", "VN": "VND"}
OTHER_CURRENCY = "LKR"
SEED = 11


@dataclass(frozen=True)
class Plan:
    """So much of everything.

    Attributes:
        scale: 1 for the whole, 0.1 for a tenth.
    """

    scale: float

    @cached_property
    def firms(self) -> int:
        """How many intermediaries; whole scores, so that every scale has the same mix."""
        count = max(1, round(10_000 * self.scale)) * len(SLOTS)
        # The step by which holders are taken must reach every firm.
        return count + len(SLOTS) if count % STEP == 0 else count

    def part(self, share: float) -> int:
        """Return how many there are of what is so many times as many as firms."""
        return max(1, round(self.firms * share))

    @property
    def certificates(self) -> int:
        """Of firms that hold one."""
        return self.part(0.25)

    @property
    def refused(self) -> int:
        """Applications that came to no certificate."""
        return self.part(0.05)

    @property
    def complaints(self) -> int:
        """All of them."""
        return self.part(2.5)

    @property
    def violations(self) -> int:
        """Cases; each has one count against one firm."""
        return self.part(0.5)

    @property
    def charges(self) -> int:
        """Items of violations."""
        return self.part(2.5)

    @property
    def remedies(self) -> int:
        """Of cases that were confirmed."""
        return self.part(0.2)

    @property
    def sanctions(self) -> int:
        """Of cases that were confirmed."""
        return self.part(0.25)

    @property
    def awards(self) -> int:
        """Of the year before."""
        return self.part(0.01)

    @property
    def disclosures(self) -> int:
        """To states of destination."""
        return self.part(0.1)

    def country(self, firm: int) -> str:
        """Return the country of a firm."""
        return SLOTS[firm % len(SLOTS)]

    def holder(self, certificate: int) -> int:
        """Return the firm that holds a certificate; no firm holds two."""
        return certificate * STEP % self.firms

    def deploys(self, firm: int) -> bool:
        """Tell whether reports of deployments are made of a firm: half of two countries."""
        country = self.country(firm)
        return country == EVALUATED or (country == REPORTED and firm // len(SLOTS) % 8 == 0)

    def chance(self, what: str) -> Random:
        """Return chances that are the same each time."""
        return Random(f"{SEED} {what}")  # noqa: S311 - no secret, and the same each time

    def struck(self, chance: Random) -> int:
        """Return a firm; some have many more cases than others."""
        return int(self.firms * chance.random() ** 1.5)


STEP = 7


def currency(country: str) -> str:
    """Return the currency in which workers of a country pay."""
    return CURRENCIES.get(country, OTHER_CURRENCY)


DATES = tuple((FIRST + timedelta(days=number)).isoformat() for number in range(DAYS + 2_000))


def day(number: int) -> str:
    """Return a civil day, by its number since the first."""
    return DATES[number]


class Instants:
    """Writes instants as a database keeps them.

    Args:
        on_sqlite: it keeps them as text, in UTC and without a zone.
    """

    def __init__(self, *, on_sqlite: bool) -> None:
        self.end = ".000000" if on_sqlite else "+00"

    def at(self, number: int, hour: int = 9) -> str:
        """Return an instant on a day, by the day's number."""
        return f"{DATES[number]} {hour:02d}:00:00{self.end}"
