"""What anyone is shown of an accepted audit."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from app.domains.audits.types import Corridor, Ordered, VerifiedBy
from app.domains.notices.types import Standing
from app.web.schemas import Shown


class SummaryScopeOut(Shown):
    """What was audited; places by country alone, for a site can be somebody's home."""

    countries: list[str]
    sites: int
    corridors: list[Corridor]
    sectors: list[str]


class SummaryFindingOut(Shown):
    """A finding without its words: on which criterion, how grave, and how it was mended."""

    criterion: str
    grade: str | None = Field(description="Null: none, or the auditee is still being heard on it.")
    is_being_heard: bool = Field(description="Whether the grade is announced only.")
    standing: Standing | None = Field(
        description="Of a grade that can be appealed: open, running or final."
    )
    appeal_until: datetime | None
    statement: str | None = Field(description="What the auditee itself says to the grade.")
    is_mended: bool
    verified_how: VerifiedBy | None
    mended_on: date | None


class SummaryOut(Shown):
    """The public summary of an accepted audit, as far as the agreement consents."""

    number: str
    record_id: UUID
    kind: Ordered
    audit_body: str | None
    scheme: str
    standard: str
    edition: str
    scope: SummaryScopeOut
    criteria: int
    planned_from: date | None
    planned_until: date | None
    began_at: datetime | None
    accepted_at: datetime | None
    findings: list[SummaryFindingOut]
    by_grade: dict[str, int]


class SummaryPublicOut(SummaryOut):
    """A summary, and of which instance."""

    instance: str | None


class SummariesOut(BaseModel):
    """A page of summaries."""

    items: list[SummaryOut]
    next_cursor: str | None
    instance: str | None
