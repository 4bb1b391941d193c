"""Tables of links: keys, partners, files that went to and fro, lists as partners say them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
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
from app.domains.imports.types import LicenceStatus
from app.domains.links.types import (
    Direction,
    FileState,
    LinkState,
    QuestionKind,
    QuestionState,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

OPEN = text("state = 'open'")
IN_USE = text("state IN ('proposed', 'active', 'suspended')")


class ExchangeKey(Identified, Row):
    """A key with which this installation signs files and receipts, or did."""

    __tablename__ = "exchange_key"
    kid: Mapped[str] = mapped_column(String(64), unique=True, comment="Its fingerprint.")
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="The private key, under the ring.")
    public: Mapped[dict[str, Any]] = mapped_column(JSON, comment="As a JWK.")
    made_at: Mapped[datetime]
    retired_at: Mapped[datetime | None] = mapped_column(
        comment="Since when it signs nothing; what it signed is still checked with it."
    )


class ExchangeLink(Identified, Row):
    """Another installation with which files are exchanged, as two people of this one agreed."""

    __tablename__ = "exchange_link"
    __table_args__ = (
        Index(
            "uq_exchange_link_partner",
            "partner",
            unique=True,
            sqlite_where=IN_USE,
            postgresql_where=IN_USE,
        ),
    )

    key: Mapped[str] = mapped_column(String(30), unique=True)
    state: Mapped[LinkState] = mapped_column(one_of(LinkState))
    partner: Mapped[str] = mapped_column(String(63), comment="Id of its installation.")
    address: Mapped[str] = mapped_column(String(300), comment="Scheme, host and port.")
    public_key: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Pinned, as a JWK.")
    speaks_for: Mapped[list[str]] = mapped_column(
        JSON, comment="Jurisdictions of which it tells; nothing of another is taken from it."
    )
    reaches: Mapped[list[str]] = mapped_column(
        JSON, comment="Jurisdictions to which disclosures go through it."
    )
    sends: Mapped[list[str]] = mapped_column(JSON, comment="Keys of our registers that go to it.")
    takes: Mapped[list[str]] = mapped_column(JSON, comment="Keys of its registers taken here.")
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime | None]
    next_key: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), comment="Proposed to be pinned instead; null: none."
    )
    next_proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sent_sequence: Mapped[int] = mapped_column(default=0, comment="Of the last file made.")
    sent_digest: Mapped[str | None] = mapped_column(String(64))
    delivered_sequence: Mapped[int] = mapped_column(default=0, comment="Last with a receipt.")
    received_sequence: Mapped[int] = mapped_column(default=0, comment="Last that came.")
    received_digest: Mapped[str | None] = mapped_column(String(64))
    attempts: Mapped[int] = mapped_column(default=0, comment="That failed since the last success.")
    try_at: Mapped[datetime | None] = mapped_column(comment="Not before; null: at once.")
    problem: Mapped[str | None] = mapped_column(String(200), comment="Of the last attempt.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts()


class ExchangeList(Identified, Row):
    """A register whose list goes through a link: one of ours to it, or one of its to us."""

    __tablename__ = "exchange_list"
    __table_args__ = (UniqueConstraint("link_id", "direction", "list_key"),)

    link_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_link.id"))
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    list_key: Mapped[str] = mapped_column(String(60), comment="As its keeper names it.")
    source_key: Mapped[str] = mapped_column(String(60), comment="Here.")
    jurisdiction: Mapped[str] = mapped_column(String(6))
    title: Mapped[str] = mapped_column(Text)
    record: Mapped[str] = mapped_column(String(20), comment="What its firms are.")
    list_date: Mapped[date | None] = mapped_column(comment="The last day of which it spoke.")
    at_entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, default=0, comment="Sent: journal number up to which all of it went."
    )
    to_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Sent: up to which it goes now; null: nothing is on its way."
    )
    after: Mapped[str | None] = mapped_column(
        String(40), comment="Sent: the last that went on the way to there."
    )
    is_changed: Mapped[bool] = mapped_column(
        default=False, comment="Received: something came since the last import."
    )


class ExchangeFile(Identified, Row):
    """A file that went to a partner or came from one; its bytes lie in the store for good."""

    __tablename__ = "exchange_file"
    __table_args__ = (
        UniqueConstraint("link_id", "direction", "sequence"),
        Index(
            "ix_exchange_file_waiting",
            "direction",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    link_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_link.id"))
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    sequence: Mapped[int]
    state: Mapped[FileState] = mapped_column(one_of(FileState))
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of its bytes.")
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    records: Mapped[dict[str, int]] = mapped_column(JSON, comment="How many of each kind.")
    made_at: Mapped[datetime] = mapped_column(comment="By the sender's clock.")
    arrived_at: Mapped[datetime | None] = mapped_column(comment="Here, or there by its receipt.")
    receipt: Mapped[str | None] = mapped_column(Text, comment="Signed by who received it.")
    position: Mapped[int] = mapped_column(default=0, comment="Records that were worked off.")
    left: Mapped[dict[str, int]] = mapped_column(JSON, comment="Left out, by why.")
    done_at: Mapped[datetime | None]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts()


class ExchangeRow(Identified, Row):
    """A row of a partner's list as the partner said it last; the import is made from these."""

    __tablename__ = "exchange_row"
    __table_args__ = (
        UniqueConstraint("list_id", "key"),
        Index("ix_exchange_row_list_id_licence", "list_id", "licence"),
    )

    list_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_list.id"))
    key: Mapped[str] = mapped_column(Text, comment="Finds the row again in the partner's list.")
    licence: Mapped[str | None] = mapped_column(String(100), comment="Its number.")
    status: Mapped[LicenceStatus | None] = mapped_column(one_of(LicenceStatus))
    said_at: Mapped[datetime] = mapped_column(comment="When the partner said so.")
    is_gone: Mapped[bool] = mapped_column(comment="The list does not name it any more.")
    content: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Firm and licence, as said.")


class ExchangeSent(Row):
    """Something of the ledger that went to a partner, so that it goes once."""

    __tablename__ = "exchange_sent"

    link_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_link.id"), primary_key=True)
    record_id: Mapped[str] = mapped_column(String(150), primary_key=True)
    sequence: Mapped[int] = mapped_column(comment="Of the file in which it went.")


class ExchangeQuestion(Identified, Row):
    """Something that came and does not fit what is known here: a person says which holds."""

    __tablename__ = "exchange_question"
    __table_args__ = (
        UniqueConstraint("link_id", "record_id"),
        Index(
            "ix_exchange_question_open",
            "jurisdiction",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )

    link_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_link.id"))
    record_id: Mapped[str] = mapped_column(String(150), comment="As the partner numbered it.")
    sequence: Mapped[int] = mapped_column(comment="Of the file in which it came.")
    kind: Mapped[QuestionKind] = mapped_column(one_of(QuestionKind))
    state: Mapped[QuestionState] = mapped_column(one_of(QuestionState))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="Of the register it speaks of.")
    list_key: Mapped[str] = mapped_column(
        String(64), comment="Of the partner's register, or of the agreement."
    )
    came: Mapped[dict[str, Any]] = mapped_column(JSON, comment="What the partner says.")
    known: Mapped[list[dict[str, Any]]] = mapped_column(JSON, comment="What was known here.")
    licence_id: Mapped[UUID | None] = mapped_column(
        comment="Of another register here, where one alone has the number."
    )
    asked_at: Mapped[datetime]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="That holds the reasons."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(jurisdiction=self.jurisdiction)
