"""Tables of how a complaint is handled: openings of the identity, clocks, tellings, questions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.types import Flag, Severity
from app.domains.complaints.types.handling import (
    Clock,
    IdentityAnswer,
    QuestionKind,
    TellingState,
    WhyPaused,
    WhyRaised,
    WhyTold,
)
from app.store.base import Identified, Row, one_of

OPEN = text("ended_at IS NULL")
UNTOLD = text("told_at IS NULL")
STANDING = text("closed_at IS NULL")


_VERSIONS_TOLD = {
    TellingState.PREPARED: 0,
    TellingState.RECALLED: 0,
    TellingState.TOLD: 1,
    TellingState.UNANSWERED: 2,
    TellingState.REPLIED: 3,
}


class IdentityRequest(Identified, Row):
    """An officer asks to open who complained; another one grants or refuses it, with a reason."""

    __tablename__ = "identity_request"
    __table_args__ = (Index("ix_identity_request_complaint_id", "complaint_id"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    sealed_reason: Mapped[bytes] = mapped_column(LargeBinary, comment="Under the story.")
    answer: Mapped[IdentityAnswer | None] = mapped_column(one_of(IdentityAnswer))
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    sealed_answer: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the story.")
    good_until: Mapped[datetime | None] = mapped_column(comment="Until when it opens.")
    opened_at: Mapped[datetime | None] = mapped_column(comment="When it was opened first.")


class ComplaintFlag(Identified, Row):
    """Something grave of a case that no withdrawal closes (W2); two persons do."""

    __tablename__ = "complaint_flag"
    __table_args__ = (
        Index(
            "uq_complaint_flag_standing",
            *("complaint_id", "flag"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    flag: Mapped[Flag] = mapped_column(one_of(Flag))
    raised_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    raised_at: Mapped[datetime]
    close_asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    close_asked_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]


class SeverityChange(Identified, Row):
    """A change of severity: up by anyone, down once a second person agreed (W3)."""

    __tablename__ = "severity_change"
    __table_args__ = (Index("ix_severity_change_complaint_id", "complaint_id"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    before: Mapped[Severity] = mapped_column(one_of(Severity, "before"))
    after: Mapped[Severity] = mapped_column(one_of(Severity, "after"))
    why: Mapped[WhyRaised] = mapped_column(one_of(WhyRaised))
    asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None] = mapped_column(comment="Null: waits for a second person.")
    is_refused: Mapped[bool] = mapped_column(default=False)


class CaseClock(Identified, Row):
    """A time in which a step is done, and whether it was."""

    __tablename__ = "case_clock"
    __table_args__ = (
        Index("ix_case_clock_complaint_id", "complaint_id"),
        Index("ix_case_clock_due_at_open", "due_at", sqlite_where=OPEN, postgresql_where=OPEN),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    clock: Mapped[Clock] = mapped_column(one_of(Clock))
    started_at: Mapped[datetime]
    due_at: Mapped[datetime]
    extended_at: Mapped[datetime | None]
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why it was extended, under the story."
    )
    ended_at: Mapped[datetime | None] = mapped_column(comment="The step was done, or fell away.")


class CasePause(Identified, Row):
    """A time in which the clocks of a case stand, and why."""

    __tablename__ = "case_pause"
    __table_args__ = (
        Index("ix_case_pause_complaint_id", "complaint_id"),
        Index(
            "uq_case_pause_open",
            "complaint_id",
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    why: Mapped[WhyPaused] = mapped_column(one_of(WhyPaused))
    started_at: Mapped[datetime]
    started_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]


class Telling(Identified, Row):
    """What is told to a respondent, in an edited statement (W1).

    It goes once she consented, or two officers wrote why it cannot point to her.
    """

    __tablename__ = "telling"
    __table_args__ = (
        Index("ix_telling_complaint_id", "complaint_id"),
        Index("ix_telling_organisation_id", "organisation_id", "id"),
        Index("ix_telling_untold", "prepared_at", sqlite_where=UNTOLD, postgresql_where=UNTOLD),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who speaks for it here; null: served outside."
    )
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[TellingState] = mapped_column(one_of(TellingState))
    sealed_statement: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="As the respondent reads it, under the ring; null: its time is over."
    )
    category: Mapped[str] = mapped_column(String(40), comment="What it is about, in a closed code.")
    period: Mapped[str] = mapped_column(
        String(7), comment="When, as coarse as it is told: a year, or a quarter of one."
    )
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47.")
    why: Mapped[WhyTold] = mapped_column(one_of(WhyTold))
    could_fit: Mapped[int | None] = mapped_column(
        comment="How many workers the statement could fit, where she could not be asked."
    )
    sealed_why: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why it cannot point to her, under the story."
    )
    prepared_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    prepared_at: Mapped[datetime]
    seen_by_her_at: Mapped[datetime | None] = mapped_column(comment="She read what would be told.")
    agreed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="The second officer, where she could not be asked."
    )
    agreed_at: Mapped[datetime | None]
    sealed_agreement: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why the second officer agrees, under the story."
    )
    she_agreed_at: Mapped[datetime | None]
    she_objected_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None] = mapped_column(comment="Until when it can reply.")
    replied_at: Mapped[datetime | None]
    sealed_reply: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    recalled_at: Mapped[datetime | None] = mapped_column(comment="A consent ended before it went.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whose it is to reply, once it was told."""
        return Facts(holder_id=self.organisation_id if self.told_at else None)

    @property
    def version_told(self) -> int:
        """How often it changed for whoever was told; its own version counts what she did, too."""
        return _VERSIONS_TOLD[self.state]


class CaseQuestion(Identified, Row):
    """Something that she is asked at its time: whether it is solved, whether she was threatened."""

    __tablename__ = "case_question"
    __table_args__ = (
        UniqueConstraint("complaint_id", "kind", "due_at"),
        Index("ix_case_question_due_at", "due_at"),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    kind: Mapped[QuestionKind] = mapped_column(one_of(QuestionKind))
    due_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    contacted_at: Mapped[datetime | None] = mapped_column(
        comment="She was told, where she allowed it, that something waits for her."
    )
    answered_at: Mapped[datetime | None]
    is_yes: Mapped[bool | None] = mapped_column(comment="Null beside an answer: not sure.")


class KeptOut(Identified, Row):
    """Somebody who may not handle or see a case, and by which tie (W6)."""

    __tablename__ = "kept_out"
    __table_args__ = (UniqueConstraint("complaint_id", "person_id"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    tie: Mapped[str] = mapped_column(String(40))
    since_at: Mapped[datetime]
    said_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who said so; null: the register found it."
    )


class LegalHold(Identified, Row):
    """A reason for which a case is kept beyond its time."""

    __tablename__ = "legal_hold"
    __table_args__ = (Index("ix_legal_hold_complaint_id", "complaint_id"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    sealed_reason: Mapped[bytes] = mapped_column(LargeBinary, comment="Under the story.")
    placed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    placed_at: Mapped[datetime]
    review_at: Mapped[datetime] = mapped_column(
        comment="When somebody looks whether it still holds."
    )
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lifted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lifted_at: Mapped[datetime | None]
