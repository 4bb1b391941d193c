"""What is sent and shown about conventions."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.jurisdictions.schemas.page import CONVENTIONS_READ
from app.domains.jurisdictions.types import Binding
from app.domains.standards.types.words import Confidence
from app.web.schemas import Name, Sent, Shown

Day = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
    Field(examples=["2014-05-30"], description="A day; or a month or a year where that is known."),
]


class ConventionIn(Sent):
    """How a country stands to a convention, with who says so."""

    state: Binding
    ratified: Day | None = Field(default=None, description="When it ratified or acceded.")
    in_force: Day | None = Field(default=None, description="Since when it binds the country.")
    denounced: Day | None = Field(default=None, description="When it was denounced.")
    source: Name = Field(examples=["ILO NORMLEX, ratifications of C181"])
    confidence: Confidence = Field(
        description="`seen` in a text that says so, `general` knowledge, or a `draft`."
    )
    checked_on: date = Field(description="When somebody last looked.")


class ConventionOut(Shown):
    """A convention of the list."""

    key: str = Field(examples=["C181"])
    title: str = Field(examples=["Private Employment Agencies Convention, 1997 (No. 181)"])
    body: str = Field(examples=["ilo"], description="Under which it was adopted: `ilo` or `un`.")
    adopted: int = Field(examples=[1997], description="Year.")
    about: str = Field(examples=["recruitment"])


class ConventionsOut(Shown):
    """The list of conventions, which is closed."""

    items: list[ConventionOut]
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class StatedOut(Shown):
    """That a country is bound by a convention, or is not, with who says so."""

    state: Binding
    ratified: str | None = Field(examples=["2014-05-30"])
    in_force: str | None = Field(examples=["2015-05-30"])
    denounced: str | None = Field(examples=[None])
    source: str = Field(examples=["ILO NORMLEX, ratifications of C181"])
    confidence: str = Field(examples=["seen"])
    checked_on: date
    edition: int = Field(description="Of what this installation says; 0: shipped with the service.")
    stated_at: datetime | None = Field(description="Null: shipped with the service.")


class BoundOut(Shown):
    """How a country stands to one convention."""

    convention: str = Field(examples=["C181"])
    title: str = Field(examples=["Private Employment Agencies Convention, 1997 (No. 181)"])
    stated: StatedOut | None = Field(description="Null: not known here.")


class ConventionsPartOut(Shown):
    """How it stands to each convention of the list."""

    known: bool = Field(description="Whether of any convention.")
    country: str = Field(examples=["MU"], description="Of a part, the country that is bound.")
    items: list[BoundOut]
    reads: str = Field(examples=[CONVENTIONS_READ])


class StatedHistoryOut(BoundOut):
    """How a country stands to one convention, with all that was said of it."""

    country: str = Field(examples=["MU"])
    edition: int = Field(
        description="For If-Match of who says something newer; 0: nothing is said."
    )
    history: list[StatedOut] = Field(description="The newest first.")
    reads: str = Field(examples=[CONVENTIONS_READ])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
