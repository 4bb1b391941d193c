"""The table of jurisdictions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.store.base import Row


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
