"""What was told of firms and is not taken back, and which values of it are corrected."""

from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.corrections.models import Dispute
from app.domains.corrections.types import CORRECTING
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.types import DisclosureState, WhyRecalled
from app.domains.subjects.models import Licence, SubjectName
from app.store.base import table_of
from app.store.journal import Event
from app.store.work import Work

RULE = "asked by the rule of sharing, and shown to nobody"
LICENCES, NAMES = table_of(Licence).name, table_of(SubjectName).name
STANDING = (DisclosureState.WAITING, DisclosureState.SENT, DisclosureState.ACKNOWLEDGED)


class Thing(NamedTuple):
    """Of what something was told."""

    kind: str
    id: UUID


def is_any(work: Work) -> bool:
    """Tell whether anything was ever told."""
    found = work.session.scalar(select(Disclosure.id).where(unscoped(why=RULE)).limit(1))
    return found is not None


def things_of(work: Work, subject_ids: Collection[UUID], after: int = 0) -> list[Thing]:
    """Return of what was told about some records since an entry, where it is not taken back."""
    rows = work.session.execute(
        select(Disclosure.thing_kind, Disclosure.thing_id)
        .where(
            unscoped(why=RULE),
            Disclosure.subject_id.in_(subject_ids),
            Disclosure.recalls_id.is_(None),
            Disclosure.recalled_at.is_(None),
            Disclosure.state.in_(STANDING),
            Disclosure.entry > after,
        )
        .order_by(Disclosure.thing_kind, Disclosure.thing_id)
        .distinct()
    )
    return [Thing(*row) for row in rows]


def told_for_good(work: Work, thing_kind: str, thing_ids: Collection[UUID]) -> set[UUID]:
    """Return those of some things that were told, and not taken back but for a correction."""
    rows = work.session.scalars(
        select(Disclosure.thing_id)
        .where(
            unscoped(why=RULE),
            Disclosure.thing_kind == thing_kind,
            Disclosure.thing_id.in_(thing_ids),
            Disclosure.recalls_id.is_(None),
            or_(
                Disclosure.recalled_at.is_(None),
                Disclosure.why_recalled == WhyRecalled.CORRECTED,
            ),
        )
        .distinct()
    )
    return set(rows)


def merged_at(work: Work, subject_id: UUID, before: int) -> int:
    """Return the entry by which a record was merged last before another entry; 0: none is known."""
    found = work.session.scalar(
        select(Event.number)
        .where(
            unscoped(why=RULE),
            Event.subject_id == subject_id,
            Event.name == "subjects.subject.merged",
            Event.number < before,
        )
        .order_by(Event.number.desc())
        .limit(1)
    )
    return found or 0


def dispute(work: Work, dispute_id: UUID | None) -> Dispute | None:
    """Return a dispute to which an entry led."""
    return work.session.scalar(select(Dispute).where(unscoped(why=RULE), Dispute.id == dispute_id))


def licence_of(work: Work, fact_id: UUID) -> UUID | None:
    """Return the licence of which a fact is a version."""
    row = work.session.scalar(select(Licence).where(unscoped(why=RULE), Licence.id == fact_id))
    return None if row is None else row.first_id or row.id


def corrected_in(work: Work, licence_id: UUID) -> dict[str, Any]:
    """Return what is corrected of a licence, by its column; the empty one means all of it."""
    rows = work.session.execute(
        select(Dispute.field, Dispute.corrected)
        .join(Licence, Licence.id == Dispute.fact_id)
        .where(
            unscoped(why=RULE),
            Dispute.fact_table == LICENCES,
            Dispute.state.in_(CORRECTING),
            or_(Licence.id == licence_id, Licence.first_id == licence_id),
        )
        .order_by(Dispute.decided_entry)
    )
    return dict(rows.all())


def corrected_names(work: Work, subject_ids: Collection[UUID]) -> dict[str, Any]:
    """Return which names of firms are corrected, and to what; ``None``: only that it is wrong."""
    rows = work.session.execute(
        select(SubjectName.text, Dispute.corrected)
        .join(Dispute, Dispute.fact_id == SubjectName.id)
        .where(
            unscoped(why=RULE),
            Dispute.fact_table == NAMES,
            Dispute.subject_id.in_(subject_ids),
            Dispute.state.in_(CORRECTING),
        )
    )
    return dict(rows.all())
