"""The table of certificates whose country lost its own (C8)."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domains.certifications.types.countries import CountryStatus
from app.store.base import Identified, Row, one_of

HOLD_OPEN = text("lifted_at IS NULL AND ended_at IS NULL")


class CountryHold(Identified, Row):
    """That a certificate goes on for a time only, since its country is not certified any more."""

    __tablename__ = "country_hold"
    __table_args__ = (
        Index(
            "uq_country_hold_open",
            "certificate_id",
            unique=True,
            sqlite_where=HOLD_OPEN,
            postgresql_where=HOLD_OPEN,
        ),
        Index("ix_country_hold_certificate_id", "certificate_id"),
        Index("ix_country_hold_scheme_id", "scheme_id", "since_at"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="The rules that ask for the country."
    )
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="Of the country.")
    lost_by: Mapped[CountryStatus] = mapped_column(
        one_of(CountryStatus), comment="How the country's certificate stood when this was noted."
    )
    since_at: Mapped[datetime] = mapped_column(comment="When the country's certificate was lost.")
    ends_on: Mapped[date] = mapped_column(comment="Last civil day of the transition.")
    noted_at: Mapped[datetime] = mapped_column(comment="When it was recorded and told.")
    lifted_at: Mapped[datetime | None] = mapped_column(
        comment="When it was recorded that the country is certified again, or always was."
    )
    ended_at: Mapped[datetime | None] = mapped_column(
        comment="When the certificate ended by it, its holder's conduct not being in question."
    )
