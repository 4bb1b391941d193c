"""What is sent and shown about holders of whom a risk pattern is known."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.certifications.types.life import RiskState
from app.web.schemas import Sent, Shown


class RiskReviewOut(Shown):
    """A holder of whom a risk pattern is known; nobody can be told from it."""

    id: UUID
    state: RiskState
    certificate: str = Field(description="Its number.")
    category: str = Field(description="Of which the pattern is.")
    corridor: str = Field(description="From where to where, as in NP-QA; empty: anywhere.")
    band: int = Field(description="At least so many people; never the very number.")
    is_standing: bool = Field(description="Whether so many still count.")
    audit_id: UUID | None
    opened_at: datetime
    ended_at: datetime | None
    available_actions: list[str]
    version: int


class RiskAuditIn(Sent):
    """Which audit body is to look, unannounced."""

    audit_body_id: UUID = Field(description="The organisation that is asked.")
