"""What public statistics answer."""

from datetime import date, datetime
from typing import Any

from pydantic import Field

from app.domains.reports.engine.figures import StatTable
from app.web.schemas import Shown

READS = (
    "Figures are frozen some days after their quarter and never change; notes say what was found"
    " since. Of complaints, remedy, refusals and audits no figure under ten is shown, nor one by"
    " which it could be worked out: what is not shown is none, or too few, and is in no sum."
)


class FigureOut(Shown):
    """A figure, by what it is told by."""

    by: dict[str, str] = Field(
        description="Codes by dimension; `others`: places that are too few alone, `unknown`: not"
        " told.",
        examples=[{"origin": "NP", "destination": "QA"}],
    )
    value: int | str = Field(
        description="A count, days, or an amount as a decimal text of the currency beside it.",
        examples=[124],
    )
    quarters: int = Field(
        description="In how many quarters of the period it is shown; the sum is over these.",
        examples=[1],
    )


class TableOut(Shown):
    """A table of figures."""

    table: StatTable
    title: str
    dimensions: list[str] = Field(examples=[["origin", "destination"]])
    measure: str = Field(
        description="`count`, `median_days` or `amount`, whose currency is the last dimension.",
        examples=["count"],
    )
    is_stock: bool = Field(
        description="How it stood on the last day of the last quarter; else added over quarters."
    )
    is_protected: bool = Field(description="Figures under ten are not shown.")
    figures: list[FigureOut]


class NoteOut(Shown):
    """What was said since of figures that stay as they are."""

    quarter: str = Field(examples=["2026-Q4"])
    table: StatTable | None = Field(description="Which; null: all of them.")
    noted_on: date
    note: str


class QuarterOut(Shown):
    """A quarter that is frozen."""

    quarter: str = Field(examples=["2026-Q4"])
    as_of: int = Field(description="The entry of the journal as of which it was counted.")
    frozen_at: datetime
    digest: str = Field(description="SHA-256 of its figures (RFC 8785).")


class StatisticsOut(Shown):
    """Figures of quarters."""

    reads: str = Field(description="How these figures are to be read.")
    quarters: list[QuarterOut] = Field(description="Those of the period that are frozen.")
    missing: list[str] = Field(description="Quarters of the period of which nothing is frozen.")
    place: str | None
    tables: list[TableOut]
    notes: list[NoteOut]
    instance: str | None


class QuarterFileOut(Shown):
    """The figures of one quarter, all of them."""

    instance: str | None
    digest: str = Field(description="SHA-256 of `figures` as RFC 8785 writes it.")
    frozen_at: datetime
    reads: str
    shapes: dict[str, dict[str, Any]] = Field(description="What each table holds.")
    notes: list[NoteOut]
    figures: dict[str, Any] = Field(
        description="As they were frozen; the value comes last. In `format` 1 money is in minor"
        " units, and `shapes` says so."
    )
