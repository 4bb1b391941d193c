"""Payments of remedies, and what she says of them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, or_, select

from app.access.policy import unscoped
from app.domains.remedies.models import RemedyFollowUp, RemedyPayment, RemedyWorker
from app.domains.remedies.types import PaymentState
from app.kit.batches import batched
from app.store.work import Work

HERS = "her line was found by her code"
READ_BEFORE = "the remedy was read before, by whoever may"
AT_ONCE = 500


def page(
    work: Work, remedy_id: UUID, through: UUID | None, after: UUID | None, limit: int
) -> Sequence[tuple[RemedyPayment, str]]:
    """Return payments with the codes of whom they went to, those after an id.

    Args:
        work: the open transaction.
        remedy_id: that was read before.
        through: only what went through this account, or to whom it knows; ``None``: all.
        after: the id before the first one.
        limit: how many.
    """
    query = (
        select(RemedyPayment, RemedyWorker.code)
        .join(RemedyWorker, RemedyWorker.id == RemedyPayment.worker_id)
        .where(unscoped(why=READ_BEFORE), RemedyPayment.remedy_id == remedy_id)
        .order_by(RemedyPayment.id)
        .limit(limit)
    )
    if through is not None:
        is_known = RemedyWorker.known_to_id == through
        query = query.where(or_(RemedyPayment.via_id == through, is_known))
    if after is not None:
        query = query.where(RemedyPayment.id > after)
    return [(row[0], row[1]) for row in work.session.execute(query)]


def of_worker(work: Work, worker_id: UUID) -> Sequence[RemedyPayment]:
    """Return what was paid to her, as payers say, the oldest first."""
    return work.session.scalars(
        select(RemedyPayment)
        .where(unscoped(why=HERS), RemedyPayment.worker_id == worker_id)
        .order_by(RemedyPayment.place)
    ).all()


def claimed(work: Work, remedy_id: UUID) -> Sequence[RemedyPayment]:
    """Return the payments that nobody but a payer says."""
    return work.session.scalars(
        select(RemedyPayment)
        .where(
            unscoped(why=READ_BEFORE),
            RemedyPayment.remedy_id == remedy_id,
            RemedyPayment.standing == PaymentState.CLAIMED,
        )
        .order_by(RemedyPayment.id)
    ).all()


def known_digests(work: Work, remedy_id: UUID, digests: Collection[str]) -> set[str]:
    """Return which references were reported before: digest with its payer, and with her line."""
    one = RemedyPayment
    found = set[str]()
    for some in batched(sorted(digests), AT_ONCE):
        query = select(one.payer_id, one.worker_id, one.reference_digest).where(
            unscoped(why=READ_BEFORE),
            one.remedy_id == remedy_id,
            one.reference_digest.in_(some),
        )
        for payer, worker, digest in work.session.execute(query):
            found |= {f"{payer}:{digest}", f"{worker}:{digest}"}
    return found


def is_any_given_back(work: Work, remedy_id: UUID) -> bool:
    """Tell whether some worker had to give something back."""
    query = select(RemedyPayment.id).where(
        unscoped(why=READ_BEFORE),
        RemedyPayment.remedy_id == remedy_id,
        RemedyPayment.standing == PaymentState.MADE_TO_GIVE_BACK,
    )
    return work.session.scalar(query.limit(1)) is not None


def counts(work: Work, worker_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many payments each worker had so far."""
    found = dict[UUID, int]()
    for ids in batched(sorted(worker_ids), AT_ONCE):
        query = (
            select(RemedyPayment.worker_id, func.count())
            .where(unscoped(why=READ_BEFORE), RemedyPayment.worker_id.in_(ids))
            .group_by(RemedyPayment.worker_id)
        )
        found |= {row[0]: row[1] for row in work.session.execute(query)}
    return found


def paid_by(work: Work, remedy_id: UUID) -> dict[UUID, int]:
    """Return of each payer what it says to have paid."""
    query = (
        select(RemedyPayment.payer_id, func.sum(RemedyPayment.amount_minor))
        .where(unscoped(why=READ_BEFORE), RemedyPayment.remedy_id == remedy_id)
        .group_by(RemedyPayment.payer_id)
    )
    return {row[0]: int(row[1]) for row in work.session.execute(query)}


def by_code(work: Work, find: int) -> Sequence[RemedyWorker]:
    """Return the lines of which a code can be that begins so."""
    return work.session.scalars(
        select(RemedyWorker).where(
            unscoped(why="who has the code has the right: it is compared next"),
            RemedyWorker.find == find,
            RemedyWorker.struck_at.is_(None),
        )
    ).all()


def of_complaint(work: Work, complaint_id: UUID) -> Sequence[RemedyWorker]:
    """Return the lines that the receipt of a complaint opens: of an heir none, who has a code."""
    return work.session.scalars(
        select(RemedyWorker)
        .where(
            unscoped(why=HERS),
            RemedyWorker.complaint_id == complaint_id,
            RemedyWorker.heir_checked_at.is_(None),
            RemedyWorker.struck_at.is_(None),
        )
        .order_by(RemedyWorker.id)
    ).all()


def follow_ups(work: Work, worker_id: UUID) -> Sequence[RemedyFollowUp]:
    """Return what she was asked after some months."""
    return work.session.scalars(
        select(RemedyFollowUp)
        .where(unscoped(why=HERS), RemedyFollowUp.worker_id == worker_id)
        .order_by(RemedyFollowUp.months)
    ).all()
