"""Tables of certificates: what was granted, how it stood since, for what, on which conditions."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.certifications.types.certificates import (
    CertificateState,
    ConditionState,
    Ground,
    Standing,
    Validity,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

KNOWN_NOW = text("recorded_until IS NULL")
GOES_ON = text("recorded_until IS NULL AND until_at IS NULL")
SCOPE_GOES_ON = text("recorded_until IS NULL AND valid_until IS NULL")


class Certificate(Identified, Row):
    """A decision in force: this subject met the standard on the day it was assessed.

    Its days are fixed when it is granted; how it stands since then is told by its standings. What
    it is at an instant is computed from both, so that no late job makes an old one valid.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="period"),
        CheckConstraint("decided_on <= valid_from", name="never_before_the_decision"),
        Index("ix_certificate_subject_id", "subject_id", "id"),
        Index("ix_certificate_organisation_id", "organisation_id", "id"),
        Index("ix_certificate_tend_at", "tend_at"),
        Index("ix_certificate_audit_body_id", "audit_body_id", "scheme_key"),
        # A transfer issues another one to whoever takes over, on the same application.
        UniqueConstraint("application_id", "subject_id", "organisation_id"),
    )

    number: Mapped[str] = mapped_column(
        String(20), unique=True, comment="Printed on it; never used again."
    )
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    scheme_key: Mapped[str] = mapped_column(String(40))
    scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="The version of the rules that bound it."
    )
    edition_id: Mapped[UUID] = mapped_column(ForeignKey("standard_document.id"))
    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"))
    decision_id: Mapped[UUID] = mapped_column(
        ForeignKey("decision_file.id", use_alter=True), comment="That granted it."
    )
    audit_body_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who audited it, and watches it."
    )
    surveillance_on: Mapped[date | None] = mapped_column(
        comment="Last civil day for the next surveillance audit; null: none is owed."
    )
    level: Mapped[str | None] = mapped_column(String(40), comment="Of the scheme's levels.")
    decided_on: Mapped[date] = mapped_column(comment="Civil day where the scheme is.")
    valid_from: Mapped[date] = mapped_column(comment="First civil day there.")
    valid_until: Mapped[date] = mapped_column(comment="Last civil day there.")
    follows_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("certificate.id"), index=True, comment="The one that it renews or restores."
    )
    state: Mapped[CertificateState] = mapped_column(one_of(CertificateState))
    tend_at: Mapped[datetime | None] = mapped_column(
        comment="The next instant at which time brings something; null: nothing more."
    )
    issued_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)

    @property
    def validity(self) -> Validity:
        """The civil days for which it was granted."""
        return Validity(self.valid_from, self.valid_until)


class CertificateStanding(Identified, Row):
    """A period in which a certificate stood in one state; a change closes one and opens another.

    Two times, both kept: the world's (``from_at`` to ``until_at``, instants, the last one not
    included), and ours (``recorded_from`` to ``recorded_until``, numbers of the journal). What an
    appeal overturned is closed in ours, so that the public no longer reads it (L1).
    """

    __tablename__ = "certificate_standing"
    __table_args__ = (
        CheckConstraint("from_at < until_at", name="period"),
        Index(
            "uq_certificate_standing_going_on",
            "certificate_id",
            unique=True,
            sqlite_where=GOES_ON,
            postgresql_where=GOES_ON,
        ),
        Index(
            "ix_certificate_standing_now",
            *("certificate_id", "from_at"),
            sqlite_where=KNOWN_NOW,
            postgresql_where=KNOWN_NOW,
        ),
        Index("ix_certificate_standing_certificate_id", "certificate_id"),
        Index("ix_certificate_standing_recorded_from", "recorded_from"),
        Index("ix_certificate_standing_recorded_until", "recorded_until"),
        Index("ix_certificate_standing_from_at", "from_at"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    state: Mapped[CertificateState] = mapped_column(one_of(CertificateState))
    from_at: Mapped[datetime] = mapped_column(comment="First instant.")
    until_at: Mapped[datetime | None] = mapped_column(comment="First instant after it.")
    recorded_from: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that opened the row."
    )
    recorded_until: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that closed the row; null: known now."
    )
    ground: Mapped[Ground] = mapped_column(one_of(Ground))
    ends_on: Mapped[date | None] = mapped_column(
        comment="Last civil day of a suspension's limit; past it the suspension is overdue."
    )
    decision_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("decision_file.id"), comment="By which; null: by time, or urgently."
    )
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), index=True, comment="That told it, if any."
    )

    @property
    def said(self) -> Standing:
        """The period as a value."""
        return Standing(self.state, self.from_at, self.until_at, self.ground, self.ends_on)


class CertificateScope(Identified, Row):
    """For what a certificate holds, since when; kept as its standings are."""

    __tablename__ = "certificate_scope"
    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="period"),
        Index(
            "uq_certificate_scope_going_on",
            "certificate_id",
            unique=True,
            sqlite_where=SCOPE_GOES_ON,
            postgresql_where=SCOPE_GOES_ON,
        ),
        Index("ix_certificate_scope_certificate_id", "certificate_id"),
        Index("ix_certificate_scope_recorded_from", "recorded_from"),
        Index("ix_certificate_scope_recorded_until", "recorded_until"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    scope: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Sites, corridors, sectors.")
    valid_from: Mapped[date] = mapped_column(comment="First civil day.")
    valid_until: Mapped[date | None] = mapped_column(comment="Last civil day; null: it goes on.")
    recorded_from: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    recorded_until: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    decision_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("decision_file.id"), comment="By which; null: its holder gave it up."
    )


class Condition(Identified, Row):
    """What the holder is to do by a day, as the decision says."""

    __tablename__ = "certificate_condition"
    __table_args__ = (
        Index("ix_certificate_condition_certificate_id", "certificate_id", "id"),
        Index("ix_certificate_condition_due_on", "state", "due_on"),
    )

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"))
    decision_id: Mapped[UUID] = mapped_column(ForeignKey("decision_file.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    criterion: Mapped[str | None] = mapped_column(String(40), comment="Of the standard, if any.")
    words_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say what is to be done; null: the criterion does."
    )
    words_field: Mapped[str | None] = mapped_column(String(40))
    due_on: Mapped[date] = mapped_column(comment="Last civil day where the scheme is.")
    state: Mapped[ConditionState] = mapped_column(one_of(ConditionState))
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say how it was met, or why it was lifted."
    )
    shown_at: Mapped[datetime | None] = mapped_column(
        comment="When the holder last said that it is met."
    )
    shown_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    shown_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="Whose words say how.")
    told_overdue_at: Mapped[datetime | None] = mapped_column(
        comment="When its day had passed and that was recorded."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)

    def is_overdue(self, day: date) -> bool:
        """Tell whether its time has passed on a day, and it is still open."""
        return self.state is ConditionState.OPEN and self.due_on < day
