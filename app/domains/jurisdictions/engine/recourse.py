"""Tables of recourse: what a file of them can hold, and the one that is shipped.

A table says of places where else a worker can go. It names the text that says so and how sure that
is; what no text says is left out, since a wrong last day is worse than none.
"""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.errors import FaultyRecourse
from app.domains.jurisdictions.rules import CODE, country_of
from app.domains.standards.types.words import Confidence
from app.kit.errors import Fault

SHIPPED = Path(__file__).resolve().parents[1] / "data" / "recourse.toml"
MOST_BYTES, MOST_FAULTS = 1024 * 1024, 20
LONGEST_LIMIT = 1200

Takes = Literal["fees", "wages", "agency", "contract", "any"]
Can = Literal["refund", "pay", "licence", "mediate", "court", "deposit"]
Only = Literal["farm_food_shellfish", "h2a", "nepal_in_uae"]
KnownSince = Literal["payment", "offence", "end_of_work", "return"]
Since = KnownSince | Literal["not_said"]
Text = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=500, strip_whitespace=True, pattern=r"^[^\x00-\x1f]*$"
    ),
]
Web = Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"']+$", max_length=300)]
Number = Annotated[str, StringConstraints(pattern=r"^\+?[0-9 ()/-]{2,30}$")]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s<>]+@[^@\s<>]+$", max_length=200)]
Hours = Annotated[str, StringConstraints(pattern=r"^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$")]
Tag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]


class _Said(BaseModel):
    """What a file says; a name that is not known here is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Sourced(_Said):
    """Says who says so.

    Attributes:
        source: the text that was read, or who was asked.
        confidence: how sure it is.
        checked_on: when somebody last looked.
    """

    source: Text
    confidence: Confidence
    checked_on: date


class Limit(_Said):
    """For how long something can be done.

    Attributes:
        count: of units.
        unit: of the civil calendar.
        of: a claim of hers, or what the office itself can begin.
        since: from which day.
    """

    count: int = Field(ge=1, le=LONGEST_LIMIT)
    unit: Literal["days", "months"]
    of: Literal["claim", "prosecution"]
    since: Since


class Office(Sourced):
    """An authority that enforces a rule.

    Attributes:
        name: as it calls itself, in Latin letters.
        names: by BCP 47, in its own script or another language.
        takes: which matters.
        can: what it can do.
        only: for whom alone, where it is not for all.
        limit: ``None``: not known.
        notes: what else there is to say, by BCP 47; none of ours has one.
        basis: the law or practice.
    """

    name: Text
    names: dict[Tag, Text] = {}
    takes: tuple[Takes, ...]
    can: tuple[Can, ...] = ()
    only: Only | None = None
    web: Web | None = None
    telephone: Number | None = None
    email: Email | None = None
    address: Text | None = None
    limit: Limit | None = None
    notes: dict[Tag, Text] = {}
    basis: Text


class Emergency(Sourced):
    """A number to call in danger.

    Attributes:
        name: whose it is.
        names: by BCP 47.
        telephone: as it is dialled in the place.
        languages: that are spoken there; empty: not known.
        is_free: whether the call costs nothing; ``None``: not known.
        hours: of the place; ``None``: not known.
        notes: what else there is to say, by BCP 47.
    """

    name: Text
    names: dict[Tag, Text] = {}
    telephone: Number
    languages: tuple[Tag, ...] = ()
    is_free: bool | None = None
    hours: Hours | None = None
    notes: dict[Tag, Text] = {}


class Place(_Said):
    """What is known of one place; a loaded one takes the place of what was known before."""

    code: Annotated[str, StringConstraints(pattern=CODE)]
    office: tuple[Office, ...] = ()
    emergency: tuple[Emergency, ...] = ()

    @model_validator(mode="after")
    def _names_a_country(self) -> Self:
        if country_of(self.code) not in countries():
            raise ValueError(f"there is no country {country_of(self.code)}")
        return self


class Table(_Said):
    """A file."""

    place: tuple[Place, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_each_place_once(self) -> Self:
        codes = [each.code for each in self.place]
        if twice := sorted({code for code in codes if codes.count(code) > 1}):
            raise ValueError(f"{', '.join(twice)} stands in it twice")
        return self


def read_table(path: Path) -> tuple[Place, ...]:
    """Read a file of places.

    Raises:
        FaultyRecourse: it is none; each fault is named with its place in the file.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FaultyRecourse(path.name, [Fault("", f"It is larger than {MOST_BYTES} bytes.")])
        says = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        fault = Fault("", f"It cannot be read: {error.strerror}.")
        raise FaultyRecourse(path.name, [fault]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FaultyRecourse(path.name, [Fault("", f"It is no TOML in UTF-8: {error}.")]) from error
    return _checked(path.name, says)


def _checked(name: str, says: dict[str, Any]) -> tuple[Place, ...]:
    try:
        return Table.model_validate(says).place
    except ValidationError as error:
        faults = [
            Fault("/" + "/".join(map(str, each["loc"])), f"{each['msg']}.")
            for each in error.errors(include_url=False)[:MOST_FAULTS]
        ]
        raise FaultyRecourse(name, faults) from error


@cache
def shipped() -> dict[str, Place]:
    """Return the places of the table of this package, by their codes."""
    return {each.code: each for each in read_table(SHIPPED)}
