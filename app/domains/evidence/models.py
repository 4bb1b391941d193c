"""The table of documents; their bytes lie in the store, by digest."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.store.base import Identified, Row


class Document(Identified, Row):
    """A file that an organisation keeps here, and the jurisdiction that it was shown to."""

    __tablename__ = "document"
    __table_args__ = (
        Index("ix_document_organisation_id_digest", "organisation_id", "digest", unique=True),
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
    sent_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id, jurisdiction=self.jurisdiction)
