"""Tables of a certificate's life: what time brought, what its holder asks, what is looked at."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.certifications.types.life import (
    Deadline,
    RequestKind,
    RequestState,
    ReviewState,
    RiskState,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

REQUEST_OPEN = text("state = 'open'")
RISK_OPEN = text("state = 'open'")


class CertificateMark(Identified, Row):
    """That time brought something: it is done once, however often the clock comes; append-only."""

    __tablename__ = "certificate_mark"
    __table_args__ = (UniqueConstraint("certificate_id", "kind", "thing_id", "due_on", "days"),)

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    kind: Mapped[Deadline] = mapped_column(one_of(Deadline))
    thing_id: Mapped[UUID] = mapped_column(
        comment="Which condition or notice; the certificate itself for the others."
    )
    due_on: Mapped[date] = mapped_column(comment="The last civil day.")
    days: Mapped[int] = mapped_column(
        comment="How many days before it the holder was reminded; 0: it was noted that it passed."
    )
    made_at: Mapped[datetime]


class CertificateRequest(Identified, Row):
    """What a holder asks of its certificate, until the secretariat takes it up."""

    __tablename__ = "certificate_request"
    __table_args__ = (
        Index(
            "uq_certificate_request_open",
            *("certificate_id", "kind"),
            unique=True,
            sqlite_where=REQUEST_OPEN,
            postgresql_where=REQUEST_OPEN,
        ),
        Index("ix_certificate_request_certificate_id", "certificate_id", "id"),
        Index("ix_certificate_request_state", "state", "id"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    kind: Mapped[RequestKind] = mapped_column(one_of(RequestKind))
    state: Mapped[RequestState] = mapped_column(one_of(RequestState))
    asked: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="The scope, or to whom: codes and ids."
    )
    asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words say why.")
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class CertificateReview(Identified, Row):
    """A certificate whose audit body lost its accreditation is looked at by somebody (C7)."""

    __tablename__ = "certificate_review"
    __table_args__ = (
        UniqueConstraint("certificate_id", "accreditation_id"),
        Index("ix_certificate_review_state", "state", "due_on"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    accreditation_id: Mapped[UUID] = mapped_column(ForeignKey("accreditation.id"))
    state: Mapped[ReviewState] = mapped_column(one_of(ReviewState))
    opened_at: Mapped[datetime]
    due_on: Mapped[date] = mapped_column(comment="Last civil day where the scheme is.")
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say what was found."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: only the scheme's people."""
        return Facts()


class RiskReview(Identified, Row):
    """A holder of whom a risk is known: somebody weighs an unannounced audit.

    A pattern of complaints (W1), or a confirmed violation: neither does anything by itself.
    """

    __tablename__ = "risk_review"
    __table_args__ = (
        Index("ix_risk_review_certificate_id", "certificate_id"),
        Index(
            "uq_risk_review_open",
            "certificate_id",
            unique=True,
            sqlite_where=RISK_OPEN,
            postgresql_where=RISK_OPEN,
        ),
        Index("ix_risk_review_state", "state", "id"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    pattern_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("pattern.id"), comment="After which it was opened; null: after a violation."
    )
    respondent_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("violation_respondent.id"),
        comment="Whose violation was confirmed; null: it was opened after a pattern.",
    )
    state: Mapped[RiskState] = mapped_column(one_of(RiskState))
    opened_at: Mapped[datetime]
    covers_until: Mapped[datetime] = mapped_column(
        comment="What was noted or confirmed of the firm until then is weighed with it."
    )
    audit_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("audit.id"), comment="The unannounced audit that was ordered."
    )
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: the secretariat alone, never the holder."""
        return Facts()
