"""Tables of the certifications: applications and what belongs to them, decisions, certificates."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.certifications.models.certificates import Certificate as Certificate
from app.domains.certifications.models.certificates import CertificateScope as CertificateScope
from app.domains.certifications.models.certificates import (
    CertificateStanding as CertificateStanding,
)
from app.domains.certifications.models.certificates import Condition as Condition
from app.domains.certifications.models.countries import CountryHold as CountryHold
from app.domains.certifications.models.decisions import CommitteeSeat as CommitteeSeat
from app.domains.certifications.models.decisions import DecisionAdvice as DecisionAdvice
from app.domains.certifications.models.decisions import DecisionContent as DecisionContent
from app.domains.certifications.models.decisions import DecisionFile as DecisionFile
from app.domains.certifications.models.decisions import DecisionVote as DecisionVote
from app.domains.certifications.models.life import CertificateMark as CertificateMark
from app.domains.certifications.models.life import CertificateRequest as CertificateRequest
from app.domains.certifications.models.life import CertificateReview as CertificateReview
from app.domains.certifications.models.life import RiskReview as RiskReview
from app.domains.certifications.types import (
    ApplicationState,
    CheckKey,
    CheckOutcome,
    DeclarationKey,
    FeeState,
    RepresentativeKind,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

OPEN = text("state NOT IN ('granted', 'refused', 'rejected', 'withdrawn', 'lapsed')")


class Application(Identified, Row):
    """What somebody asks to be certified for, under one version of a scheme and one edition."""

    __tablename__ = "application"
    __table_args__ = (
        Index(
            "uq_application_open",
            *("subject_id", "scheme_key"),
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index("ix_application_organisation_id", "organisation_id"),
        Index("ix_application_state", "state", "due_at"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    scheme_key: Mapped[str] = mapped_column(String(40))
    scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="The version of its rules."
    )
    edition_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="Under which it finishes, whatever follows."
    )
    renews_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("certificate.id", use_alter=True),
        index=True,
        comment="The certificate that it asks to renew or to restore.",
    )
    scope: Mapped[dict[str, Any]] = mapped_column(JSON, comment="For what a certificate is asked.")
    state: Mapped[ApplicationState] = mapped_column(one_of(ApplicationState))
    begun_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    begun_at: Mapped[datetime]
    is_requested: Mapped[bool] = mapped_column(
        default=True, comment="False: the scheme assesses a country that did not ask (C8)."
    )
    agreement_digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 of the text of the certification agreement."
    )
    agreement_language: Mapped[str | None] = mapped_column(
        String(35), comment="In which it was read."
    )
    agreed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    agreed_at: Mapped[datetime | None]
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(comment="For the last time.")
    cleared_at: Mapped[datetime | None] = mapped_column(
        comment="When the last fee was paid or waived; screening is counted from it."
    )
    due_at: Mapped[datetime | None] = mapped_column(
        comment="By then whoever's turn it is should have acted."
    )
    remarks_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the remarks or reasons of the screening."
    )
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    accepted_at: Mapped[datetime | None] = mapped_column(
        comment="At screening; its time until the first audit runs from then."
    )
    ended_at: Mapped[datetime | None] = mapped_column(
        comment="When its way ended; waiting periods are counted from it."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class Declaration(Identified, Row):
    """What an applicant declared, who said it and when."""

    __tablename__ = "application_declaration"
    __table_args__ = (UniqueConstraint("application_id", "key"),)

    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"))
    key: Mapped[DeclarationKey] = mapped_column(one_of(DeclarationKey))
    declared_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    declared_at: Mapped[datetime]


class Fee(Identified, Row):
    """A record that a fee is due, was paid or waived; nothing is charged here."""

    __tablename__ = "application_fee"
    __table_args__ = (UniqueConstraint("application_id", "code"),)

    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"))
    code: Mapped[str] = mapped_column(String(40), comment="Of the scheme's fee.")
    amount_minor: Mapped[int | None] = mapped_column(
        BigInteger, comment="In minor units; null: the scheme names no amount."
    )
    currency: Mapped[str | None] = mapped_column(String(3))
    state: Mapped[FeeState] = mapped_column(one_of(FeeState))
    settled_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    settled_at: Mapped[datetime | None]
    settled_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the reference, or why it was waived."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: only the secretariat settles fees."""
        return Facts()


