"""Tables of inquiries: several complaints of one practice, and the record of its own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.types import Desk, Outcome
from app.domains.complaints.types.inquiries import InquiryState
from app.store.base import Identified, Row, one_of


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


class ComplaintLink(Identified, Row):
    """Two complaints that a person found to belong together, or not (L10, W9)."""

    __tablename__ = "complaint_link"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    first_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    second_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), index=True)
    is_one: Mapped[bool] = mapped_column(comment="Whether they belong together.")
    linked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    linked_at: Mapped[datetime]


class Pattern(Identified, Row):
    """That a firm, a category and a corridor were named so often: a number that tells of nobody."""

    __tablename__ = "pattern"
    __table_args__ = (UniqueConstraint("subject_id", "category", "corridor"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    category: Mapped[str] = mapped_column(String(40))
    corridor: Mapped[str] = mapped_column(String(5), comment="NP-QA, or empty.")
    band: Mapped[int] = mapped_column(comment="The threshold that the count has passed.")
    noted_at: Mapped[datetime]
