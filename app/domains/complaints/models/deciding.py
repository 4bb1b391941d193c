"""Tables of how complaints are mediated and decided."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.types import Outcome
from app.domains.complaints.types.deciding import MediationState, WhyMediationEnded
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

STANDING = text("overturned_at IS NULL")
GOING_ON = text("state IN ('offered', 'running', 'proposed')")


class CaseDecision(Identified, Row):
    """What was decided of a case, by whom; one that an appeal overturned stays."""

    __tablename__ = "case_decision"
    __table_args__ = (
        Index("ix_case_decision_complaint_id", "complaint_id"),
        Index("ix_case_decision_telling_id", "telling_id"),
        Index(
            "uq_case_decision_standing",
            "complaint_id",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    outcome: Mapped[Outcome] = mapped_column(one_of(Outcome))
    decided_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime]
    telling_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("telling.id"), comment="In which the respondent was heard."
    )
    found: Mapped[list[dict[str, str]]] = mapped_column(
        JSON,
        default=list,
        comment="Of each allegation: its category, outcome, and document of reasons.",
    )
    sealed_for_respondent: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What it is told of the reasons, under the ring."
    )
    overturned_at: Mapped[datetime | None]


class Mediation(Identified, Row):
    """An offer to agree, which each side takes or not, and what came of it (W3)."""

    __tablename__ = "mediation"
    __table_args__ = (
        Index(
            "uq_mediation_going_on",
            "complaint_id",
            unique=True,
            sqlite_where=GOING_ON,
            postgresql_where=GOING_ON,
        ),
        Index("ix_mediation_complaint_id", "complaint_id"),
        Index("ix_mediation_telling_id", "telling_id"),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    telling_id: Mapped[UUID] = mapped_column(ForeignKey("telling.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="To which it was told, and which says yes or no."
    )
    state: Mapped[MediationState] = mapped_column(one_of(MediationState))
    mediator_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    offered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    offered_at: Mapped[datetime]
    until_at: Mapped[datetime] = mapped_column(comment="Until when each side says yes or no.")
    she_agreed_at: Mapped[datetime | None]
    they_agreed_at: Mapped[datetime | None]
    settlement_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("complaint_document.id"), comment="What was agreed, under the story."
    )
    clauses: Mapped[list[str]] = mapped_column(
        JSON, default=list, comment="Clauses that are themselves a breach, by whoever named them."
    )
    confirmed_at: Mapped[datetime | None] = mapped_column(
        comment="She confirmed with her code that nothing binds her to silence."
    )
    ended_at: Mapped[datetime | None]
    why_ended: Mapped[WhyMediationEnded | None] = mapped_column(one_of(WhyMediationEnded))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.mediator_id, holder_id=self.organisation_id)


class CaseWords(Row):
    """Words of a journal's entry that speak of a case: sealed under its story, not in the journal.

    They are the grounds and reasons of appeals.
    """

    __tablename__ = "case_words"

    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, primary_key=True)
    field: Mapped[str] = mapped_column(String(40), primary_key=True)
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="Under the story.")