class Answer(Identified, Row):
    """One revision of an answer to an indicator; a newer one stands beside it.

    The database does not freeze the row, since its words must be erasable (L8); no verb changes or
    deletes one.
    """

    __tablename__ = "application_answer"
    __table_args__ = (
        UniqueConstraint("application_id", "indicator", "revision"),
        ForeignKeyConstraint(
            ["edition_id", "indicator"],
            ["standard_indicator.edition_id", "standard_indicator.code"],
        ),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"))
    edition_id: Mapped[UUID]
    indicator: Mapped[str] = mapped_column(String(30))
    revision: Mapped[int] = mapped_column(comment="Counts from 1; the highest stands.")
    answer: Mapped[str] = mapped_column(String(40), comment="A word of the scheme's scale.")
    statement: Mapped[str | None] = mapped_column(Text, comment="In the applicant's words.")
    documents: Mapped[list[str]] = mapped_column(JSON, comment="Identifiers of what proves it.")
    carried: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), comment="From which application and criterion, by which mapping."
    )
    is_confirmed: Mapped[bool | None] = mapped_column(
        comment="Whether what was carried over was confirmed; null: nothing was."
    )
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]


class ScreeningCheck(Identified, Row):
    """What one rule of screening found at one time; earlier ones stay."""

    __tablename__ = "screening_check"
    __table_args__ = (UniqueConstraint("application_id", "run", "key"),)

    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"))
    run: Mapped[int] = mapped_column(comment="Counts from 1; the highest is the newest.")
    position: Mapped[int]
    key: Mapped[CheckKey] = mapped_column(one_of(CheckKey))
    outcome: Mapped[CheckOutcome] = mapped_column(one_of(CheckOutcome))
    explanation: Mapped[str] = mapped_column(Text)
    facts_used: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    found_at: Mapped[datetime]


class TrainingRecord(Identified, Row):
    """That an organisation finished a level of a scheme's training, as the secretariat confirms."""

    __tablename__ = "training_record"
    __table_args__ = (UniqueConstraint("organisation_id", "scheme_key", "level"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    scheme_key: Mapped[str] = mapped_column(String(40))
    level: Mapped[str] = mapped_column(String(40))
    finished_on: Mapped[date]
    confirmed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class Representative(Identified, Row):
    """Somebody who recruits or speaks for a firm, as the firm declares with their consent (C4)."""

    __tablename__ = "representative"
    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="period"),
        Index("ix_representative_organisation_id", "organisation_id", "id"),
        Index("ix_representative_subject_id", "subject_id"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    kind: Mapped[RepresentativeKind] = mapped_column(one_of(RepresentativeKind))
    name: Mapped[str] = mapped_column(String(300))
    country: Mapped[str] = mapped_column(String(2))
    contacts: Mapped[list[list[str]]] = mapped_column(
        JSON, comment="Of each number or address its keyed digests; never what was typed."
    )
    consented_on: Mapped[date] = mapped_column(comment="When they agreed to be named.")
    valid_from: Mapped[date] = mapped_column(comment="First civil day.")
    valid_until: Mapped[date | None] = mapped_column(comment="Last civil day.")
    declared_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    declared_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class MisuseReport(Identified, Row):
    """Somebody reports that others use a firm's name; the firm reads it, never who reported."""

    __tablename__ = "misuse_report"
    __table_args__ = (Index("ix_misuse_report_organisation_id", "organisation_id", "id"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who held the record then."
    )
    country: Mapped[str | None] = mapped_column(String(2), comment="Where it happened.")
    reported_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words tell it.")
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)
