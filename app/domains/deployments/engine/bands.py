"""Bands of wages as a file says them; read whole, or refused with its place."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domains.deployments.types import BandList, Bands, WageBand

OURS = Path(__file__).parents[1] / "data" / "wage_bands.toml"
_Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
_Amount = Annotated[Decimal, Field(ge=0, le=10**12, decimal_places=2)]


class FaultyBands(ValueError):
    """The file of wage bands cannot be read; it says where."""


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Band(_Said):
    key: _Key
    at_least: _Amount | None = Field(default=None, alias="from")
    below: _Amount | None = None


class _List(_Said):
    key: _Key
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    per: Literal["month"]
    since: date
    bands: Annotated[list[_Band], Field(min_length=1, max_length=100)]


class _File(_Said):
    mark: Literal["draft", "general", "seen"]
    note: Annotated[str, Field(min_length=3)]
    lists: Annotated[list[_List], Field(alias="list", min_length=1, max_length=1_000)]


@cache
def read_bands(path: Path | None = None) -> Bands:
    """Return the bands of a file; ours where none is named. It is read once.

    Raises:
        FaultyBands: it cannot be read, or its bands leave a gap, overlap or share a key.
    """
    where = path or OURS
    try:
        said = _File.model_validate(tomllib.loads(where.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultyBands(f"{where}: it is no TOML file that can be read: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(each) for each in first["loc"])
        raise FaultyBands(f"{where}: {place or 'the file'}: {first['msg']}") from None
    for each in said.lists:
        if why := _wrong(each):
            raise FaultyBands(f"{where}: {each.key}: {why}")
    _refuse_twice([each.key for each in said.lists], f"{where}: list")
    _refuse_twice([f"{each.currency} since {each.since}" for each in said.lists], f"{where}: list")
    _refuse_twice([band.key for each in said.lists for band in each.bands], f"{where}: band")
    return Bands(said.mark, said.note, tuple(_list(each) for each in said.lists))


def _wrong(said: _List) -> str | None:
    first, last = said.bands[0], said.bands[-1]
    if first.at_least or last.below is not None:
        return "the first band begins at nothing, and the last has no end"
    if any(before.below != after.at_least for before, after in pairwise(said.bands)):
        return "each band begins where the one before it ends"
    ends = [each.below for each in said.bands[:-1]]
    if any(one is None or other is None or one >= other for one, other in pairwise(ends)):
        return "each band ends above the one before it"
    return None


def _refuse_twice(keys: list[str], what: str) -> None:
    if twice := {each for each in keys if keys.count(each) > 1}:
        raise FaultyBands(f"{what}: {min(twice)} is there twice")


def _list(said: _List) -> BandList:
    bands = tuple(WageBand(each.key, each.at_least, each.below) for each in said.bands)
    return BandList(said.key, said.currency, said.per, said.since, bands)
