"""Tables of the roster: rendered entries and what their filters ask."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domains.imports.types import LicenceStatus
from app.store.base import JOURNAL_NUMBER, Row, one_of

# SQLite finds a row fastest by a key that is its INTEGER.
ENTRY_KEY = BigInteger().with_variant(Integer, "sqlite")


class RosterEntry(Row):
    """A firm as the public reads it, from one journal number until another."""

    __tablename__ = "roster_entry"
    __table_args__ = (
        # Whole, not of the current rows alone: a reader at a journal number asks for both.
        Index("ix_roster_entry_serial", "serial"),
        Index("ix_roster_entry_record_sort_name", "record", "sort_name", "serial"),
        Index("ix_roster_entry_record_updated_at", "record", "updated_at", "serial"),
        Index("ix_roster_entry_subject_id", "subject_id"),
        Index("ix_roster_entry_from_entry", "from_entry"),
        Index(
            "ix_roster_entry_until_entry_past",
            "until_entry",
            sqlite_where=text("until_entry IS NOT NULL"),
            postgresql_where=text("until_entry IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(ENTRY_KEY, primary_key=True, autoincrement=False)
    serial: Mapped[int] = mapped_column(BigInteger, comment="Of the subject's number.")
    subject_id: Mapped[UUID] = mapped_column(comment="The surviving subject.")
    number: Mapped[str] = mapped_column(String(20))
    record: Mapped[str] = mapped_column(String(40))
    country: Mapped[str | None] = mapped_column(String(2))
    sort_name: Mapped[str] = mapped_column(Text, comment="The name, folded.")
    names: Mapped[str] = mapped_column(Text, comment="All names, one a line, for the search.")
    from_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    until_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="Null: current.")
    shown_from: Mapped[datetime | None] = mapped_column(
        comment="Instant from which it reads so; null: always. Of one firm one version is shown."
    )
    shown_until: Mapped[datetime | None] = mapped_column(
        comment="Instant from which it reads so no more (V4); null: always."
    )
    updated_at: Mapped[datetime]
    item: Mapped[str] = mapped_column(Text, comment="JSON with tokens, as in a list.")
    extra: Mapped[str] = mapped_column(Text, comment="JSON with tokens, beside the item.")
    csv: Mapped[str] = mapped_column(Text, comment="A line of the export, with tokens.")


class RosterLicence(Row):
    """A licence of an entry, for the filters; its status is judged in the query."""

    __tablename__ = "roster_licence"
    __table_args__ = (Index("ix_roster_licence_kind", "kind", "entry_id"),)

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("roster_entry.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, comment="In the item's list.")
    source_key: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str | None] = mapped_column(Text)
    status: Mapped[LicenceStatus] = mapped_column(one_of(LicenceStatus))
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    said_on: Mapped[date | None] = mapped_column(comment="Day of the act that states it.")
    is_alone: Mapped[bool | None] = mapped_column(comment="No list has it, to confirm the act.")


class RosterCertificate(Row):
    """A certificate of an entry, for the filters; its status is judged in the query."""

    __tablename__ = "roster_certificate"
    __table_args__ = (
        Index("ix_roster_certificate_certificate_id", "certificate_id"),
        Index("ix_roster_certificate_begins_at", "begins_at"),
        Index("ix_roster_certificate_ends_at", "ends_at"),
    )

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("roster_entry.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, comment="Among those of the entry.")
    certificate_id: Mapped[UUID]
    scheme_key: Mapped[str] = mapped_column(String(40))
    begins_at: Mapped[datetime] = mapped_column(comment="When its first civil day begins.")
    ends_at: Mapped[datetime] = mapped_column(comment="When its last civil day has passed.")


class RosterTerm(Row):
    """A word by which an entry is filtered, such as ``source:ph-dmw`` or ``origin:PH``."""

    __tablename__ = "roster_term"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("roster_entry.id", ondelete="CASCADE"), primary_key=True
    )
    term: Mapped[str] = mapped_column(String(80), primary_key=True, index=True)
