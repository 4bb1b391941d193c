"""Tables of inquiries: several complaints of one practice, and the record of its own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Float, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.types import Desk, Outcome
from app.domains.complaints.types.inquiries import (
    GhostAnswer,
    GhostBy,
    InquiryState,
    LinkAnswer,
)
from app.store.base import Identified, Row, one_of

STANDING = text("left_at IS NULL")


class Inquiry(Identified, Row):
    """One practice, looked into once for all complaints that speak of it."""

    __tablename__ = "inquiry"
    __table_args__ = (
        Index("ix_inquiry_desk_state", "desk", "state", "id"),
        Index("ix_inquiry_subject_id", "subject_id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[InquiryState] = mapped_column(one_of(InquiryState))
    desk: Mapped[Desk] = mapped_column(one_of(Desk))
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("subject.id"))
    category: Mapped[str] = mapped_column(String(40), comment="The practice.")
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    sealed_record: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What was found, in words that name no complainant, under the ring."
    )
    outcome: Mapped[Outcome | None] = mapped_column(one_of(Outcome))
    opened_at: Mapped[datetime]
    concluded_at: Mapped[datetime | None]
    concluded_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.officer_id)


class InquiryPart(Identified, Row):
    """A complaint in an inquiry, since when and until when; who looked into it stays known."""

    __tablename__ = "inquiry_part"
    __table_args__ = (
        Index("ix_inquiry_part_inquiry_id", "inquiry_id"),
        Index(
            "uq_inquiry_part_standing",
            "complaint_id",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    inquiry_id: Mapped[UUID] = mapped_column(ForeignKey("inquiry.id"))
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    officer_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Whose case it was when it joined."
    )
    joined_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    joined_at: Mapped[datetime]
    left_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    left_at: Mapped[datetime | None]


class ComplaintLink(Identified, Row):
    """What a person found of two complaints that are alike; a newer answer stands (L10, W9)."""

    __tablename__ = "complaint_link"
    __table_args__ = (Index("ix_complaint_link_first_id_second_id", "first_id", "second_id"),)

    first_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), comment="The lower id.")
    second_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), index=True)
    answer: Mapped[LinkAnswer] = mapped_column(one_of(LinkAnswer))
    linked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    linked_at: Mapped[datetime]


class Pattern(Identified, Row):
    """That a firm, a category and a corridor were named so often: a number that tells of nobody."""

    __tablename__ = "pattern"
    __table_args__ = (UniqueConstraint("subject_id", "category", "corridor", "band"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    category: Mapped[str] = mapped_column(String(40))
    corridor: Mapped[str] = mapped_column(String(5), comment="NP-QA, or empty.")
    band: Mapped[int] = mapped_column(comment="The threshold that the count has passed.")
    noted_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(
        comment="Since when so many do not count any more."
    )


class GhostSighting(Identified, Row):
    """An unregistered intermediary, as one complaint knows of it (L4)."""

    __tablename__ = "ghost_sighting"
    __table_args__ = (
        UniqueConstraint("subject_id", "complaint_id"),
        Index("ix_ghost_sighting_complaint_id", "complaint_id"),
        Index("ix_ghost_sighting_name_digest", "name_digest"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    seen_in: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166-1 or -2.")
    seen_year: Mapped[int | None]
    sealed_name: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="As the complaint names it, under the ring; null: none, or gone."
    )
    name_digest: Mapped[str | None] = mapped_column(
        String(64), comment="Of that name as it is compared, under a key of the ring."
    )
    noted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    noted_at: Mapped[datetime]


class GhostQuestion(Identified, Row):
    """Whether an unregistered intermediary is a firm, or a person, of the register (L10)."""

    __tablename__ = "ghost_question"
    __table_args__ = (
        UniqueConstraint("subject_id", "other_id", "by"),
        Index("ix_ghost_question_other_id", "other_id"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="The ghost.")
    other_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    by: Mapped[GhostBy] = mapped_column(one_of(GhostBy))
    score: Mapped[float] = mapped_column(Float, comment="Likeness of the names, 0 to 1.")
    found_at: Mapped[datetime]
    answer: Mapped[GhostAnswer | None] = mapped_column(one_of(GhostAnswer))
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
