"""Tables of partners: admissions, references, and names that they share with firms."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.partners.types import AdmissionState, Shared
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

PROPOSED = text("state = 'proposed'")


class PartnerAdmission(Identified, Row):
    """That an organisation writes down what workers tell, for a term; two persons admit it."""

    __tablename__ = "partner_admission"
    __table_args__ = (
        CheckConstraint("since < until", name="term"),
        Index("ix_partner_admission_organisation_id", "organisation_id", "state"),
        Index(
            "uq_partner_admission_proposed",
            "organisation_id",
            unique=True,
            sqlite_where=PROPOSED,
            postgresql_where=PROPOSED,
        ),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    state: Mapped[AdmissionState] = mapped_column(one_of(AdmissionState))
    languages: Mapped[list[str]] = mapped_column(JSON, comment="BCP 47; published.")
    places: Mapped[list[str]] = mapped_column(JSON, comment="ISO 3166-1 or -2; published.")
    ways: Mapped[list[str]] = mapped_column(JSON, comment="How workers reach it; published.")
    since: Mapped[datetime] = mapped_column(comment="First instant of the term.")
    until: Mapped[datetime] = mapped_column(comment="First instant after it.")
    sealed_people: Mapped[bytes] = mapped_column(
        LargeBinary, comment="Names of those who stand for it, under the ring."
    )
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who admitted or refused it: somebody else."
    )
    decided_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    reason_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it was refused or ended."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class PartnerReference(Identified, Row):
    """One reference, and who checked it when."""

    __tablename__ = "partner_reference"
    __table_args__ = (Index("ix_partner_reference_admission_id", "admission_id"),)

    admission_id: Mapped[UUID] = mapped_column(ForeignKey("partner_admission.id"))
    sealed: Mapped[bytes] = mapped_column(
        LargeBinary, comment="Who gave it and what they said, under the ring."
    )
    is_good: Mapped[bool] = mapped_column(comment="Whether it speaks for the organisation.")
    checked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    checked_at: Mapped[datetime]


class PartnerQuestion(Identified, Row):
    """A name that a partner and a firm share, and what a person found of it (L10)."""

    __tablename__ = "partner_question"
    __table_args__ = (UniqueConstraint("admission_id", "subject_id"),)

    admission_id: Mapped[UUID] = mapped_column(ForeignKey("partner_admission.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    reasons: Mapped[list[str]] = mapped_column(JSON, comment="Codes of what they have in common.")
    asked_at: Mapped[datetime]
    answer: Mapped[Shared | None] = mapped_column(one_of(Shared))
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    sealed_note: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="How it was found out, under the ring."
    )
