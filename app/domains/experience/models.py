"""Tables of what workers tell: codes apart from answers, and figures as they were shown (E4)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.experience.types import (
    AnswerState,
    Giver,
    Harm,
    Hold,
    RemovalReason,
    RequestGround,
    RequestState,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

STANDS = text("replaced_at IS NULL")


class ExperienceBatch(Identified, Row):
    """Codes that somebody gives out to workers of one firm, corridor and months."""

    __tablename__ = "experience_batch"
    __table_args__ = (
        CheckConstraint("since < until", name="months"),
        CheckConstraint("codes > 0 AND codes <= deployed", name="bound"),
        Index("ix_experience_batch_subject_id", "subject_id", "origin", "destination"),
        Index("ix_experience_batch_organisation_id", "organisation_id"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    giver: Mapped[Giver] = mapped_column(one_of(Giver))
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    origin: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    destination: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    since: Mapped[date] = mapped_column(comment="First day of the first month.")
    until: Mapped[date] = mapped_column(comment="Last day of the last month.")
    codes: Mapped[int]
    deployed: Mapped[int] = mapped_column(
        comment="Workers of these months, as authorities told it on that day."
    )
    expires_on: Mapped[date] = mapped_column(comment="Last day on which a code of it is taken.")

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class ExperienceCode(Row):
    """A code that was given; nothing says which answer came with it, or when."""

    __tablename__ = "experience_code"
    __table_args__ = (
        Index("ix_experience_code_find", "find"),
        Index("ix_experience_code_batch_id", "batch_id"),
    )

    id: Mapped[UUID] = mapped_column(
        primary_key=True, default=uuid4, comment="Drawn: it tells no order."
    )
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("experience_batch.id"))
    find: Mapped[int] = mapped_column(comment="The first six digits.")
    digest: Mapped[str] = mapped_column(String(64), comment="Keyed, of the secret digits.")
    is_used: Mapped[bool] = mapped_column(default=False)
    is_mixed: Mapped[bool] = mapped_column(
        default=False, comment="It was written anew, with others, after it was used."
    )


class ExperienceBlock(Identified, Row):
    """Answers of one firm that are shown together or not at all: ten at least, of three weeks."""

    __tablename__ = "experience_block"
    __table_args__ = (UniqueConstraint("subject_id", "quarter"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    quarter: Mapped[str] = mapped_column(String(7), comment="With which it was closed: 2026-Q4.")
    closed_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None] = mapped_column(
        comment="So many of its answers were removed that it is shown no more."
    )


class ExperienceAnswer(Row):
    """One answer: a firm and a week, and nothing of the code that it came with."""

    __tablename__ = "experience_answer"
    __table_args__ = (
        Index("ix_experience_answer_subject_id", "subject_id", "state"),
        Index("ix_experience_answer_state", "state", "id"),
        Index("ix_experience_answer_block_id", "block_id"),
    )

    id: Mapped[UUID] = mapped_column(
        primary_key=True, default=uuid4, comment="Drawn: it tells no order."
    )
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    week: Mapped[date] = mapped_column(comment="Monday of the ISO week; nothing finer is kept.")
    is_mixed: Mapped[bool] = mapped_column(
        default=False, comment="It was written anew, with others, when its week was over."
    )
    state: Mapped[AnswerState] = mapped_column(one_of(AnswerState))
    hold: Mapped[Hold | None] = mapped_column(one_of(Hold), comment="Why a person looks first.")
    answers: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="By code of the question; of one that tells of harm, the harm alone."
    )
    paid_minor: Mapped[int | None] = mapped_column(BigInteger)
    paid_currency: Mapped[str | None] = mapped_column(String(3), comment="ISO 4217.")
    sealed_words: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    words_digest: Mapped[str | None] = mapped_column(
        String(64), comment="Keyed; the same words again are looked at."
    )
    language: Mapped[str | None] = mapped_column(String(35), comment="BCP 47, of the words.")
    shown_words: Mapped[str | None] = mapped_column(
        Text, comment="The words without private details, as a person left them."
    )
    shown_with: Mapped[str | None] = mapped_column(
        String(7), comment="Quarter with whose figures the words are shown first."
    )
    reason: Mapped[RemovalReason | None] = mapped_column(
        one_of(RemovalReason), comment="Why it, or its words alone, are not shown."
    )
    harm: Mapped[Harm | None] = mapped_column(
        one_of(Harm), comment="Of what its words tell, which a person set aside; the rest counts."
    )
    moderated_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    moderated_at: Mapped[datetime | None]
    block_id: Mapped[UUID | None] = mapped_column(ForeignKey("experience_block.id"))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts()


class ExperienceFigures(Identified, Row):
    """What the public reads of a firm with a quarter; never written again (E5)."""

    __tablename__ = "experience_figures"
    __table_args__ = (UniqueConstraint("subject_id", "quarter"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    quarter: Mapped[str] = mapped_column(String(7), comment="The last one it covers: 2026-Q4.")
    figures: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), comment="Null: fewer than ten answers, or in too few weeks."
    )
    made_at: Mapped[datetime]


class ExperienceReply(Identified, Row):
    """What a firm says of what workers tell of it; an earlier one stays readable."""

    __tablename__ = "experience_reply"
    __table_args__ = (
        Index(
            "uq_experience_reply_stands",
            "subject_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
        Index("ix_experience_reply_organisation_id", "organisation_id"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, in which it is written.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one stands.")


class RemovalRequest(Identified, Row):
    """A firm asks that shown words are removed: only as unlawful, or as pointing to a person."""

    __tablename__ = "experience_removal_request"
    __table_args__ = (
        Index("ix_experience_removal_request_answer_id", "answer_id"),
        Index("ix_experience_removal_request_state", "state"),
        Index("ix_experience_removal_request_organisation_id", "organisation_id"),
    )

    state: Mapped[RequestState] = mapped_column(one_of(RequestState))
    answer_id: Mapped[UUID] = mapped_column(ForeignKey("experience_answer.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    ground: Mapped[RequestGround] = mapped_column(one_of(RequestGround))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reasons.")
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)
