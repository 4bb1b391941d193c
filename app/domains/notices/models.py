"""Tables of notices: the procedure of an act, its service, its letters, and plain errors."""

from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.notices.rules import InEffect
from app.domains.notices.types import (
    ActKind,
    ErrorState,
    LetterKind,
    NoticeState,
    ReversedBy,
    Served,
    ServedBy,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

OPEN = text("state IN ('announced', 'answered', 'unanswered', 'urgent')")
OPEN_ERROR = text("state = 'open'")
UNREVIEWED = text("review_by IS NOT NULL AND reversed_at IS NULL")


class Notice(Identified, Row):
    """One adverse act, from its announcement on (C1)."""

    __tablename__ = "notice"
    __table_args__ = (
        Index(
            "uq_notice_open",
            *("act", "thing_id", "organisation_id"),
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index("ix_notice_thing_id", "thing_id"),
        Index("ix_notice_subject_id", "subject_id"),
        Index("ix_notice_organisation_id", "organisation_id", "id"),
        Index("ix_notice_state", "state", "answer_by"),
        Index(
            "ix_notice_unreviewed",
            "review_by",
            sqlite_where=UNREVIEWED,
            postgresql_where=UNREVIEWED,
        ),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    act: Mapped[ActKind] = mapped_column(one_of(ActKind))
    thing_kind: Mapped[str] = mapped_column(String(40), comment="What it changes, such as claim.")
    thing_id: Mapped[UUID]
    address: Mapped[str] = mapped_column(Text, comment="Where the thing can be read.")
    subject_id: Mapped[UUID | None] = mapped_column(comment="The record that it is about.")
    is_named: Mapped[bool] = mapped_column(comment="Whether the events name the record.")
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"),
        comment="Whom it strikes, and who answers; null: somebody who has a receipt.",
    )
    ground: Mapped[str] = mapped_column(String(60), comment="A code of the owner's closed list.")
    rule: Mapped[str] = mapped_column(Text, comment="The clause that it rests on.")
    facts_told: Mapped[list[dict[str, str]]] = mapped_column(
        JSON, comment="Codes, numbers and days; never a person's name."
    )
    state: Mapped[NoticeState] = mapped_column(one_of(NoticeState))
    announced_at: Mapped[datetime]
    announced_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    announced_as: Mapped[str] = mapped_column(String(40), comment="In which role.")
    announced_for: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="For which organisation."
    )
    announced_entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the reason."
    )
    told_at: Mapped[datetime | None] = mapped_column(
        comment="When it was told; null: an urgent one that nobody confirmed yet."
    )
    answer_by: Mapped[datetime | None] = mapped_column(
        comment="It runs from service; null: nobody tried to serve it."
    )
    answer_seconds: Mapped[int] = mapped_column(comment="How long there is to answer.")
    is_in_absence: Mapped[bool] = mapped_column(
        default=False, comment="It took effect although it could not be served (V1)."
    )
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answer_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    proposed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who proposed the urgent way."
    )
    proposed_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    effective_at: Mapped[datetime | None] = mapped_column(comment="When it took effect.")
    decided_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who let it take effect, or confirmed it."
    )
    decided_as: Mapped[str | None] = mapped_column(String(40), comment="In which role.")
    decided_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    appeal_until: Mapped[datetime | None]
    error_until: Mapped[datetime | None]
    holds_back: Mapped[bool] = mapped_column(
        default=False, comment="Whether the state before stands while an appeal runs."
    )
    heard_by: Mapped[str | None] = mapped_column(
        String(60), comment="The scheme's body that hears appeals."
    )
    quorum: Mapped[int | None] = mapped_column(comment="Votes that decide an appeal.")
    review_by: Mapped[datetime | None] = mapped_column(comment="Of an urgent act.")
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    stands: Mapped[bool | None] = mapped_column(comment="What the review found; null: none yet.")
    review_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    dropped_at: Mapped[datetime | None]
    dropped_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    appeal_id: Mapped[UUID | None] = mapped_column(comment="The appeal that runs now.")
    final_at: Mapped[datetime | None] = mapped_column(comment="When an appeal left it standing.")
    reversed_at: Mapped[datetime | None] = mapped_column(comment="When it was found not to stand.")
    reversed_by: Mapped[ReversedBy | None] = mapped_column(one_of(ReversedBy))
    reversed_id: Mapped[UUID | None] = mapped_column(comment="The appeal or the error.")
    reversed_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    statement_entries: Mapped[list[int]] = mapped_column(
        JSON, default=list, comment="Entries whose words the firm said publicly; the last stands."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; a hidden one is nobody's yet."""
        holder = None if self.told_at is None else self.organisation_id
        announcers = frozenset() if self.announced_for is None else frozenset({self.announced_for})
        return Facts(holder_id=holder, opened_to=announcers)

    @property
    def is_urgent(self) -> bool:
        """Whether it took the urgent way."""
        return self.proposed_by is not None

    @property
    def statement_entry(self) -> int | None:
        """The entry whose words the firm says publicly now."""
        return self.statement_entries[-1] if self.statement_entries else None

    def in_effect(self, statement: str | None) -> InEffect:
        """Return what decides its public reading, for ``rules.public_reading``."""
        return InEffect(
            self.act,
            self.ground,
            self.state,
            self.effective_at,
            self.appeal_until,
            self.appeal_id is not None,
            self.final_at,
            self.reversed_at,
            statement,
        )


class NoticeService(Identified, Row):
    """One attempt to bring a notice to whom it strikes (V1); append-only."""

    __tablename__ = "notice_service"

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"), index=True)
    way: Mapped[ServedBy] = mapped_column(one_of(ServedBy))
    outcome: Mapped[Served] = mapped_column(one_of(Served))
    at: Mapped[datetime] = mapped_column(comment="When it was served, or came back.")
    recorded_at: Mapped[datetime]
    by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words say more.")


class NoticeLetter(Identified, Row):
    """A letter as it was written; its free words stand in the journal; append-only."""

    __tablename__ = "notice_letter"
    __table_args__ = (UniqueConstraint("notice_id", "kind", "entry", "language"),)

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"), index=True)
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    template: Mapped[str] = mapped_column(String(60), comment="Key in the catalogues.")
    template_version: Mapped[int]
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47.")
    content: Mapped[str] = mapped_column(Text, comment="RFC 8785 text.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the content.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Of the step that it tells of.")
    made_at: Mapped[datetime]

    @property
    def shown(self) -> dict[str, Any]:
        """Return its content as values."""
        said: dict[str, Any] = orjson.loads(self.content)
        return said


class NoticeError(Identified, Row):
    """The question whether an act rests on a plain error (C2)."""

    __tablename__ = "notice_error"
    __table_args__ = (
        Index(
            "uq_notice_error_open",
            "notice_id",
            unique=True,
            sqlite_where=OPEN_ERROR,
            postgresql_where=OPEN_ERROR,
        ),
        Index("ix_notice_error_notice_id", "notice_id"),
    )

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    state: Mapped[ErrorState] = mapped_column(one_of(ErrorState))
    claimed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    claimed_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words say what is wrong.")
    answer_by: Mapped[datetime]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)
