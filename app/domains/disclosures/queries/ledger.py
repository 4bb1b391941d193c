"""The ledger of what was told: by its things, for the verbs and for the domains above."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, select

from app.access.policy import unscoped
from app.domains.disclosures.models import Disclosure, DisclosureAnswer, DisclosurePlace
from app.domains.disclosures.types import DisclosureState, ToDisclose, ToRecall, What
from app.store.work import Work

RULE = "asked by the rule of sharing, and shown to nobody"
COUNTED = "counts by jurisdiction alone; who may see them, the caller asks"
TOLD = (DisclosureState.SENT, DisclosureState.ACKNOWLEDGED)
"""The states of what its receiver has."""

Receiver = tuple[str, UUID | None]
"""A jurisdiction, and the one authority in it; ``None``: all of them."""


def said_before(work: Work, said: ToDisclose) -> dict[Receiver, Disclosure]:
    """Return what came of this before, by the receivers."""
    rows = work.session.scalars(
        select(Disclosure).where(
            unscoped(why=RULE),
            Disclosure.recalls_id.is_(None),
            Disclosure.entry == said.entry,
            Disclosure.thing_id == said.thing_id,
            Disclosure.what == said.what,
        )
    )
    return {(each.receiver, each.only_to): each for each in rows}


def to_recall(work: Work, said: ToRecall) -> Sequence[Disclosure]:
    """Return the originals that do not stand and were not recalled, or wait; the oldest first."""
    query = (
        select(Disclosure)
        .where(
            unscoped(why=RULE),
            Disclosure.recalls_id.is_(None),
            Disclosure.recalled_at.is_(None),
            Disclosure.thing_kind == said.thing_kind,
            Disclosure.thing_id == said.thing_id,
            Disclosure.state.in_((*TOLD, DisclosureState.WAITING)),
            Disclosure.entry <= said.entry,
        )
        .order_by(Disclosure.id)
        .with_for_update()
    )
    if said.whats:
        query = query.where(Disclosure.what.in_(said.whats))
    if said.before_entry is not None:
        query = query.where(Disclosure.entry < said.before_entry)
    return work.session.scalars(query).all()


def recalls_of(work: Work, originals: Collection[UUID]) -> dict[UUID, list[Disclosure]]:
    """Return the recalls of some originals, the oldest first."""
    found: dict[UUID, list[Disclosure]] = {each: [] for each in originals}
    rows = work.session.scalars(
        select(Disclosure)
        .where(unscoped(why=RULE), Disclosure.recalls_id.in_(found))
        .order_by(Disclosure.id)
    )
    for each in rows:
        assert each.recalls_id is not None
        found[each.recalls_id].append(each)
    return found


def recalled_by(work: Work, said: ToRecall) -> Sequence[Disclosure]:
    """Return the recalls that an entry of the journal led to before."""
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why=RULE),
            Disclosure.recalls_id.is_not(None),
            Disclosure.entry == said.entry,
            Disclosure.thing_kind == said.thing_kind,
            Disclosure.thing_id == said.thing_id,
        )
        .order_by(Disclosure.id)
    ).all()


def of_thing(work: Work, thing_kind: str, thing_id: UUID) -> Sequence[Disclosure]:
    """Return all that was told of a thing, recalls too, to who may read it; oldest first."""
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why="the thing was read before, by whoever may"),
            Disclosure.thing_kind == thing_kind,
            Disclosure.thing_id == thing_id,
        )
        .order_by(Disclosure.id)
    ).all()


def places_of(work: Work, ids: Collection[UUID]) -> dict[UUID, list[DisclosurePlace]]:
    """Return the jurisdictions that disclosures concern, by the disclosure."""
    found: dict[UUID, list[DisclosurePlace]] = {each: [] for each in ids}
    rows = work.session.scalars(
        select(DisclosurePlace)
        .where(unscoped(why=RULE), DisclosurePlace.disclosure_id.in_(found))
        .order_by(DisclosurePlace.jurisdiction)
    )
    for each in rows:
        found[each.disclosure_id].append(each)
    return found


def answers_of(work: Work, ids: Collection[UUID]) -> dict[UUID, list[DisclosureAnswer]]:
    """Return the answers to disclosures that were read, the oldest first."""
    found: dict[UUID, list[DisclosureAnswer]] = {each: [] for each in ids}
    rows = work.session.scalars(
        select(DisclosureAnswer)
        .where(
            unscoped(why="the disclosure was read before, by whoever may"),
            DisclosureAnswer.disclosure_id.in_(found),
        )
        .order_by(DisclosureAnswer.id)
    )
    for each in rows:
        found[each.disclosure_id].append(each)
    return found


@dataclass(frozen=True, slots=True)
class Due:
    """How a jurisdiction stands with what it was told.

    Attributes:
        answers_due: answers that are asked for and did not come.
        answers_late: of these, those whose time is over.
        answered: how often it answered what it was asked.
        answered_late: of these, how often after its time.
        answer_days: how many days an answer took on average; ``None``: none came.
        unacknowledged: of what it was told, recalls left out.
        unacknowledged_late: of these, those whose time is over.
        recalls_open: recalls that it did not acknowledge.
        recalls_late: of these, those whose time is over (S2).
    """

    answers_due: int = 0
    answers_late: int = 0
    answered: int = 0
    answered_late: int = 0
    answer_days: float | None = None
    unacknowledged: int = 0
    unacknowledged_late: int = 0
    recalls_open: int = 0
    recalls_late: int = 0


NOTHING_DUE = Due()


def due_of(work: Work, jurisdictions: Collection[str]) -> dict[str, Due]:
    """Return how each of some jurisdictions stands, in one question; complaints are not counted.

    Rule:
        Fairness S2, S4; W1 and E5: what tells of complaints counts in no public figure.
    """
    sums = _sums(work.at)
    rows = work.session.execute(
        select(Disclosure.receiver, *(each.label(name) for name, each in sums.items()))
        .where(
            unscoped(why=COUNTED),
            Disclosure.receiver.in_(jurisdictions),
            Disclosure.what != What.COMPLAINT_REFERRED,
            Disclosure.state.in_(TOLD),
        )
        .group_by(Disclosure.receiver)
    ).all()
    found = {each.receiver: _due(each) for each in rows}
    return {code: found.get(code, NOTHING_DUE) for code in jurisdictions}


def _sums(at: datetime) -> dict[str, ColumnElement[Any]]:
    asked = and_(Disclosure.asks_answer.is_(True), Disclosure.recalls_id.is_(None))
    answered = and_(asked, Disclosure.answered_at.is_not(None))
    awaited = awaits_answer()
    unread = Disclosure.state == DisclosureState.SENT
    late = Disclosure.acknowledge_due <= at
    told, recall = Disclosure.recalls_id.is_(None), Disclosure.recalls_id.is_not(None)
    return {
        "answers_due": _count(awaited),
        "answers_late": _count(awaited, Disclosure.answer_due <= at),
        "answered": _count(answered),
        "answered_late": _count(answered, Disclosure.answered_at >= Disclosure.answer_due),
        "answer_days": func.avg(case((answered, Disclosure.answer_days), else_=None)),
        "unacknowledged": _count(unread, told),
        "unacknowledged_late": _count(unread, told, late),
        "recalls_open": _count(unread, recall),
        "recalls_late": _count(unread, recall, late),
    }


def _count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)


def _due(row: Row[Any]) -> Due:
    said = row._asdict()
    del said["receiver"]
    days = said.pop("answer_days")
    counts = {name: int(each) for name, each in said.items()}
    return Due(**counts, answer_days=None if days is None else round(float(days), 1))


def awaits_answer() -> ColumnElement[bool]:
    """Return which rows ask for an answer that did not come, to something that stands."""
    return and_(
        Disclosure.asks_answer.is_(True),
        Disclosure.recalls_id.is_(None),
        Disclosure.recalled_at.is_(None),
        Disclosure.answered_at.is_(None),
        Disclosure.state.in_(TOLD),
    )


def is_late(at: datetime) -> ColumnElement[bool]:
    """Return which rows have an acknowledgement or an answer that is overdue at an instant."""
    unread = and_(Disclosure.state == DisclosureState.SENT, Disclosure.acknowledge_due <= at)
    return or_(unread, and_(awaits_answer(), Disclosure.answer_due <= at))


def waiting(
    work: Work, today: date, offices: Mapping[str, Collection[UUID]], limit: int
) -> Sequence[Disclosure]:
    """Return what waits: to be weighed on a new day, or whose receiver is there now; recalls first.

    Args:
        work: an open one that writes.
        today: what was weighed before this day is weighed anew.
        offices: authorities that act here, by their jurisdictions.
        limit: how many at most.
    """
    there = [code for code, ids in offices.items() if ids]
    known = [each for ids in offices.values() for each in ids]
    is_due = and_(Disclosure.recalls_id.is_(None), Disclosure.weighed_on < today)
    to_one = or_(Disclosure.only_to.is_(None), Disclosure.only_to.in_(known))
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why=RULE),
            Disclosure.state == DisclosureState.WAITING,
            or_(is_due, and_(Disclosure.receiver.in_(there), to_one)),
        )
        .order_by(Disclosure.recalls_id.is_(None), Disclosure.id)
        .limit(limit)
        .with_for_update()
    ).all()


def waiting_for(work: Work, codes: Collection[str], limit: int) -> Sequence[Disclosure]:
    """Return what waits for some jurisdictions, recalls first."""
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why=RULE),
            Disclosure.state == DisclosureState.WAITING,
            Disclosure.receiver.in_(codes),
        )
        .order_by(Disclosure.recalls_id.is_(None), Disclosure.id)
        .limit(limit)
        .with_for_update()
    ).all()


def open_recalls(work: Work, codes: Collection[str]) -> Sequence[Disclosure]:
    """Return the recalls that some jurisdictions, which are no more, did not acknowledge."""
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why=RULE),
            Disclosure.recalls_id.is_not(None),
            Disclosure.only_to.is_(None),
            Disclosure.receiver.in_(codes),
            Disclosure.state.in_((DisclosureState.SENT, DisclosureState.WAITING)),
        )
        .order_by(Disclosure.id)
        .with_for_update()
    ).all()


def receivers_waiting(work: Work) -> set[str]:
    """Return the receivers for which something waits."""
    return set(
        work.session.scalars(
            select(Disclosure.receiver)
            .where(unscoped(why=RULE), Disclosure.state == DisclosureState.WAITING)
            .distinct()
        )
    )
