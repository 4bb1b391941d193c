"""What is sent and shown about holders of whom a risk pattern is known."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.certifications.types.life import RiskState
from app.web.schemas import Sent, Shown


class RiskPatternOut(Shown):
    """A practice of which a firm is named so often; nobody can be told from it."""

    category: str = Field(description="Of which the pattern is.")
    corridor: str = Field(description="From where to where, as in NP-QA; empty: anywhere.")
    band: int = Field(description="At least so many people; never the very number.")
    is_standing: bool = Field(description="Whether so many still count.")


class RiskReviewItemOut(RiskPatternOut):
    """A holder of whom a risk is known, by the pattern or violation after which it was opened."""

    id: UUID
    violation: str | None = Field(
        description="Number of the case after which it was opened; null: after a pattern."
    )
    state: RiskState
    certificate: str = Field(description="Its number.")
    audit_id: UUID | None
    opened_at: datetime
    ended_at: datetime | None
    available_actions: list[str]
    version: int


class RiskReviewOut(RiskReviewItemOut):
    """A holder of whom risk patterns are known, all of which are weighed together."""

    beside: list[RiskPatternOut] = Field(
        description="Other patterns of the firm, noted before this ended. A new one changes the"
        " version, so that none is weighed unread."
    )


class RiskAuditIn(Sent):
    """Which audit body is to look, unannounced."""

    audit_body_id: UUID = Field(description="The organisation that is asked.")
