"""Tables of warnings: codes in the clear, words sealed until they are destroyed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.warnings.types import (
    AnswerState,
    Basis,
    ObjectionGround,
    ObjectionState,
    WarningState,
    Way,
    WhyTaken,
)
from app.store.base import Identified, Row, one_of


class PublicWarning(Identified, Row):
    """A warning of an intermediary that no register lists."""

    __tablename__ = "warning"
    __table_args__ = (
        Index("ix_warning_state", "state", "ends_at"),
        Index("ix_warning_subject_id", "subject_id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[WarningState] = mapped_column(one_of(WarningState))
    subject_id: Mapped[UUID] = mapped_column(
        ForeignKey("subject.id"), comment="The unregistered record, for case workers alone."
    )
    is_person: Mapped[bool]
    conduct: Mapped[list[str]] = mapped_column(JSON, comment="Codes of the closed list.")
    country: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    region: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166-2.")
    sealed_words: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Name, town and text, under the ring; null: destroyed."
    )
    basis: Mapped[Basis] = mapped_column(one_of(Basis))
    inquiry_id: Mapped[UUID | None] = mapped_column(ForeignKey("inquiry.id"))
    authority_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    sealed_reference: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of the authority's finding, under the ring."
    )
    found_on: Mapped[date | None] = mapped_column(comment="Day of the authority's finding.")
    could_fit: Mapped[int | None] = mapped_column(
        comment="How many workers could have told it; null: an authority's finding (W1)."
    )
    sealed_why: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why it can point to none who complained, under the ring."
    )
    agreed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="The second officer, who found so too."
    )
    agreed_at: Mapped[datetime | None]
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    drafted_at: Mapped[datetime]
    code_digest: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Of the code with which the named one reads and answers."
    )
    heard_until: Mapped[datetime | None] = mapped_column(comment="Until then it can answer first.")
    sealed_answer: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    answer_state: Mapped[AnswerState | None] = mapped_column(one_of(AnswerState))
    answered_at: Mapped[datetime | None]
    answer_read_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    published_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    renewed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who renewed it last."
    )
    renewed_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None] = mapped_column(comment="Ended or withdrawn.")
    taken_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: it ran out."
    )
    why_taken: Mapped[WhyTaken | None] = mapped_column(one_of(WhyTaken))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    def stands(self, at: datetime) -> bool:
        """Tell whether the public sees it at an instant: it runs out without anybody's act."""
        is_out = self.ends_at is None or self.ends_at <= at
        return self.state is WarningState.PUBLISHED and not is_out

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; whether it stands is asked with an instant."""
        return Facts()


class WarningSource(Row):
    """A complaint on which a warning rests."""

    __tablename__ = "warning_source"

    warning_id: Mapped[UUID] = mapped_column(ForeignKey("warning.id"), primary_key=True)
    complaint_id: Mapped[UUID] = mapped_column(
        ForeignKey("complaint.id"), primary_key=True, index=True
    )


class WarningAttempt(Identified, Row):
    """A documented attempt to reach the named one."""

    __tablename__ = "warning_attempt"
    __table_args__ = (Index("ix_warning_attempt_warning_id", "warning_id"),)

    warning_id: Mapped[UUID] = mapped_column(ForeignKey("warning.id"))
    way: Mapped[Way] = mapped_column(one_of(Way))
    is_reached: Mapped[bool] = mapped_column(comment="As far as is known.")
    attempted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    attempted_at: Mapped[datetime]
    sealed_note: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What was done, under the ring; null: destroyed."
    )


class WarningObjection(Identified, Row):
    """Somebody says that a warning is wrong, or not about them; no account is needed."""

    __tablename__ = "warning_objection"
    __table_args__ = (
        Index("ix_warning_objection_warning_id", "warning_id", "state"),
        Index("ix_warning_objection_state", "state", "due_at"),
    )

    warning_id: Mapped[UUID] = mapped_column(ForeignKey("warning.id"))
    state: Mapped[ObjectionState] = mapped_column(one_of(ObjectionState))
    ground: Mapped[ObjectionGround] = mapped_column(one_of(ObjectionGround))
    code_digest: Mapped[str] = mapped_column(String(64), unique=True)
    sealed_words: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    sealed_address: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Where to write that there is an answer; null: nowhere."
    )
    lodged_at: Mapped[datetime]
    due_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="For who objected, under the ring."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whoever judges objections."""
        return Facts()
