"""Tables of disclosures: codes, numbers and days alone; words of answers stand in the journal."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.types import AnswerKind, DisclosureState, What, WhyRecalled
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

_TOLD = "recalls_id IS NULL AND only_to IS NULL"
_TOLD_TO_ONE = "recalls_id IS NULL AND only_to IS NOT NULL"
_RECALLED = "recalls_id IS NOT NULL AND only_to IS NULL"
_RECALLED_FROM_ONE = "recalls_id IS NOT NULL AND only_to IS NOT NULL"


def _once(name: str, condition: str, *columns: str) -> Index:
    """Return an index that lets one thing be told once to one receiver."""
    where = text(condition)
    return Index(name, *columns, unique=True, sqlite_where=where, postgresql_where=where)


class Disclosure(Identified, Row):
    """What is told to a receiver under a clause, or that it does not stand any more (S1, S2)."""

    __tablename__ = "disclosure"
    __table_args__ = (
        _once("uq_disclosure_told", _TOLD, "entry", "thing_id", "what", "receiver"),
        _once("uq_disclosure_told_to_one", _TOLD_TO_ONE, "entry", "thing_id", "what", "only_to"),
        _once("uq_disclosure_recalled", _RECALLED, "recalls_id", "receiver"),
        _once("uq_disclosure_recalled_from_one", _RECALLED_FROM_ONE, "recalls_id", "only_to"),
        Index("ix_disclosure_receiver", "receiver", "state", "id"),
        Index("ix_disclosure_only_to", "only_to", "id"),
        Index("ix_disclosure_thing_id", "thing_id"),
        Index("ix_disclosure_subject_id", "subject_id", "id"),
        Index("ix_disclosure_state", "state", "weighed_on"),
        Index("ix_disclosure_agreement_id", "agreement_id"),
        Index(
            "uq_disclosure_origin",
            "origin",
            unique=True,
            sqlite_where=text("origin IS NOT NULL"),
            postgresql_where=text("origin IS NOT NULL"),
        ),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[DisclosureState] = mapped_column(one_of(DisclosureState))
    what: Mapped[What] = mapped_column(one_of(What))
    clause_kind: Mapped[ClauseKind] = mapped_column(one_of(ClauseKind))
    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    clause_id: Mapped[UUID] = mapped_column(ForeignKey("agreement_clause.id"))
    also_under: Mapped[list[str]] = mapped_column(
        JSON, comment="Keys of other agreements that open it as well."
    )
    narrowed_by: Mapped[list[str]] = mapped_column(
        JSON, comment="Keys of agreements that let less through than the widest."
    )
    consent_id: Mapped[UUID | None] = mapped_column(
        comment="Of a complainant, to this one authority (S1); null: it needs none."
    )
    thing_kind: Mapped[str] = mapped_column(String(40))
    thing_id: Mapped[UUID]
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("subject.id"))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Of what happened.")
    receiver: Mapped[str] = mapped_column(String(6), comment="ISO 3166.")
    only_to: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="The one authority; null: all of the receiver."
    )
    detail: Mapped[Detail] = mapped_column(one_of(Detail))
    content: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="What is told, of this detail alone: codes, numbers, days, public words."
    )
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the content (RFC 8785).")
    held: Mapped[dict[str, Any] | None] = mapped_column(
        JSON, comment="By which it is weighed anew while it waits; null: it does not wait."
    )
    weighed_on: Mapped[date] = mapped_column(comment="Under the agreements of which civil day.")
    asks_answer: Mapped[bool]
    made_at: Mapped[datetime]
    notify_due: Mapped[datetime | None] = mapped_column(
        comment="Until when it has to be told; null: no clause says it."
    )
    sent_at: Mapped[datetime | None]
    acknowledge_due: Mapped[datetime | None] = mapped_column(comment="Null: it was not sent.")
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: nobody, or a linked installation."
    )
    acknowledged_for: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    answer_due: Mapped[datetime | None] = mapped_column(comment="Null: no answer is asked for.")
    answered_at: Mapped[datetime | None] = mapped_column(comment="Of the first answer.")
    answer_days: Mapped[int | None] = mapped_column(
        comment="Civil days from sending to the first answer, where the scheme is."
    )
    origin: Mapped[str | None] = mapped_column(
        String(150), comment="Id under which a linked installation told it; null: told here."
    )
    recalls_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("disclosure.id"), comment="The original; null: this is no recall."
    )
    why_recalled: Mapped[WhyRecalled | None] = mapped_column(
        one_of(WhyRecalled), comment="Of a recall, and of an original that was recalled."
    )
    recalled_at: Mapped[datetime | None] = mapped_column(comment="Of an original.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know: one authority's own, or all of a place's."""
        if self.only_to is not None:
            return Facts(holder_id=self.only_to)
        return Facts(jurisdiction=self.receiver)

    @property
    def is_recall(self) -> bool:
        """Whether it says that another one does not stand."""
        return self.recalls_id is not None

    def is_late(self, at: datetime) -> bool:
        """Tell whether an acknowledgement or an answer is overdue at an instant."""
        unread = self.state is DisclosureState.SENT and _is_over(self.acknowledge_due, at)
        return unread or (self.awaits_answer and _is_over(self.answer_due, at))

    @property
    def awaits_answer(self) -> bool:
        """Whether an answer is asked for that did not come, to something that stands."""
        is_there = self.state in {DisclosureState.SENT, DisclosureState.ACKNOWLEDGED}
        is_open = self.answered_at is None and self.recalled_at is None
        return self.asks_answer and is_there and is_open


def _is_over(due: datetime | None, at: datetime) -> bool:
    return due is not None and due <= at


class DisclosurePlace(Row):
    """A jurisdiction that a disclosure concerns, whose authorities read what became of it."""

    __tablename__ = "disclosure_place"
    __table_args__ = (Index("ix_disclosure_place_jurisdiction", "jurisdiction", "disclosure_id"),)

    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), primary_key=True)
    jurisdiction: Mapped[str] = mapped_column(String(6), primary_key=True, comment="ISO 3166.")
    is_open: Mapped[bool] = mapped_column(
        comment="It did it, or the public may read it; else it reads what it was told as well."
    )


class DisclosureAnswer(Identified, Row):
    """What a receiver says that it did; append-only, and its words stand in the journal."""

    __tablename__ = "disclosure_answer"
    __table_args__ = (Index("ix_disclosure_answer_disclosure_id", "disclosure_id", "id"),)

    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"))
    kind: Mapped[AnswerKind] = mapped_column(one_of(AnswerKind))
    did_on: Mapped[date | None] = mapped_column(comment="Civil day on which it was done.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That holds its words.")
    answered_at: Mapped[datetime]
    answered_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: a linked installation."
    )
    answered_for: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
