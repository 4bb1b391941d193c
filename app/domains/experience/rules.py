"""The figures by which codes are given and answers are shown; our own defaults but for E4's ten."""

from collections.abc import Collection
from datetime import date, timedelta

from app.kit.quarters import Quarter
from app.kit.small_numbers import LEAST

LEAST_ANSWERS, LEAST_WEEKS = LEAST, 3
"""From when on anything is shown (E4)."""
LEAST_CODES, MOST_CODES = 10, 500
"""In one batch: fewer would point at the workers who got them."""
CODE_DAYS = 180
"""For so long a code can be used."""
FORGOTTEN_DAYS = 30
"""So long after its end a code is still told apart from one that never was."""
WINDOW_QUARTERS = 8
"""The period of 24 months of facts 9.2, in whole quarters."""
PRIOR_MEAN, PRIOR_WEIGHT = 3.0, 10
"""Facts 9.2: (n*mean + m*prior)/(n+m), m = 10. The middle of the scale is our own default."""
LOW_RELIABILITY = 30
"""Under so many answers a figure is marked (facts 7)."""
LONGEST_WORDS = 2_000
BURST = "30/hour"
"""So many answers about one firm are taken before a person looks at more of them first."""


def week_of(day: date) -> date:
    """Return the Monday of the ISO week of a day: an answer knows no finer time.

    Rule:
        Fairness E4; ISO 8601.
    """
    return day - timedelta(days=day.weekday())


def last_day_of(week: date) -> date:
    """Return the Sunday of a week that is named by its Monday.

    Rule:
        ISO 8601.
    """
    return week + timedelta(days=6)


def first_of_window(last: Quarter) -> Quarter:
    """Return the first quarter of the 24 months that end with a quarter.

    Rule:
        Facts on complaints 9.2; whole quarters, fairness E5.
    """
    number = last.year * 4 + last.number - 1 - (WINDOW_QUARTERS - 1)
    return Quarter(number // 4, number % 4 + 1)


def is_enough(weeks: Collection[date]) -> bool:
    """Tell whether answers of these weeks can be shown together.

    Args:
        weeks: of each answer, one by one.

    Rule:
        Fairness E4, E5.
    """
    return len(weeks) >= LEAST_ANSWERS and len(set(weeks)) >= LEAST_WEEKS


def shrunk(mean: float, n: int) -> float:
    """Return a mean drawn to the middle of the scale, the more so the fewer it rests on.

    Rule:
        Facts on complaints 9.2.
    """
    return (n * mean + PRIOR_WEIGHT * PRIOR_MEAN) / (n + PRIOR_WEIGHT)
