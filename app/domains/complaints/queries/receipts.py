"""Receipts of a case, hearings about lost ones, and keys that sign acknowledgements."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import Receipt
from app.domains.complaints.models.receipts import AcknowledgementKey, ReceiptHearing
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
PUBLISHED = "the public part of a key is published"


def of(work: Work, complaint_id: UUID) -> Sequence[Receipt]:
    """Return every receipt of a case, the oldest first."""
    return work.session.scalars(
        select(Receipt)
        .where(unscoped(why=READ_BEFORE), Receipt.complaint_id == complaint_id)
        .order_by(Receipt.id)
    ).all()


def hearings(work: Work, complaint_id: UUID, since: datetime) -> Sequence[ReceiptHearing]:
    """Return the hearings about a lost code on which none was made yet."""
    return work.session.scalars(
        select(ReceiptHearing)
        .where(
            unscoped(why=READ_BEFORE),
            ReceiptHearing.complaint_id == complaint_id,
            ReceiptHearing.heard_at >= since,
            ReceiptHearing.used_at.is_(None),
        )
        .order_by(ReceiptHearing.id)
    ).all()


def acknowledgement_keys(work: Work) -> Sequence[AcknowledgementKey]:
    """Return every key that ever signed an acknowledgement."""
    return work.session.scalars(
        select(AcknowledgementKey).where(unscoped(why=PUBLISHED)).order_by(AcknowledgementKey.id)
    ).all()
