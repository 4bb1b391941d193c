"""What is wrong with a line, told cell by cell; a line without fault becomes one that counts."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.domains.deployments.engine.months import month_of, written
from app.domains.deployments.rules import EARLIEST, MOST_WORKERS
from app.domains.deployments.types import Bands, Corridor, Line, Said, Sex
from app.kit import isic
from app.kit.errors import Fault

_ISCO = re.compile(r"[0-9]{1,4}")
_NO_SECTOR = (
    "Give a section of ISIC or digits that begin with a division of it, such as I, 56 or 5610; a"
    " section before them is the one that the division lies in."
)
SEXES = tuple(each.value for each in Sex)


@dataclass(frozen=True, slots=True)
class Terms:
    """With what lines are compared.

    Attributes:
        bands: of wages.
        this_month: the first day of the month in which they are sent.
        countries: codes that the register knows.
    """

    bands: Bands
    this_month: date
    countries: Collection[str]


def checked(said: Said, terms: Terms) -> Line | list[Fault]:
    """Return what a line says, or all that is wrong in it."""
    month = month_of(said.month)
    wrong = {
        "month": _wrong_month(month, terms.this_month),
        "origin": _wrong_country(said.origin, terms.countries),
        "destination": _wrong_country(said.destination, terms.countries) or _wrong_way(said),
        "occupation": _wrong_occupation(said.occupation),
        "sector": _wrong_sector(said.sector),
        "wage_band": _wrong_band(said.wage_band, month, terms.bands),
        "sex": _wrong_sex(said.sex),
        "count": _wrong_count(said.count),
    }
    faults = [Fault(f"{said.at}/{column}", why) for column, why in wrong.items() if why]
    if faults or month is None:
        return faults
    return Line(
        month=month,
        corridor=Corridor(said.origin, said.destination),
        occupation=said.occupation or None,
        sector=said.sector or None,
        wage_band=said.wage_band or None,
        sex=Sex(said.sex) if said.sex else None,
        count=said.count,
    )


def _wrong_month(month: date | None, this_month: date) -> str | None:
    if month is None:
        return "Give a month such as 2026-03."
    if month > this_month:
        return f"Give a month that has begun: {written(this_month)} is the last one."
    if month < EARLIEST:
        return f"Give a month from {written(EARLIEST)} on."
    return None


def _wrong_country(code: str, known: Collection[str]) -> str | None:
    return None if code in known else "Give a country by its two letters of ISO 3166-1, such as PH."


def _wrong_way(said: Said) -> str | None:
    is_home = said.origin == said.destination
    return "Give another country than the origin: workers go abroad." if is_home else None


def _wrong_occupation(code: str | None) -> str | None:
    is_good = not code or _ISCO.fullmatch(code)
    return None if is_good else "Give one to four digits, as codes of ISCO-08 are written."


def _wrong_sector(code: str | None) -> str | None:
    is_good = not code or isic.is_known(code)
    return None if is_good else _NO_SECTOR


def _wrong_band(key: str | None, month: date | None, bands: Bands) -> str | None:
    if not key or month is None or key in (known := bands.of(month)):
        return None
    there = ", ".join(known) or "none"
    return f"There is no such wage band for {written(month)}; there are: {there}."


def _wrong_sex(word: str | None) -> str | None:
    is_good = not word or word in SEXES
    return None if is_good else f"Give one of {', '.join(SEXES)}; other where it is not said."


def _wrong_count(count: int) -> str | None:
    is_good = 0 <= count <= MOST_WORKERS
    return None if is_good else f"Give a whole number from 0 to {MOST_WORKERS}."
