"""International conventions: the closed list of them, and what is shipped of who is bound."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from app.domains.jurisdictions.types import Binding, StatedConvention
from app.domains.standards.types.words import Confidence

SHIPPED = Path(__file__).resolve().parents[1] / "data" / "conventions.toml"
Key = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,11}$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A day, or the month or year alone where no more is known."""
_PARTS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Convention(_Said):
    """A convention of the list.

    Attributes:
        key: by which it is addressed.
        title: in full, as its body gives it.
        body: under which it was adopted: ``ilo`` or ``un``.
        adopted: year.
        about: a code of what it is about.
    """

    key: Key
    title: str
    body: str
    adopted: int
    about: str


class Statement(_Said):
    """That a jurisdiction is bound by a convention, or is not, with who says so.

    Attributes:
        code: of the jurisdiction.
        convention: key.
        state: how it stands.
        ratified: when it ratified or acceded, as far as known.
        in_force: since when it binds the jurisdiction, as far as known.
        denounced: when it denounced it, as far as known.
        source: the text that was read.
        confidence: how sure it is.
        checked_on: when somebody last looked.
    """

    code: str
    convention: Key
    state: Binding
    ratified: Day | None = None
    in_force: Day | None = None
    denounced: Day | None = None
    source: str
    confidence: Confidence
    checked_on: date

    @property
    def stated(self) -> StatedConvention:
        """The statement as it is told."""
        said = self.model_dump(exclude={"code"})
        return StatedConvention(**said, code=self.code, edition=0, stated_at=None)


class _File(_Said):
    convention: tuple[Convention, ...] = Field(min_length=1)
    statement: tuple[Statement, ...] = ()

    @model_validator(mode="after")
    def _goes_together(self) -> Self:
        keys = [each.key for each in self.convention]
        if len(keys) != len(set(keys)):
            raise ValueError("a convention stands in it twice")
        if lost := {each.convention for each in self.statement} - set(keys):
            raise ValueError(f"there is no convention {', '.join(sorted(lost))}")
        if faults := [f for each in self.statement for f in odd_days(each)]:
            raise ValueError("; ".join(detail for _, detail in faults))
        return self


def first_day(said: str) -> date | None:
    """Return the first day that a day, month or year can mean; ``None`` where it is none."""
    found = _PARTS.fullmatch(said)
    if found is None:
        return None
    year, month, day = (int(each) if each else 1 for each in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def odd_days(said: Statement) -> list[tuple[str, str]]:
    """Return what is odd about the days of a statement: field and reason.

    A day is compared with what is as exact as it: a year is neither before nor after a day in it.
    """
    named = {name: getattr(said, name) for name in ("ratified", "in_force", "denounced")}
    given = {name: text for name, text in named.items() if text is not None}
    faults = [
        (name, f"{text} is no day, month or year.")
        for name, text in given.items()
        if first_day(text) is None
    ]
    if said.state is Binding.NOT_BOUND and given:
        faults += [(name, "Who is not bound has no such day.") for name in given]
    if said.state is Binding.DENOUNCED and said.denounced is None:
        faults.append(("denounced", "Say when, or in which year."))
    if said.state is Binding.BOUND and said.denounced is not None:
        faults.append(("denounced", "Who denounced it is not bound: say so in state."))
    order = list(given.items())
    for (earlier, before), (later, after) in pairwise(order):
        exact = min(len(before), len(after))
        if before[:exact] > after[:exact]:
            faults.append((later, f"It is before {earlier}, {before}."))
    return faults


@cache
def _shipped() -> _File:
    return _File.model_validate(tomllib.loads(SHIPPED.read_text("utf-8")))


@cache
def conventions() -> Mapping[str, Convention]:
    """Return every convention of the list by its key, in the order of the list."""
    return MappingProxyType({each.key: each for each in _shipped().convention})


@cache
def stated_here() -> Mapping[tuple[str, str], StatedConvention]:
    """Return what is shipped of who is bound, by jurisdiction and convention."""
    return MappingProxyType(
        {(each.code, each.convention): each.stated for each in _shipped().statement}
    )
