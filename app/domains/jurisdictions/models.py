"""The table of jurisdictions, and what an installation knows of recourse in a place."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.store.base import Identified, Row


class Jurisdiction(Row):
    """A country or a part of one, and the record that stands for it."""

    __tablename__ = "jurisdiction"

    code: Mapped[str] = mapped_column(
        String(6), primary_key=True, comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part."
    )
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), unique=True)
    name: Mapped[str] = mapped_column(Text, comment="In English, as the scheme writes it.")
    made_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, jurisdiction=self.code)


class RecourseEdition(Identified, Row):
    """What an installation says of a place where a worker can go; a later one supersedes it."""

    __tablename__ = "recourse_edition"
    __table_args__ = (UniqueConstraint("place", "edition"),)

    place: Mapped[str] = mapped_column(
        String(6), comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part."
    )
    edition: Mapped[int] = mapped_column(comment="From 1, for each place; the last one holds.")
    says: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Offices and numbers, with sources.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")
    loaded_at: Mapped[datetime]
