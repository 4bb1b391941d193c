"""What a layout of a table of rates can say. A layout is a TOML file; a new one needs no code."""

from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domains.fees.errors import FaultyLayout
from app.domains.imports.engine.profile import Layout as FileLayout
from app.domains.imports.engine.profile import TakingPattern
from app.kit.descriptions import load_description, shipped_in
from app.kit.money import EXPONENTS

FOLDER = Path(__file__).resolve().parents[1] / "data" / "rates"
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class RateKind(StrEnum):
    """For how long a rate holds: on a day, on average over a year, or from a day on."""

    DAY = "day"
    YEAR = "year"
    PEG = "peg"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class SourceOfRates(_Part):
    """Who publishes the rates.

    Attributes:
        key: its slug, the same in every layout of the publisher's table.
        rank: the smaller goes first, where two sources say a rate of the same kind.
    """

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$")
    title: str = Field(max_length=200)
    publisher: str = Field(max_length=200)
    licence: str = Field(max_length=200)
    attribution: str = Field(max_length=200)
    url: str | None = Field(default=None, pattern=r"^https://", max_length=300)
    rank: int = Field(ge=1, le=1000)


class PeriodOf(_Part):
    """For when a rate holds.

    Attributes:
        kind: a day, the average of a calendar year, or from a day on (a peg).
        column: that says it; or
        across: which columns stand for a time, which the group ``value`` takes from their names.
        until: the column with the last day, of a peg.
        format: of :meth:`datetime.strptime`.
    """

    kind: RateKind
    column: str | None = None
    across: TakingPattern | None = None
    until: str | None = None
    format: str = "%Y-%m-%d"

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.column is None) == (self.across is None):
            raise ValueError("say either 'column' or 'across'")
        if self.until is not None and self.kind is not RateKind.PEG:
            raise ValueError("only a peg has a column 'until'")
        return self


class CurrencyOf(_Part):
    """Of which currency a rate is.

    Attributes:
        column: that says it; or
        across: which columns stand for a currency, which the group ``value`` takes.
        values: what each word means; without it a word is the code of ISO 4217 itself.
        others: whether a word that is no known currency is left out, or its row refused.
        since: first year of a currency; rates of an earlier time are another's, and left out.
    """

    column: str | None = None
    across: TakingPattern | None = None
    values: dict[str, Currency] | None = None
    others: Literal["leave", "refuse"] = "refuse"
    since: dict[Currency, int] = {}

    @model_validator(mode="after")
    def _known(self) -> Self:
        if (self.column is None) == (self.across is None):
            raise ValueError("say either 'column' or 'across'")
        if unknown := sorted(set((self.values or {}).values()) - set(EXPONENTS)):
            raise ValueError(f"not currencies that this register knows: {', '.join(unknown)}")
        return self


class RateOf(_Part):
    """How a number is a rate.

    Attributes:
        one: the currency of which one unit costs so much; or
        one_column: the column that says it.
        column: the number's, where neither times nor currencies go across.
        other_way: currencies of which the number says what one unit costs, in ``one``.
        empty: words that mean that there is none.
        basis: the column that says which text says so.
    """

    one: Currency | None = None
    one_column: str | None = None
    column: str | None = None
    other_way: frozenset[Currency] = frozenset()
    empty: tuple[str, ...] = ("",)
    basis: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.one is None) == (self.one_column is None):
            raise ValueError("say either 'one' or 'one_column'")
        return self


class Check(_Part):
    """How far a rate may be from another source's of the same time."""

    apart: Fraction = Field(gt=0, lt=1)


class Layout(_Part):
    """One layout of one table of rates."""

    name: str = Field(max_length=60)
    source: SourceOfRates
    file: FileLayout = FileLayout()
    period: PeriodOf
    currency: CurrencyOf
    rate: RateOf
    check: Check | None = None

    @model_validator(mode="after")
    def _one_number_for_a_cell(self) -> Self:
        across = [each for each in (self.period.across, self.currency.across) if each is not None]
        if len(across) + (self.rate.column is not None) != 1:
            raise ValueError(
                "say either which columns go across, times or currencies, or which has the rate"
            )
        return self


def shipped() -> list[str]:
    """Return the names of the layouts in the package."""
    return shipped_in(FOLDER)


def shipped_table(name: str) -> Path | None:
    """Return the table that is shipped for a layout, where there is one."""
    path = FOLDER / f"{name}.csv"
    return path if name in shipped() and path.is_file() else None


def load_layout(name: str) -> Layout:
    """Return a layout of the package, or one of one's own by its path (``*.toml``).

    Raises:
        FaultyLayout: there is none, or it does not say what it must.
    """
    return load_description(name, FOLDER, Layout, "layout", FaultyLayout)
