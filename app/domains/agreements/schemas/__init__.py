"""Bodies of agreements and regional bodies."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.agreements.rules import BODY_CODE, FIRST_DAY, KEY, LAST_DAY, MOST_UNITS
from app.domains.agreements.types import Unit
from app.web.schemas import Country, Sent, Shown, Words

Key = Annotated[
    str, StringConstraints(pattern=KEY, min_length=2, max_length=60), Field(examples=["ph-sa-2013"])
]
BodyKey = Annotated[
    str, StringConstraints(pattern=KEY, min_length=2, max_length=60), Field(examples=["saarc"])
]
BodyCode = Annotated[str, StringConstraints(pattern=BODY_CODE), Field(examples=["SAARC"])]
Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Text = Annotated[Words, StringConstraints(max_length=2_000)]
INSTANCE = "`test` or `demo`; null on a live register."
NEXT = "Asks for the next page; null on the last one."


class CorridorIn(Sent):
    """From where to where workers go."""

    origin: Country = Field(examples=["PH"])
    destination: Country = Field(examples=["SA"])


class CorridorOut(Shown):
    """From where to where workers go."""

    origin: str = Field(examples=["PH"])
    destination: str = Field(examples=["SA"])


class DeadlineIn(Sent):
    """A time that a clause gives."""

    count: int = Field(ge=1, le=MOST_UNITS, examples=[3])
    unit: Unit = Field(examples=["working_days"])


class DeadlineOut(Shown):
    """A time that a clause gives."""

    count: int = Field(examples=[3])
    unit: Unit
    is_usual: bool = Field(description="That the clause gives none, so that our default stands.")
