"""Tables of recognition: versions of programmes, evaluations, and what they say of each firm."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.access.policy import Facts
from app.domains.recognition.types.programmes import EvaluationState, ProgrammeKind
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

HUNDREDTHS = 100


class RecognitionProgramme(Identified, Row):
    """A version of a programme: terms that never change (append-only)."""

    __tablename__ = "recognition_programme"
    __table_args__ = (UniqueConstraint("key", "edition"),)

    key: Mapped[str] = mapped_column(String(60))
    edition: Mapped[int] = mapped_column(comment="Counts its versions from 1.")
    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[ProgrammeKind] = mapped_column(one_of(ProgrammeKind))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="ISO 3166, whose law it is of; null: the scheme's own."
    )
    period_from: Mapped[date] = mapped_column(comment="First civil day that counts.")
    period_until: Mapped[date] = mapped_column(comment="Last civil day.")
    terms: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of all that it says.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That loaded it.")
    loaded_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: shipped, or an operator."
    )
    loaded_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, jurisdiction=self.jurisdiction)


class RecognitionEvaluation(Identified, Row):
    """An evaluation of all firms of a programme, of one state of the register."""

    __tablename__ = "recognition_evaluation"
    __table_args__ = (Index("ix_recognition_evaluation_programme_id", "programme_id", "id"),)

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("recognition_programme.id"))
    programme_digest: Mapped[str] = mapped_column(String(64), comment="Of its terms, then.")
    as_of: Mapped[date] = mapped_column(comment="Last civil day of which facts count.")
    read_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Last entry of the journal of the state that was read."
    )
    read_at: Mapped[datetime | None] = mapped_column(comment="Instant of that state.")
    asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    total: Mapped[int | None] = mapped_column(
        comment="How many firms it looks at; null: not begun."
    )
    done: Mapped[int] = mapped_column(default=0, comment="How many of them are done.")
    proposed: Mapped[dict[str, int] | None] = mapped_column(
        JSON, comment="How many firms each award is proposed for."
    )
    digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 of the results' digests in order of the firms' ids."
    )
    finished_at: Mapped[datetime | None]

    programme: Mapped[RecognitionProgramme] = relationship(viewonly=True)

    @property
    def state(self) -> EvaluationState:
        """Where it stands."""
        return _state(self.finished_at, self.total)

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts()


class RecognitionResult(Identified, Row):
    """What an evaluation says of one firm, frozen; joined records are one firm (append-only)."""

    __tablename__ = "recognition_result"
    __table_args__ = (
        UniqueConstraint("evaluation_id", "subject_id"),
        Index("ix_recognition_result_subject_id", "subject_id"),
        Index("ix_recognition_result_proposed", "evaluation_id", "first_proposed", "id"),
    )

    evaluation_id: Mapped[UUID] = mapped_column(ForeignKey("recognition_evaluation.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="Who stood then.")
    score_hundredths: Mapped[int] = mapped_column(comment="In hundredths of a point.")
    is_eligible: Mapped[bool] = mapped_column(comment="Every gate of the programme is passed.")
    proposed: Mapped[list[str]] = mapped_column(
        JSON, comment="Keys of awards that people are asked to give, the highest first."
    )
    first_proposed: Mapped[str | None] = mapped_column(
        String(60), comment="The highest of them; null: none."
    )
    frozen: Mapped[str] = mapped_column(
        Text, comment="RFC 8785 text: records, readings with their inputs, points, awards."
    )
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")

    @property
    def score(self) -> Decimal:
        """The points together."""
        return Decimal(self.score_hundredths) / HUNDREDTHS


class RecognitionRecomputation(Identified, Row):
    """Computing an evaluation again, and whether it says the same."""

    __tablename__ = "recognition_recomputation"
    __table_args__ = (Index("ix_recognition_recomputation_evaluation_id", "evaluation_id", "id"),)

    evaluation_id: Mapped[UUID] = mapped_column(ForeignKey("recognition_evaluation.id"))
    asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    total: Mapped[int | None] = mapped_column(comment="How many firms there are; null: not begun.")
    done: Mapped[int] = mapped_column(default=0, comment="How many firms are done.")
    finished_at: Mapped[datetime | None]
    is_identical: Mapped[bool | None] = mapped_column(comment="Null: not finished.")
    digest: Mapped[str | None] = mapped_column(String(64), comment="Of what was computed anew.")
    different: Mapped[int | None] = mapped_column(comment="How many firms differ.")
    differences: Mapped[list[dict[str, Any]] | None] = mapped_column(
        JSON, comment="The first hundred: firm, and pointers to what differs."
    )

    @property
    def state(self) -> EvaluationState:
        """Where it stands."""
        return _state(self.finished_at, self.total)


def _state(finished_at: datetime | None, total: int | None) -> EvaluationState:
    if finished_at is not None:
        return EvaluationState.FINISHED
    return EvaluationState.ASKED if total is None else EvaluationState.RUNNING
