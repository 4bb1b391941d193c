"""Tables about receipts: who heard what only she knows, and the keys that sign acknowledgements."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Identified, Row


class ReceiptHearing(Identified, Row):
    """One officer heard somebody who lost her code say what only she knows (W2)."""

    __tablename__ = "receipt_hearing"
    __table_args__ = (Index("ix_receipt_hearing_complaint_id", "complaint_id"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    heard_at: Mapped[datetime]
    is_her: Mapped[bool] = mapped_column(comment="Whether the officer found that it is she.")
    sealed_notes: Mapped[bytes] = mapped_column(LargeBinary, comment="Under the story.")
    used_at: Mapped[datetime | None] = mapped_column(comment="A code was made on it.")


class AcknowledgementKey(Identified, Row):
    """A key that signs acknowledgements; its public part is published for good."""

    __tablename__ = "acknowledgement_key"

    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="The private part, under the ring.")
    public: Mapped[dict[str, Any]] = mapped_column(JSON, comment="JWK.")
    made_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
