"""Tables of changes: which place may see which entry, decisions that were pushed, questions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.changes.types import Outcome, PushStage, QuestionKind, QuestionState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

OPEN = text("state = 'open'")


class ChangeSight(Row):
    """That an entry of the journal can be seen from a place; what has no row, nobody sees."""

    __tablename__ = "change_sight"
    __table_args__ = (Index("ix_change_sight_number", "number"),)

    place: Mapped[str] = mapped_column(
        String(6),
        primary_key=True,
        comment="ISO 3166, also the whole that it is a part of; *: anywhere; -: nowhere known.",
    )
    number: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, primary_key=True, autoincrement=False, comment="Of the entry."
    )


class Push(Identified, Row):
    """Decisions that a national system sent as one file, and how far they have come."""

    __tablename__ = "push"
    __table_args__ = (
        Index("ix_push_organisation_id", "organisation_id", "id"),
        Index("ix_push_digest", "digest", "organisation_id"),
    )

    jurisdiction: Mapped[str] = mapped_column(String(6), comment="Of the authority, ISO 3166.")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    membership_id: Mapped[UUID]
    client_id: Mapped[UUID | None] = mapped_column(comment="The machine; null: none.")
    role: Mapped[str] = mapped_column(String(40), comment="In which it is carried out.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the file's bytes.")
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    stage: Mapped[PushStage] = mapped_column(one_of(PushStage))
    lines: Mapped[int] = mapped_column(default=0, comment="Worked off.")
    position: Mapped[int] = mapped_column(
        BigInteger, default=0, comment="Bytes of the file that were worked off."
    )
    taken: Mapped[int] = mapped_column(default=0)
    waits: Mapped[int] = mapped_column(default=0)
    known: Mapped[int] = mapped_column(default=0)
    asked: Mapped[int] = mapped_column(default=0)
    refused: Mapped[int] = mapped_column(default=0)
    detail: Mapped[str | None] = mapped_column(Text, comment="Why it was stopped.")
    sent_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(jurisdiction=self.jurisdiction, holder_id=self.organisation_id)


class PushLine(Row):
    """What became of one line of pushed decisions."""

    __tablename__ = "push_line"

    push_id: Mapped[UUID] = mapped_column(ForeignKey("push.id"), primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True, comment="Counted from 1.")
    record_id: Mapped[str | None] = mapped_column(
        String(150), comment="Of the record; null: it has none that can be read."
    )
    outcome: Mapped[Outcome] = mapped_column(one_of(Outcome))
    act_id: Mapped[UUID | None] = mapped_column(comment="What was done to the licence.")
    question_id: Mapped[UUID | None] = mapped_column(comment="What a person is asked.")
    problem: Mapped[str | None] = mapped_column(String(60), comment="Kind of what is wrong.")
    detail: Mapped[str | None] = mapped_column(Text, comment="What is wrong, in words.")
    pointer: Mapped[str | None] = mapped_column(Text, comment="Where in the record it stands.")


class PushedRecord(Row):
    """A record that was taken from a place once, whatever file it comes in again."""

    __tablename__ = "pushed_record"

    jurisdiction: Mapped[str] = mapped_column(
        String(6), primary_key=True, comment="Whose authority said it, ISO 3166."
    )
    record_id: Mapped[str] = mapped_column(
        String(150), primary_key=True, comment="Who said it, and its number there."
    )
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of what it says.")
    act_id: Mapped[UUID | None]
    question_id: Mapped[UUID | None]
    taken_at: Mapped[datetime]


class ChangeQuestion(Identified, Row):
    """Something that another system says and that does not fit what is known here."""

    __tablename__ = "change_question"
    __table_args__ = (
        Index("ix_change_question_jurisdiction", "jurisdiction", "state", "id"),
        Index(
            "uq_change_question_open",
            *("jurisdiction", "record_id"),
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )

    kind: Mapped[QuestionKind] = mapped_column(one_of(QuestionKind))
    state: Mapped[QuestionState] = mapped_column(one_of(QuestionState))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="That is asked, ISO 3166.")
    record_id: Mapped[str] = mapped_column(
        String(150), comment="Who said it, and its number there."
    )
    record: Mapped[dict[str, Any] | None] = mapped_column(
        JSON, comment="What it says; null: its words were destroyed."
    )
    push_id: Mapped[UUID | None] = mapped_column(ForeignKey("push.id"), index=True)
    line: Mapped[int | None] = mapped_column(comment="Of the pushed file.")
    licence_id: Mapped[UUID | None] = mapped_column(comment="That it seems to be about.")
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    act_id: Mapped[UUID | None] = mapped_column(comment="What was done to the licence.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(jurisdiction=self.jurisdiction)
