"""Kinds of pledges and levels of training as a file says them; read whole, or refused."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domains.alliance.types import Direction, Level, MemberKind, PledgeKind

OURS = Path(__file__).parents[1] / "data" / "alliance.toml"
_Text = Annotated[str, Field(min_length=2, max_length=300)]
_Confidence = Literal["seen", "general", "draft"]
Named = TypeVar("Named", PledgeKind, Level)


class FaultyData(ValueError):
    """The file cannot be read; it says where."""


@dataclass(frozen=True, slots=True)
class AllianceData:
    """What the file says.

    Attributes:
        kinds: of pledges, by code, in its order.
        levels: of training, by code, the lowest first.
    """

    kinds: Mapping[str, PledgeKind]
    levels: Mapping[str, Level]


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Pledge(_Said):
    code: Annotated[str, Field(pattern=r"^PL-[A-Z0-9-]{2,17}$")]
    title: _Text
    signed_by: frozenset[MemberKind] = frozenset()
    measure: _Text
    unit: Annotated[str, Field(min_length=1, max_length=60)]
    direction: Direction
    confidence: _Confidence


class _Level(_Said):
    code: Annotated[str, Field(pattern=r"^[a-z0-9_]{2,40}$")]
    title: _Text
    rank: Annotated[int, Field(ge=0, le=100)]
    source: _Text
    confidence: _Confidence


class _File(_Said):
    pledge: Annotated[list[_Pledge], Field(min_length=1)]
    level: Annotated[list[_Level], Field(min_length=1)]


@cache
def read_data(path: Path | None = None) -> AllianceData:
    """Return what a file says; ours where none is named. It is read once.

    Raises:
        FaultyData: it cannot be read, something is missing or unknown, or a code stands twice.
    """
    where = path or OURS
    try:
        said = _File.model_validate(tomllib.loads(where.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultyData(f"{where}: it is no TOML file that can be read: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(each) for each in first["loc"])
        raise FaultyData(f"{where}: {place or 'the file'}: {first['msg']}") from None
    kinds = [PledgeKind(**dict(each)) for each in said.pledge]
    levels = sorted((Level(**dict(each)) for each in said.level), key=lambda each: each.rank)
    return AllianceData(_by_code(where, kinds), _by_code(where, levels))


def _by_code(where: Path, found: Iterable[Named]) -> Mapping[str, Named]:
    by_code: dict[str, Named] = {}
    for each in found:
        if each.code in by_code:
            raise FaultyData(f"{where}: {each.code} stands twice")
        by_code[each.code] = each
    return MappingProxyType(by_code)
