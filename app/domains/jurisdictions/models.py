"""The table of jurisdictions, and what an installation knows of recourse in a place."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.jurisdictions.types import Binding, ProposalState
from app.domains.standards.types.words import Confidence
from app.store.base import Identified, Row, one_of


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


class ConventionStatement(Identified, Row):
    """How a jurisdiction stands to a convention; a later edition supersedes it."""

    __tablename__ = "convention_statement"
    __table_args__ = (UniqueConstraint("code", "convention", "edition"),)

    code: Mapped[str] = mapped_column(ForeignKey("jurisdiction.code"))
    convention: Mapped[str] = mapped_column(String(12), comment="Key of the list of conventions.")
    edition: Mapped[int] = mapped_column(comment="From 1, for each of both; the last one holds.")
    state: Mapped[Binding] = mapped_column(one_of(Binding))
    ratified: Mapped[str | None] = mapped_column(
        String(10), comment="Day, month or year of ratification or accession; null: not known."
    )
    in_force: Mapped[str | None] = mapped_column(
        String(10), comment="Since when it binds; null: not known."
    )
    denounced: Mapped[str | None] = mapped_column(String(10), comment="When it was denounced.")
    source: Mapped[str] = mapped_column(Text, comment="Where this was read; public.")
    confidence: Mapped[Confidence] = mapped_column(one_of(Confidence))
    checked_on: Mapped[date] = mapped_column(comment="When somebody last looked.")
    stated_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    stated_at: Mapped[datetime]


class JurisdictionEnd(Identified, Row):
    """That a jurisdiction is no more from a day, and what came after it; two persons say so."""

    __tablename__ = "jurisdiction_end"
    __table_args__ = (
        Index(
            "uq_jurisdiction_end_open",
            "code",
            unique=True,
            sqlite_where=text("state <> 'dropped'"),
            postgresql_where=text("state <> 'dropped'"),
        ),
    )

    code: Mapped[str] = mapped_column(ForeignKey("jurisdiction.code"))
    state: Mapped[ProposalState] = mapped_column(one_of(ProposalState))
    day: Mapped[date] = mapped_column(comment="The first one on which it is no more.")
    successors: Mapped[list[str]] = mapped_column(JSON, comment="Codes; empty: there is none.")
    source: Mapped[str] = mapped_column(Text, comment="Where this was read; public.")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Somebody else than who proposed it, or who dropped it."
    )
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=self.state is ProposalState.CONFIRMED, jurisdiction=self.code)
