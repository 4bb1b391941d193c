"""Service levels as a file says them: what it says is read whole, or refused with its place."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from app.domains.complaints.rules.service_levels import Level, ServiceLevels, Span
from app.domains.complaints.types.handling import Clock, WhyPaused

OURS = Path(__file__).parents[1] / "data" / "service_levels.toml"
MOST_DAYS = 3_650
_Amount = Annotated[int, Field(ge=0, le=MOST_DAYS)]
_Days = Annotated[int, Field(ge=1, le=MOST_DAYS)]


class FaultyLevels(ValueError):
    """The file of service levels cannot be read; it says where."""


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Span(_Said):
    working_days: _Amount = 0
    days: _Amount = 0
    hours: _Amount = 0

    @model_validator(mode="after")
    def _one_of_three(self) -> "_Span":
        if sum(each > 0 for each in (self.working_days, self.days, self.hours)) != 1:
            raise ValueError("give one of working_days, days and hours")
        return self

    def span(self) -> Span:
        return Span(self.working_days, self.days, self.hours)


class _Level(_Said):
    usual: _Span
    critical: _Span | None = None
    at_most: _Span | None = None
    extension: _Span | None = None
    stops: bool = True

    def level(self) -> Level:
        rest = (self.critical, self.at_most, self.extension)
        critical, at_most, extension = (None if each is None else each.span() for each in rest)
        return Level(self.usual.span(), critical, at_most, extension, self.stops)


class _Identity(_Said):
    days: _Days


class _File(_Said):
    levels: dict[Clock, _Level]
    pauses: dict[WhyPaused, _Days]
    identity: _Identity

    @model_validator(mode="after")
    def _whole(self) -> "_File":
        missing = [each.value for each in Clock if each not in self.levels]
        missing += [each.value for each in WhyPaused if each not in self.pauses]
        if missing:
            raise ValueError(f"say also: {', '.join(missing)}")
        for clock in _ALWAYS:
            if self.levels[clock].critical is None:
                raise ValueError(f"{clock.value}: a critical case needs it too; give critical")
        return self


_ALWAYS = frozenset(Clock) - {Clock.REPLY}
"""What is done in a critical case too; a respondent is told later there, or not at all."""


@cache
def read_levels(path: Path | None = None) -> ServiceLevels:
    """Return the service levels of a file; ours where none is named. It is read once.

    Raises:
        FaultyLevels: it cannot be read, or something in it is missing or unknown.
    """
    where = path or OURS
    try:
        said = tomllib.loads(where.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultyLevels(f"{where}: it is no TOML file that can be read: {error}") from None
    rest = {name: said.pop(name) for name in ("pauses", "identity") if name in said}
    try:
        found = _File.model_validate({"levels": said, **rest})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(each) for each in first["loc"] if each != "levels")
        raise FaultyLevels(f"{where}: {place or 'the file'}: {first['msg']}") from None
    return ServiceLevels(
        {clock: each.level() for clock, each in found.levels.items()},
        {why: timedelta(days=days) for why, days in found.pauses.items()},
        timedelta(days=found.identity.days),
    )
