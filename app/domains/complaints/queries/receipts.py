"""Receipts of a case, hearings about lost ones, and keys that sign acknowledgements."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint, Receipt
from app.domains.complaints.models.receipts import AcknowledgementKey, ReceiptHearing
from app.store.erasures import AT, Erasable
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
PUBLISHED = "the public part of a key is published"
RESTORED = "a restore takes over what is kept of codes, and shows it to nobody"
AT_ONCE = 500

REPLACED = Erasable(
    "complaints.receipts", Receipt, Receipt.replaced_at.is_not(None), {"replaced_at": AT}
)
"""A code that was replaced opens nothing again: somebody may have seen it (W2)."""


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


def every(work: Work) -> Iterator[dict[str, Any]]:
    """Give what is kept of each code, by column."""
    rows = work.session.execute(
        select(*Receipt.__table__.columns)
        .where(unscoped(why=RESTORED))
        .order_by(Receipt.id)
        .execution_options(yield_per=AT_ONCE)
    )
    return (dict(each) for each in rows.mappings())


def named(work: Work, ids: Collection[UUID]) -> Sequence[Receipt]:
    """Return those of some codes that are here."""
    return work.session.scalars(
        select(Receipt).where(unscoped(why=RESTORED), Receipt.id.in_(ids))
    ).all()


def cases(work: Work, ids: Collection[UUID]) -> set[UUID]:
    """Return which of some cases are here."""
    return set(
        work.session.scalars(
            select(Complaint.id).where(unscoped(why=RESTORED), Complaint.id.in_(ids))
        )
    )
