"""Tables of deployments: reports, each of one firm, side and month, and their lines."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.deployments.types import Sex, Side
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

FIRM_NOW = text("recorded_until IS NULL AND side = 'firm'")
AUTHORITY_NOW = text("recorded_until IS NULL AND side = 'authority'")


class DeploymentReport(Identified, Row):
    """What one side says of one firm and one month; a later one of the same scope replaces it."""

    __tablename__ = "deployment_report"
    __table_args__ = (
        CheckConstraint("(side = 'authority') = (jurisdiction IS NOT NULL)", name="whose"),
        CheckConstraint("workers >= 0", name="count"),
        Index(
            "uq_deployment_report_firm_now",
            *("subject_id", "month"),
            unique=True,
            sqlite_where=FIRM_NOW,
            postgresql_where=FIRM_NOW,
        ),
        Index(
            "uq_deployment_report_authority_now",
            *("subject_id", "month", "jurisdiction"),
            unique=True,
            sqlite_where=AUTHORITY_NOW,
            postgresql_where=AUTHORITY_NOW,
        ),
        Index("ix_deployment_report_subject_id", "subject_id", "month"),
        Index("ix_deployment_report_month", "month", "subject_id"),
        Index("ix_deployment_report_sending_id", "sending_id"),
        Index("ix_deployment_report_organisation_id", "organisation_id", "id"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="The firm.")
    side: Mapped[Side] = mapped_column(one_of(Side))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of the authority that says it, ISO 3166; null: the firm does."
    )
    month: Mapped[date] = mapped_column(comment="Its first day.")
    workers: Mapped[int] = mapped_column(BigInteger, comment="The sum of its lines.")
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="That sent it."
    )
    sending_id: Mapped[UUID] = mapped_column(comment="What came together has one.")
    reported_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reported_at: Mapped[datetime]
    recorded_from: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that opened it."
    )
    recorded_until: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that closed it; null: what counts now."
    )

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id, jurisdiction=self.jurisdiction)


class DeploymentLine(Row):
    """So many workers of one kind; never a name."""

    __tablename__ = "deployment_line"
    __table_args__ = (CheckConstraint("workers >= 0", name="count"),)

    report_id: Mapped[UUID] = mapped_column(ForeignKey("deployment_report.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, comment="Within the report, from 1.")
    origin: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    destination: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    occupation: Mapped[str | None] = mapped_column(String(4), comment="ISCO-08; null: not said.")
    sector: Mapped[str | None] = mapped_column(String(5), comment="ISIC; null: not said.")
    wage_band: Mapped[str | None] = mapped_column(
        String(60), comment="Key of a band of the scheme; null: not said."
    )
    sex: Mapped[Sex] = mapped_column(one_of(Sex))
    workers: Mapped[int] = mapped_column(BigInteger)
