"""Tables of the imports: sources, their files, and the staging in which a file is read."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.imports.types import ImportState, ListPurpose, RecordKind, UploadStage
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of


class Source(Row):
    """A public register that is fed in, as its profile describes it."""

    __tablename__ = "source"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    publisher: Mapped[str] = mapped_column(Text)
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166-1 or 3166-2.")
    url: Mapped[str | None] = mapped_column(Text)
    record: Mapped[RecordKind] = mapped_column(one_of(RecordKind))
    purpose: Mapped[ListPurpose] = mapped_column(
        one_of(ListPurpose),
        default=ListPurpose.REGISTER,
        comment="Being on a list of enforcement is public as long as an act of it is (V4).",
    )
    data_licence: Mapped[str] = mapped_column(Text)
    attribution: Mapped[str] = mapped_column(Text)
    time_zone: Mapped[str] = mapped_column(String(60), comment="In which the register dates.")
    stale_after_days: Mapped[int] = mapped_column(
        comment="After so many days its word is unconfirmed (L5)."
    )
    list_date: Mapped[date | None] = mapped_column(comment="Of the newest file in force.")
    last_file_id: Mapped[UUID | None] = mapped_column(comment="The newest file in force.")
    listed: Mapped[int] = mapped_column(default=0, comment="Rows of the newest file in force.")
    digest_key: Mapped[str] = mapped_column(
        String(64), comment="Keys the digests of its rows, so that none can be guessed back."
    )


class ImportFile(Identified, Row):
    """One dated state of a source's list, and what became of it."""

    __tablename__ = "import_file"
    __table_args__ = (Index("ix_import_file_source_key_list_date", "source_key", "list_date"),)

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    source_key: Mapped[str] = mapped_column(ForeignKey("source.key"))
    profile: Mapped[str] = mapped_column(String(60))
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the file's bytes.")
    size_bytes: Mapped[int]
    list_date: Mapped[date] = mapped_column(comment="The day of which the list speaks.")
    state: Mapped[ImportState] = mapped_column(one_of(ImportState))
    base_file_id: Mapped[UUID | None] = mapped_column(
        comment="The file in force when this one was compared."
    )
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of its source: whose authority may act on it."
    )
    imported_by: Mapped[UUID | None] = mapped_column(comment="The person; null: an operator.")
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    held_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="That held it.")
    entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="That put it in force.")
    read: Mapped[int] = mapped_column(default=0)
    repeated: Mapped[int] = mapped_column(default=0, comment="Said twice in the same words.")
    rejected: Mapped[int] = mapped_column(default=0)
    new: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    returned: Mapped[int] = mapped_column(default=0, comment="Had been gone, is listed again.")
    unchanged: Mapped[int] = mapped_column(default=0)
    gone: Mapped[int] = mapped_column(default=0)
    worsened: Mapped[int] = mapped_column(default=0, comment="Of the changed; may recruit less.")
    changes_digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 over the digests of its rows of change."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whose register it is of."""
        return Facts(jurisdiction=self.jurisdiction)


class Upload(Identified, Row):
    """A list that was sent over HTTP, worked off in the background, and how far it has come."""

    __tablename__ = "upload"

    profile: Mapped[str] = mapped_column(String(60))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="Of the profile's source.")
    list_date: Mapped[date]
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the file's bytes.")
    size_bytes: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    person_id: Mapped[UUID | None]
    organisation_id: Mapped[UUID | None] = mapped_column(index=True)
    membership_id: Mapped[UUID | None]
    role: Mapped[str] = mapped_column(String(40), comment="In which it is carried out.")
    stage: Mapped[UploadStage] = mapped_column(one_of(UploadStage))
    step: Mapped[str | None] = mapped_column(String(20), comment="What goes on now.")
    rows: Mapped[int] = mapped_column(default=0, comment="Worked off in this step.")
    file_number: Mapped[str | None] = mapped_column(String(20), comment="Of its import_file.")
    problem: Mapped[str | None] = mapped_column(String(60), comment="Kind of what went wrong.")
    detail: Mapped[str | None] = mapped_column(Text, comment="What went wrong, in words.")
    sent_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(jurisdiction=self.jurisdiction, holder_id=self.organisation_id)


class StagedRow(Row):
    """A row of a file while it is compared; gone when the file is in force or dropped."""

    __tablename__ = "staged_row"

    file_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(
        Text,
        primary_key=True,
        comment="Finds the row again in the next file; begins with subject_key.",
    )
    line: Mapped[int] = mapped_column(primary_key=True)
    subject_key: Mapped[str] = mapped_column(Text, comment="Says which rows are of one firm.")
    digest: Mapped[str] = mapped_column(String(32), comment="Keyed digest of what it states.")
    facts: Mapped[str] = mapped_column(Text, comment="What it states, as JSON.")
