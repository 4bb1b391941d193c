"""Tables of the standards: documents, their content by digest, and codes for foreign keys."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.standards.types.words import DocumentKind, DocumentState
from app.store.base import Identified, Row, one_of


class StandardContent(Row):
    """What a document says; the database refuses to change or delete it."""

    __tablename__ = "standard_content"

    digest: Mapped[str] = mapped_column(
        String(64), primary_key=True, comment="SHA-256 of text, hexadecimal."
    )
    text: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of the document.")


class StandardDocument(Identified, Row):
    """A version of a scheme, edition, mapping or translation; frozen once it is published."""

    __tablename__ = "standard_document"
    __table_args__ = (
        UniqueConstraint("kind", "name", "version"),
        Index("ix_standard_document_kind_about", "kind", "about"),
    )

    kind: Mapped[DocumentKind] = mapped_column(one_of(DocumentKind))
    name: Mapped[str] = mapped_column(String(200), comment="The same in all its versions.")
    version: Mapped[str] = mapped_column(String(30))
    state: Mapped[DocumentState] = mapped_column(one_of(DocumentState))
    digest: Mapped[str] = mapped_column(ForeignKey("standard_content.digest"))
    about: Mapped[str] = mapped_column(
        String(200), comment="The standard, mapped from; of a translation, the document."
    )
    about_other: Mapped[str | None] = mapped_column(String(40), comment="Mapped to.")
    binds_from: Mapped[date] = mapped_column(comment="First civil day on which it holds.")
    loaded_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know: what is published is public (C9)."""
        return Facts(is_public=self.state is DocumentState.PUBLISHED)


class StandardCriterion(Identified, Row):
    """A criterion of a published edition, for foreign keys on (edition_id, code)."""

    __tablename__ = "standard_criterion"
    __table_args__ = (UniqueConstraint("edition_id", "code"),)

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("standard_document.id"))
    code: Mapped[str] = mapped_column(String(30))
    principle: Mapped[str] = mapped_column(String(30))
    position: Mapped[int] = mapped_column(comment="Order within the edition.")


class StandardIndicator(Identified, Row):
    """An indicator of a published edition, for foreign keys on (edition_id, code)."""

    __tablename__ = "standard_indicator"
    __table_args__ = (UniqueConstraint("edition_id", "code"),)

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("standard_document.id"))
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("standard_criterion.id"))
    code: Mapped[str] = mapped_column(String(30))
    position: Mapped[int] = mapped_column(comment="Order within the edition.")
