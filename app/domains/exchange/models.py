"""Tables of the exchange: what time made known, and the figures of a quarter as they were told."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domains.exchange.types import InTime
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of


class MadeKnown(Row):
    """That time alone brought something about was noted, once; append-only."""

    __tablename__ = "made_known"

    kind: Mapped[InTime] = mapped_column(one_of(InTime), primary_key=True)
    thing_id: Mapped[UUID] = mapped_column(
        primary_key=True, comment="A notice of a confirmed violation, or a sanction."
    )
    since_at: Mapped[datetime] = mapped_column(
        primary_key=True, comment="From when on; it can come about anew."
    )
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That says so.")


class QuarterFigures(Identified, Row):
    """Figures of a place or a corridor in a quarter, counted once; append-only.

    All agreements tell these and no others, so that no two of them can be compared.
    """

    __tablename__ = "quarter_figures"
    __table_args__ = (UniqueConstraint("quarter", "about"),)

    quarter: Mapped[str] = mapped_column(String(7), comment="Such as 2026-Q4.")
    about: Mapped[str] = mapped_column(
        String(13), comment="ISO 3166; of a corridor both ends with > between them."
    )
    figures: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Counts by code.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That they were drawn up with.")
