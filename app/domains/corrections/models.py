"""Tables of corrections: disputes, who asked, and what proves it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.corrections.types import CorrectionWhy, DisputeState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

OPEN = text("state = 'lodged'")


class Dispute(Identified, Row):
    """The question whether one public value is right; its words are those of its entries."""

    __tablename__ = "dispute"
    __table_args__ = (
        Index(
            "uq_dispute_open",
            *("fact_table", "fact_id", "field"),
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index("ix_dispute_subject_id", "subject_id"),
        Index("ix_dispute_state", "state", "due_at"),
        Index("ix_dispute_told_entry", "told_entry"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    subject_id: Mapped[UUID] = mapped_column(
        ForeignKey("subject.id"), comment="The record of which the fact is stated."
    )
    fact_table: Mapped[str] = mapped_column(String(40))
    fact_id: Mapped[UUID] = mapped_column(comment="The fact as it stood; never deleted.")
    field: Mapped[str] = mapped_column(Text, comment="Column of the value; empty: all of them.")
    pointer: Mapped[str] = mapped_column(Text, comment="Where it was read.")
    read: Mapped[str | None] = mapped_column(
        Text, comment="The value as it was read, as JSON; never of a person."
    )
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of the register that states it."
    )
    is_shown: Mapped[bool] = mapped_column(comment="Whether the value reads disputed meanwhile.")
    is_authority_told: Mapped[bool]
    is_firm_told: Mapped[bool]
    state: Mapped[DisputeState] = mapped_column(one_of(DisputeState))
    lodged_at: Mapped[datetime]
    lodged_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    heard_until: Mapped[datetime] = mapped_column(comment="Until then others can answer first.")
    due_at: Mapped[datetime] = mapped_column(comment="By then it is to be decided.")
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    replied_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    replied_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decided_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    why: Mapped[CorrectionWhy | None] = mapped_column(one_of(CorrectionWhy))
    corrected: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None] = mapped_column(comment="Reversed or withdrawn.")
    ended_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    told_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="The last act of which the public list tells."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; who holds the record is asked anew."""
        return Facts(jurisdiction=self.jurisdiction)


class Lodging(Identified, Row):
    """One person's asking; it answers to its secret code, or to the person who is signed in."""

    __tablename__ = "dispute_lodging"
    __table_args__ = (
        Index("ix_dispute_lodging_dispute_id", "dispute_id"),
        Index("ix_dispute_lodging_person_id", "person_id"),
    )

    dispute_id: Mapped[UUID] = mapped_column(ForeignKey("dispute.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    code_digest: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Of number and code, where there is no account."
    )
    address: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Sealed: where to answer; null: nowhere, or erased."
    )
    shares_words: Mapped[bool] = mapped_column(
        comment="Whether firm and authority may read the words."
    )
    lodged_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    retracted_at: Mapped[datetime | None]


class LodgingProof(Row):
    """A document that proves what somebody says of a value."""

    __tablename__ = "dispute_proof"

    lodging_id: Mapped[UUID] = mapped_column(ForeignKey("dispute_lodging.id"), primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
