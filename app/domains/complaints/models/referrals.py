"""Tables of what is passed on to authorities, what they say of it, and what is kept from them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.types import Side
from app.domains.complaints.types.deciding import ReferralState
from app.domains.complaints.types.referring import (
    ReferralOutcome,
    ReportKind,
    WhyClosed,
    WhyKeptBack,
    WhyRefused,
)
from app.store.base import Identified, Row, one_of

STANDING = text("ended_at IS NULL")


class Referral(Identified, Row):
    """What is passed on to an authority that she consented to, under an agreement (S1)."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_complaint_id", "complaint_id"),
        Index("ix_referral_authority_id", "authority_id", "id"),
        Index("ix_referral_due_at", "due_at"),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    consent_id: Mapped[UUID] = mapped_column(ForeignKey("consent.id"))
    state: Mapped[ReferralState] = mapped_column(one_of(ReferralState))
    passes: Mapped[list[str]] = mapped_column(JSON, comment="What of the case, in closed codes.")
    parts: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), comment="Those codes of the case, as they stood when it was sent."
    )
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47.")
    sealed_text: Mapped[bytes] = mapped_column(
        LargeBinary, comment="The edited text, under the story."
    )
    sealed_reason: Mapped[bytes] = mapped_column(LargeBinary, comment="Why, under the story.")
    prepared_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    prepared_at: Mapped[datetime]
    sent_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sent_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None] = mapped_column(
        comment="Until when the authority says its next word; null: none is awaited."
    )
    late_at: Mapped[datetime | None] = mapped_column(
        comment="When it was found that this word did not come; null: it is not late."
    )
    answered_at: Mapped[datetime | None] = mapped_column(comment="It was accepted, or refused.")
    why_refused: Mapped[WhyRefused | None] = mapped_column(one_of(WhyRefused))
    outcome: Mapped[ReferralOutcome | None] = mapped_column(one_of(ReferralOutcome))
    ended_at: Mapped[datetime | None]
    recalled_at: Mapped[datetime | None]
    why_closed: Mapped[WhyClosed | None] = mapped_column(one_of(WhyClosed))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: to which authority it is addressed."""
        return Facts(holder_id=self.authority_id)


class ReferralReport(Identified, Row):
    """A word of an authority on a referral: its codes at once, its words once somebody looked."""

    __tablename__ = "referral_report"
    __table_args__ = (Index("ix_referral_report_referral_id", "referral_id"),)

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"))
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), index=True)
    kind: Mapped[ReportKind] = mapped_column(one_of(ReportKind))
    why_refused: Mapped[WhyRefused | None] = mapped_column(one_of(WhyRefused))
    outcome: Mapped[ReferralOutcome | None] = mapped_column(one_of(ReferralOutcome))
    sealed_words: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the story.")
    said_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    said_at: Mapped[datetime]
    shown_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    shown_at: Mapped[datetime | None] = mapped_column(
        comment="An officer let its words through to her; without that they open after a time."
    )


class KeptBack(Identified, Row):
    """That a complaint did not go to an authority, and why: she reads it."""

    __tablename__ = "kept_back"
    __table_args__ = (UniqueConstraint("complaint_id", "authority_id", "why"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    why: Mapped[WhyKeptBack] = mapped_column(one_of(WhyKeptBack))
    since_at: Mapped[datetime]


class ExcludedState(Identified, Row):
    """A state that must not read what she told, whatever else she allowed (S1)."""

    __tablename__ = "excluded_state"
    __table_args__ = (
        Index(
            "uq_excluded_state_standing",
            *("complaint_id", "country"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    country: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    side: Mapped[Side] = mapped_column(one_of(Side), comment="Who wrote it down.")
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
