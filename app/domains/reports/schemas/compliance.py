"""What a compliance report answers, and the records behind its figures."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.domains.reports.types import Every, FactKind, Form, ReportState, ScheduleState, Scope
from app.web.schemas import Jurisdiction, Sent, Shown

EXAMPLE = {
    "digest": "9f1c8a4be26b2f0a38f4bb0ab8a3a6f7f5c2e3a1d0b9c8e7f6a5b4c3d2e1f0a9",
    "content": {
        "jurisdiction": "PH",
        "name": "Philippines",
        "from": "2026-07-01",
        "to": "2026-09-30",
        "entry": 4182,
        "at": "2026-10-31T02:00:00Z",
        "currency": "USD",
        "instance": "test",
        "scope": "home",
        "method": "compliance/2",
        "sections": [
            {
                "key": "intermediaries",
                "title": "Intermediaries",
                "withheld": None,
                "tables": [
                    {
                        "key": "licences",
                        "title": "Licences by status",
                        "method": "Licences in each common status.",
                        "notes": [],
                        "dimensions": [{"key": "state", "title": "Status"}],
                        "measures": [{"key": "end", "title": "At the end", "unit": "count"}],
                        "rows": [
                            {
                                "of": ["valid"],
                                "cells": [
                                    {
                                        "value": 412,
                                        "records": "/v1/reports/compliance/records?"
                                        "jurisdiction=PH&from=2026-07-01&to=2026-09-30&entry=4182"
                                        "&cell=licences%2Fvalid%2Fend",
                                    }
                                ],
                            }
                        ],
                    }
                ],
            }
        ],
    },
}


class DimensionOut(Shown):
    """By what rows are told apart."""

    key: str
    title: str


class MeasureOut(DimensionOut):
    """A column of figures."""

    unit: str = Field(description="What is counted, such as count, days, amount or per_thousand.")


class CellOut(Shown):
    """A figure; or why it is hidden, or why there is none."""

    value: int | str | None = Field(
        default=None, description="Whole, or a decimal text where it is not a count."
    )
    hidden: str | None = Field(default=None, description="Why a value is not shown.")
    missing: str | None = Field(default=None, description="Why there is no value.")
    records: str | None = Field(
        default=None, description="Address that lists the records, for those who may see them."
    )


class RowOut(Shown):
    """A row of a table."""

    of: list[str] = Field(description="Codes, by the dimensions of the table.")
    cells: list[CellOut] = Field(description="By the measures of the table.")


class TableOut(Shown):
    """A table of a report."""

    key: str
    title: str
    method: str
    notes: list[str]
    dimensions: list[DimensionOut]
    measures: list[MeasureOut]
    none: str = Field(
        default="", description="What it means that there is no row; left out where there are some."
    )
    rows: list[RowOut]


class SectionOut(Shown):
    """A section of a report."""

    key: str
    title: str
    withheld: str | None = Field(description="Why it has no tables, where another state asks.")
    tables: list[TableOut]


class ContentOut(Shown):
    """What a report says; the digest is over this alone, as RFC 8785 writes it."""

    jurisdiction: str
    name: str
    from_: date = Field(alias="from", serialization_alias="from")
    to: date
    entry: int = Field(description="Of the journal, as of which everything counts.")
    at: datetime
    currency: str
    instance: str | None
    scope: Scope
    method: str
    sections: list[SectionOut]


class ComplianceOut(Shown):
    """A compliance report."""

    digest: str = Field(description="SHA-256 of the content (docs/reports.md says how).")
    content: ContentOut


class RecordOut(Shown):
    """A record that a figure counts."""

    kind: FactKind
    id: UUID
    record: UUID | None = Field(description="Of the firm in the register.")
    state: str
    on_day: date
    until_day: date | None
    href: str | None = Field(description="Where it is read, by those who may.")


class RecordsOut(Shown):
    """Records of one figure, as of the entry."""

    items: list[RecordOut]
    next_cursor: str | None
    entry: int
    instance: str | None


class ReportIn(Sent):
    """A report to be made in the background."""

    jurisdiction: Jurisdiction = Field(examples=["PH"])
    from_: date = Field(alias="from", description="First day of a month.", examples=["2026-07-01"])
    to: date = Field(description="Last day of a month.", examples=["2026-09-30"])
    entry: int | None = Field(
        default=None,
        ge=1,
        le=2**53 - 1,
        description="As of which entry of the journal; else the newest.",
    )
    format: Form = Field(default=Form.JSON, description="As it is fetched unless one asks.")


class ReportOut(Shown):
    """A report that is, or was, made in the background."""

    id: UUID
    jurisdiction: str
    scope: Scope
    first_day: date
    last_day: date
    entry: int
    method: str
    format: Form = Field(validation_alias="form")
    schedule_id: UUID | None
    state: ReportState
    done: int = Field(description="Sections that are counted.")
    total: int
    digest: str | None = Field(description="SHA-256 of its content; kept for good.")
    section_digests: dict[str, str] | None = Field(description="Of each section, by its key.")
    size_bytes: int | None
    asked_at: datetime
    ready_at: datetime | None
    expires_at: datetime | None = Field(description="When its bytes are removed.")
    version: int


Members = Annotated[list[UUID], Field(min_length=1, max_length=50)]


class ScheduleIn(Sent):
    """A schedule of reports."""

    jurisdiction: Jurisdiction = Field(examples=["PH"])
    every: Every
    format: Form = Form.PDF
    members: Members = Field(description="Memberships of your authority that are written to.")
    until: date = Field(description="No report is over a period that ends later.")


class ScheduleOut(Shown):
    """A schedule of reports."""

    id: UUID
    jurisdiction: str
    every: Every
    format: Form = Field(validation_alias="form")
    members: list[UUID]
    next_day: date = Field(description="First day of the period of the next report.")
    until_day: date
    state: ScheduleState
    set_at: datetime
    ended_at: datetime | None
    version: int
