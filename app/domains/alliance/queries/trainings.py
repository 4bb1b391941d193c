"""Trainings and quality certificates of firms that count: confirmed by others, and not ended."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.access.policy import unscoped
from app.domains.alliance.models import AllianceTraining, FirmCredential
from app.domains.alliance.types import CredentialKind, QualityMark, Training
from app.store.work import Work

COUNTS = "what counts for a firm is published with its confirmation"


def counts(on: date, entry: int | None) -> list[ColumnElement[bool]]:
    """Return which credentials count on a day, as was known at an entry of the journal.

    Args:
        on: a civil day.
        entry: as known after it; ``None``: as known now.

    Rule:
        Fairness E2: confirmed by somebody outside the firm, and not after it ends.
    """
    found = [
        FirmCredential.since <= on,
        FirmCredential.until >= on,
        FirmCredential.confirmed_entry.is_not(None),
    ]
    if entry is None:
        return [*found, FirmCredential.ended_entry.is_(None)]
    still = or_(FirmCredential.ended_entry.is_(None), FirmCredential.ended_entry > entry)
    return [*found, FirmCredential.confirmed_entry <= entry, still]


def trainings_of(
    work: Work, subject_ids: Collection[UUID], on: date, *, entry: int | None = None
) -> dict[UUID, tuple[Training, ...]]:
    """Return the trainings of firms that count on a day, the earliest first, in one question.

    Args:
        work: the open work.
        subject_ids: records of firms; a record that was merged is asked for by itself.
        on: a civil day.
        entry: as known after this entry of the journal; ``None``: as known now.

    Rule:
        Fairness E2.
    """
    rows = work.session.execute(
        select(FirmCredential, AllianceTraining)
        .join(AllianceTraining, AllianceTraining.id == FirmCredential.training_id)
        .where(
            unscoped(why=COUNTS),
            FirmCredential.kind == CredentialKind.TRAINING,
            FirmCredential.subject_id.in_(subject_ids),
            *counts(on, entry),
        )
        .order_by(FirmCredential.since, FirmCredential.id)
    )
    found: dict[UUID, list[Training]] = defaultdict(list)
    for row, held in rows:
        found[row.subject_id].append(_training(row, held))
    return {each: tuple(of) for each, of in found.items()}


def certificates_of(
    work: Work, subject_ids: Collection[UUID], on: date, *, entry: int | None = None
) -> dict[UUID, tuple[QualityMark, ...]]:
    """Return the quality certificates of firms that count on a day, likewise.

    What a firm, or a list, merely states of a certificate counts for nothing here.

    Rule:
        Fairness E2.
    """
    rows = work.session.scalars(
        select(FirmCredential)
        .where(
            unscoped(why=COUNTS),
            FirmCredential.kind == CredentialKind.CERTIFICATE,
            FirmCredential.subject_id.in_(subject_ids),
            *counts(on, entry),
        )
        .order_by(FirmCredential.since, FirmCredential.id)
    )
    found: dict[UUID, list[QualityMark]] = defaultdict(list)
    for row in rows:
        found[row.subject_id].append(_mark(row))
    return {each: tuple(of) for each, of in found.items()}


def _training(row: FirmCredential, held: AllianceTraining) -> Training:
    assert row.decided_for is not None
    assert row.confirmed_entry is not None
    return Training(
        id=row.id,
        subject_id=row.subject_id,
        training=held.key,
        title=held.title,
        level=held.level,
        topics=tuple(held.topics),
        provider=held.provider,
        people=row.people,
        completed_on=row.since,
        until=row.until,
        confirmed_for=row.decided_for,
        confirmed_entry=row.confirmed_entry,
        address=address_of(row.id),
    )


def _mark(row: FirmCredential) -> QualityMark:
    assert row.standard is not None
    assert row.decided_for is not None
    assert row.confirmed_entry is not None
    return QualityMark(
        id=row.id,
        subject_id=row.subject_id,
        standard=row.standard,
        number=row.number or "",
        issuer=row.issuer or "",
        valid_from=row.since,
        until=row.until,
        confirmed_for=row.decided_for,
        confirmed_entry=row.confirmed_entry,
        address=address_of(row.id),
    )


def address_of(credential_id: UUID) -> str:
    """Return where a credential is read."""
    return f"/v1/alliance/credentials/{credential_id}"
