"""What is sent and shown about deployments."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.deployments.rules import LONGEST_NUMBER, MOST_SENT, MOST_WORKERS
from app.domains.deployments.types import Sex, Side, Which
from app.kit.numbers import NumberKind, make
from app.web.schemas import Country, Sent, Shown

MONTH = r"^[0-9]{4}-[0-9]{2}$"
Month = Annotated[str, StringConstraints(pattern=MONTH), Field(examples=["2026-03"])]
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$"), Field(examples=["5120"])]
Isic = Annotated[str, StringConstraints(pattern=r"^[A-U]?[0-9]{0,4}$"), Field(examples=["56"])]
BandKey = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    Field(examples=["usd-1-c"]),
]
NUMBER = make(NumberKind.INTERMEDIARY, 4711)
COUNTS = (
    "Counts of workers placed, as the firm and authorities report them; no worker is named. Where"
    " both told of the same months and differ by more than the limit, the lower number counts."
)


class LineIn(Sent):
    """So many workers of one kind, in one month."""

    intermediary: UUID | None = Field(
        default=None,
        description="The record of the firm. A recruiter whose organisation holds one firm alone"
        " leaves it out.",
    )
    licence: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NUMBER)] | None = (
        Field(
            default=None,
            description="Instead: the number of a licence in a register of the authority's place.",
            examples=["POEA-123-LB-456"],
        )
    )
    month: Month
    origin: Country = Field(examples=["PH"])
    destination: Country = Field(examples=["QA"])
    occupation: Isco | None = Field(
        default=None, description="As ISCO-08 writes its codes; null: not said."
    )
    sector: Isic | None = Field(
        default=None,
        description="A section of ISIC, or digits that begin with a division; null: not said.",
    )
    wage_band: BandKey | None = Field(
        default=None, description="A key of GET /v1/wage-bands; null: not said."
    )
    sex: Sex | None = Field(
        default=None,
        description="null: not said, of all of them, and counted as other. Beside lines that say"
        " it, other.",
    )
    count: Annotated[int, Field(ge=0, le=MOST_WORKERS, examples=[12])]


class ReportIn(Sent):
    """Deployments; all lines of one firm and month are its report, and replace the one before."""

    lines: list[LineIn] = Field(
        min_length=1,
        max_length=MOST_SENT,
        description="A month in which nobody was placed has one line with a count of 0.",
    )


class SentOut(Shown):
    """What became of what was sent."""

    sending_id: UUID = Field(description="GET /v1/deployments?sending= lists its reports.")
    side: Side
    lines: int = Field(description="How many were read.")
    workers: int = Field(description="How many they count.")
    recorded: int = Field(description="Reports, of one firm and month each, that count from now.")
    replaced: int = Field(description="Earlier reports of the same scope, which stay readable.")
    unchanged: int = Field(description="Months that said what counted already.")
    late: int = Field(description="Of the recorded ones: after their day; they count all the same.")


class FirmOut(Shown):
    """The firm."""

    id: UUID
    number: str = Field(examples=[NUMBER])


class ReportOut(Shown):
    """What one side says of one firm and one month."""

    id: UUID
    intermediary: FirmOut
    side: Side
    jurisdiction: str | None = Field(
        examples=["PH"], description="Of the authority that says it; null: the firm does."
    )
    organisation: str = Field(examples=["Department of Migrant Workers"])
    month: Month
    workers: int
    sending_id: UUID
    reported_at: datetime
    due_on: date = Field(description="The last day on which it is in time.")
    is_late: bool
    recorded_from: int = Field(description="The journal number from which on it counts.")
    recorded_until: int | None = Field(
        description="From which on another counts; null: it counts now."
    )


class LineOut(Shown):
    """So many workers of one kind."""

    origin: str = Field(examples=["PH"])
    destination: str = Field(examples=["QA"])
    occupation: str | None = Field(examples=["5120"])
    sector: str | None = Field(examples=["56"])
    wage_band: str | None = Field(examples=["usd-1-c"])
    sex: Sex
    count: int


class WholeReportOut(ReportOut):
    """A report with its lines, and the ones of the same scope that it replaced."""

    lines: list[LineOut]
    earlier: list[ReportOut] = Field(description="The latest first; each can be read by its id.")


class MonthOut(Shown):
    """What both sides told of one month."""

    month: Month
    firm: int | None = Field(description="null: it told nothing, which is not nought.")
    authority: int | None


class BothOut(Shown):
    """The months of which both sides told."""

    firm: int
    authority: int
    difference: int = Field(description="By how many workers they differ.")


class ComparisonOut(Shown):
    """What firm and authorities told of the same firm, and which number counts (E1)."""

    intermediary: FirmOut
    first: Month = Field(description="The first month.")
    last: Month = Field(description="The last month.")
    firm: int | None = Field(description="All that the firm told; null: nothing.")
    authority: int | None = Field(description="All that authorities told; null: nothing.")
    both: BothOut | None = Field(description="null: there is no month of which both told.")
    limit_percent: float = Field(
        examples=[10.0],
        description="How far they may differ, of the larger number; a setting of the scheme.",
    )
    which: Which
    counted: int | None = Field(
        description="The number that rates divide by; null: there is none, and a rate says so."
    )
    months: list[MonthOut]
    reports: list[UUID] = Field(description="The reports that gave the numbers.")
    as_of_entry: int = Field(description="The last entry of the journal when it was made.")
    reads: str = Field(examples=[COUNTS])


class BandOut(Shown):
    """A band of wages."""

    key: str = Field(examples=["usd-1-c"])
    at_least: str | None = Field(examples=["300"])
    below: str | None = Field(examples=["400"])


class BandListOut(Shown):
    """The bands of one currency, from a day on."""

    key: str = Field(examples=["usd-1"])
    currency: str = Field(examples=["USD"])
    per: str = Field(examples=["month"])
    since: date
    bands: list[BandOut]


class BandsOut(Shown):
    """All wage bands of the scheme; of one currency the newest list of a month holds."""

    mark: str = Field(examples=["draft"], description="How sure they are: seen, general, or draft.")
    note: str = Field(description="Where they come from.")
    lists: list[BandListOut]
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
