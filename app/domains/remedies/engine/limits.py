"""Limits and rates of remedies as a file says them; read whole, or refused with its place."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domains.remedies.rules import InterestRate, Limits

OURS = Path(__file__).parents[1] / "data" / "limits.toml"
MOST_DAYS = 3_650
_Days = Annotated[int, Field(ge=1, le=MOST_DAYS)]
_Percent = Annotated[int, Field(ge=0, le=1_000)]


class FaultyLimits(ValueError):
    """The file of limits cannot be read; it says where."""


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Rate(_Said):
    origin: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    since: date
    percent: Annotated[Decimal, Field(ge=0, le=1_000)]
    source: Annotated[str, Field(min_length=3)]


class _Times(_Said):
    plan_days: _Days
    first_payment_days: _Days
    whole_days: _Days
    monthly: Annotated[int, Field(ge=1, le=120)]
    at_most: Annotated[int, Field(ge=1, le=120)]
    late_days: _Days
    grave_days: _Days
    asked_after_months: Annotated[list[Annotated[int, Field(ge=1, le=60)]], Field(max_length=12)]


class _Amounts(_Said):
    statement_percent: Annotated[int, Field(ge=100, le=1_000)]
    interviews: Annotated[int, Field(ge=1, le=1_000)]
    spread_percent: _Percent


class _Unreached(_Said):
    contacts: Annotated[int, Field(ge=1, le=100)]
    days: _Days
    claimable_years: Annotated[int, Field(ge=3, le=100)]


class _Interest(_Said):
    is_on: bool
    rates: list[_Rate] = []


class _File(_Said):
    times: _Times
    amounts: _Amounts
    unreached: _Unreached
    interest: _Interest


@cache
def read_limits(path: Path | None = None) -> Limits:
    """Return the limits of a file; ours where none is named. It is read once.

    Raises:
        FaultyLimits: it cannot be read, or something in it is missing or unknown.
    """
    where = path or OURS
    try:
        said = _File.model_validate(tomllib.loads(where.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultyLimits(f"{where}: it is no TOML file that can be read: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(each) for each in first["loc"])
        raise FaultyLimits(f"{where}: {place or 'the file'}: {first['msg']}") from None
    return _limits(said, where)


def _limits(said: _File, where: Path) -> Limits:
    keys = [(each.origin, each.since) for each in said.interest.rates]
    if len(keys) != len(set(keys)):
        raise FaultyLimits(f"{where}: interest.rates: one origin has two rates since one day")
    if said.times.monthly > said.times.at_most:
        raise FaultyLimits(f"{where}: times.monthly: it is more than at_most")
    if said.times.late_days > said.times.grave_days:
        raise FaultyLimits(f"{where}: times.late_days: it is more than grave_days")
    rates = sorted(said.interest.rates, key=lambda each: (each.origin, each.since))
    times = said.times.model_dump(exclude={"asked_after_months"})
    return Limits(
        **times,
        asked_after_months=tuple(sorted(set(said.times.asked_after_months))),
        **said.amounts.model_dump(),
        contacts=said.unreached.contacts,
        contact_days=said.unreached.days,
        claimable_years=said.unreached.claimable_years,
        has_interest=said.interest.is_on,
        rates=tuple(InterestRate(r.origin, r.since, r.percent, r.source) for r in rates),
    )
