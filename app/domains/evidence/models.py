"""The table of documents; their bytes lie in the store, by digest."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.store.base import Identified, Row

KEPT = text("removed_at IS NULL")


class Document(Identified, Row):
    """A file that an organisation keeps here, and the jurisdiction that it was shown to."""

    __tablename__ = "document"
    __table_args__ = (
        CheckConstraint("speaks_from <= speaks_until", name="period"),
        Index("ix_document_organisation_id_digest", "organisation_id", "digest"),
        Index("ix_document_digest", "digest"),
        Index("ix_document_replaces_id", "replaces_id"),
        Index("ix_document_sent_at_kept", "sent_at", sqlite_where=KEPT, postgresql_where=KEPT),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    person_id: Mapped[UUID | None]
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the bytes.")
    size_bytes: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(100), comment="Found from the bytes.")
    name: Mapped[str] = mapped_column(String(300), comment="As its sender calls it.")
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Whose authority may open it, since it proves a claim there."
    )
    sent_at: Mapped[datetime] = mapped_column(comment="When it came.")
    speaks_from: Mapped[date | None] = mapped_column(comment="First civil day that it speaks of.")
    speaks_until: Mapped[date | None] = mapped_column(comment="Last civil day that it speaks of.")
    replaces_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("document.id"), comment="The version before it, which stays."
    )
    removed_at: Mapped[datetime | None] = mapped_column(
        comment="Its bytes are gone: nothing rested on it."
    )

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id, jurisdiction=self.jurisdiction)


class DocumentUse(Identified, Row):
    """Something that rests on a document, so that it is kept."""

    __tablename__ = "document_use"
    __table_args__ = (
        Index("ix_document_use_document_id", "document_id"),
        Index("ix_document_use_thing_id", "thing_id"),
        Index(
            "uq_document_use_open",
            *("document_id", "kind", "thing_id"),
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    kind: Mapped[str] = mapped_column(String(40), comment="Of the thing, such as claim.")
    thing_id: Mapped[UUID]
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(comment="The thing names it no longer.")
    decided_at: Mapped[datetime | None] = mapped_column(
        comment="A decision rests on it from then on; such a use does not end."
    )
