"""The table of archives; their bytes lie in the store, sealed, by digest."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.archives.types import ArchiveState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of
from app.store.holdings import WhoseKind


class Archive(Identified, Row):
    """A copy of all that is held about somebody, asked for by who may have it."""

    __tablename__ = "archive"
    __table_args__ = (Index("ix_archive_state_expires_at", "state", "expires_at"),)

    kind: Mapped[WhoseKind] = mapped_column(one_of(WhoseKind), comment="About whom it is.")
    whose_id: Mapped[UUID] = mapped_column(
        index=True, comment="Organisation, person, or the request of a principal."
    )
    about: Mapped[list[str]] = mapped_column(JSON, comment="Of a principal: ids of the facts.")
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), index=True, comment="Whose managers fetch it."
    )
    person_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), index=True, comment="Who fetches it, of their own data."
    )
    asked_by: Mapped[UUID | None] = mapped_column(comment="The person; null: the clock.")
    asked_in: Mapped[UUID | None] = mapped_column(comment="The membership in which it was asked.")
    role: Mapped[str] = mapped_column(String(40), comment="As whose it is made.")
    state: Mapped[ArchiveState] = mapped_column(one_of(ArchiveState))
    members: Mapped[int] = mapped_column(default=0, comment="Packed so far.")
    entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="Of which it speaks.")
    digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 of the sealed bytes; null: none lie there."
    )
    manifest_digest: Mapped[str | None] = mapped_column(String(64))
    size_bytes: Mapped[int | None] = mapped_column(BigInteger)
    sealed_key: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Opens the file; null: nothing does any more."
    )
    asked_at: Mapped[datetime]
    ready_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id, holder_id=self.organisation_id)
