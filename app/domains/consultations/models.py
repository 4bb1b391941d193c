"""Tables of consultations: drafts that are open to answers, and the answers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.consultations.types import Side
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of


class Consultation(Identified, Row):
    """The draft of a country's assessment, published and open to answers until an instant (C8)."""

    __tablename__ = "consultation"
    __table_args__ = (
        UniqueConstraint("opened_by", "opened_id"),
        Index("ix_consultation_subject_id", "subject_id", "id"),
        Index("ix_consultation_closes_at", "closes_at"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166-1 or 3166-2.")
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The authority that is told."
    )
    opened_by: Mapped[str] = mapped_column(String(40), comment="By what, in a word.")
    opened_id: Mapped[UUID]
    scheme_key: Mapped[str] = mapped_column(String(40))
    edition: Mapped[str] = mapped_column(String(40), comment="Of the standard.")
    score: Mapped[str | None] = mapped_column(String(20), comment="Out of 100; decimal text.")
    level: Mapped[str | None] = mapped_column(String(40), comment="Of the scheme's levels.")
    draft_text: Mapped[str] = mapped_column(
        Text,
        deferred=True,
        comment="RFC 8785 text; it changes only where words of a person are taken out.",
    )
    draft_digest: Mapped[str] = mapped_column(
        String(64), comment="SHA-256 of the text as it was published."
    )
    published_at: Mapped[datetime]
    closes_at: Mapped[datetime] = mapped_column(comment="First instant after the time to answer.")
    redacted_at: Mapped[datetime | None] = mapped_column(
        comment="When words of a person were taken out of the draft for the last time."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, jurisdiction=self.jurisdiction)


class ConsultationAnswer(Identified, Row):
    """What somebody answered to a draft; it is published, and nothing of it is ever deleted."""

    __tablename__ = "consultation_answer"
    __table_args__ = (
        Index("ix_consultation_answer_consultation_id", "consultation_id", "id"),
        Index("ix_consultation_answer_organisation_id", "organisation_id"),
    )

    consultation_id: Mapped[UUID] = mapped_column(ForeignKey("consultation.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    side: Mapped[Side] = mapped_column(one_of(Side))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, in which it is written.")
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    redacted_at: Mapped[datetime | None] = mapped_column(
        comment="When words of a person were taken out for the last time."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: who takes words out is the secretariat."""
        return Facts(is_public=True)
