"""Codes of jurisdictions."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.access.policy import PART_OF
from app.kit.months import add_months

CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"


def country_of(code: str) -> str:
    """Return the country of a code: itself, or that of which it names a part.

    Rule:
        ISO 3166-2: a code begins with the two letters of the country and a hyphen.
    """
    return code.partition(PART_OF)[0]


def is_part(code: str) -> bool:
    """Tell whether a code names a part of a country.

    Rule:
        ISO 3166-2.
    """
    return PART_OF in code


def with_countries(codes: Iterable[str]) -> tuple[str, ...]:
    """Return places in their order, each part of a country with its country behind it.

    Rule:
        ISO 3166-2; what holds in a country holds in its parts too.
    """
    return tuple(dict.fromkeys(each for code in codes for each in (code, country_of(code))))


def last_day(since: date, count: int, unit: str) -> date:
    """Return the last day of a time that runs from a day, which counts as its first.

    Laws count differently; of two readings the shorter one is told, so that nobody comes too late.

    Args:
        since: the day from which it runs.
        count: of units.
        unit: ``days`` or ``months``.

    Rule:
        Fairness W11.
    """
    before = since - timedelta(days=1)
    return before + timedelta(days=count) if unit == "days" else add_months(before, count)
