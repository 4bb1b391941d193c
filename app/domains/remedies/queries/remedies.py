"""Remedies, their payers, plans and lines, for those who may know of them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, SQLColumnExpression, case, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.remedies.models import (
    Remedy,
    RemedyContact,
    RemedyPayer,
    RemedyPlan,
    RemedySample,
    RemedyWorker,
)
from app.domains.remedies.types import Balance, RemedyState
from app.kit.batches import batched
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

KIND = "remedy"
READ_BEFORE = "the remedy was read before, by whoever may"
BY_TIME = "the clock looks at all of them"
AT_ONCE = 500


def _columns() -> FactColumns:
    return FactColumns(
        holder_id=Remedy.body_organisation_id.expression,
        opened_as=OpenedAs(KIND, Remedy.id.expression),
    )


def known(work: Work, permission: Permission = Permission.REMEDY_READ) -> ColumnElement[bool]:
    """Return which remedies the actor may know of."""
    return visible(work.actor, permission, _columns())


def one(
    work: Work, remedy_id: UUID, version: int | None = None, *, is_locked: bool = False
) -> Remedy:
    """Return a remedy that the actor may know of; locked where something is done with it.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(Remedy).where(known(work), Remedy.id == remedy_id)
    is_acted = is_locked or version is not None
    found = work.session.scalar(query.with_for_update() if is_acted else query)
    if found is None:
        raise NotFound("There is no such remedy.")
    return as_seen(found, version)


def held(work: Work, remedy_id: UUID) -> Remedy:
    """Return a remedy, locked, for whoever was found to have a right in it."""
    query = select(Remedy).where(unscoped(why="her line was found by her code"))
    return work.session.scalars(query.where(Remedy.id == remedy_id).with_for_update()).one()


def of_line(work: Work, line: RemedyWorker) -> Remedy:
    """Return the remedy of a line, for whoever was found to have a right in it."""
    query = select(Remedy).where(unscoped(why="her line was found by her code"))
    return work.session.scalars(query.where(Remedy.id == line.remedy_id)).one()


def of_violation(work: Work, violation_id: UUID) -> Remedy | None:
    """Return the remedy of a case."""
    return work.session.scalar(
        select(Remedy).where(unscoped(why=READ_BEFORE), Remedy.violation_id == violation_id)
    )


def page(work: Work, state: RemedyState | None, after: UUID | None, limit: int) -> Sequence[Remedy]:
    """Return the remedies that the actor may know of, the oldest first, those after an id."""
    query = select(Remedy).where(known(work)).order_by(Remedy.id).limit(limit)
    if state is not None:
        query = query.where(Remedy.state == state)
    if after is not None:
        query = query.where(Remedy.id > after)
    return work.session.scalars(query).all()


def to_act_upon(
    work: Work, permission: Permission, states: Collection[RemedyState]
) -> Sequence[Remedy]:
    """Return the remedies in some states on which the actor may act, the oldest first."""
    if not reaches(work.actor, permission):
        return ()
    return work.session.scalars(
        select(Remedy).where(known(work, permission), Remedy.state.in_(states)).order_by(Remedy.id)
    ).all()


def payers(work: Work, remedy_id: UUID) -> Sequence[RemedyPayer]:
    """Return who pays."""
    return work.session.scalars(
        select(RemedyPayer)
        .where(unscoped(why=READ_BEFORE), RemedyPayer.remedy_id == remedy_id)
        .order_by(RemedyPayer.id)
    ).all()


def plans_of(work: Work, remedy_ids: Collection[UUID]) -> dict[UUID, list[RemedyPlan]]:
    """Return every plan of some remedies, by remedy, the oldest first."""
    found: dict[UUID, list[RemedyPlan]] = {each: [] for each in remedy_ids}
    for ids in batched(found, AT_ONCE):
        rows = work.session.scalars(
            select(RemedyPlan)
            .where(unscoped(why=READ_BEFORE), RemedyPlan.remedy_id.in_(ids))
            .order_by(RemedyPlan.place)
        )
        for each in rows:
            found[each.remedy_id].append(each)
    return found


def plans(work: Work, remedy_id: UUID) -> Sequence[RemedyPlan]:
    """Return every plan, the oldest first."""
    return plans_of(work, [remedy_id])[remedy_id]


def standing(drawn_up: Sequence[RemedyPlan]) -> RemedyPlan | None:
    """Return of the plans of a remedy the newest that was accepted."""
    accepted = [each for each in drawn_up if each.accepted_at is not None]
    return accepted[-1] if accepted else None


def standing_plan(work: Work, remedy_id: UUID) -> RemedyPlan | None:
    """Return the newest plan that was accepted."""
    return standing(plans(work, remedy_id))


def _lines(remedy_id: UUID) -> Select[RemedyWorker]:
    return select(RemedyWorker).where(
        unscoped(why=READ_BEFORE),
        RemedyWorker.remedy_id == remedy_id,
        RemedyWorker.struck_at.is_(None),
    )


def lines(work: Work, remedy_id: UUID) -> Sequence[RemedyWorker]:
    """Return every line that stands."""
    return work.session.scalars(_lines(remedy_id).order_by(RemedyWorker.id)).all()


def page_of_lines(
    work: Work, remedy: Remedy, known_to: UUID | None, after: UUID | None, limit: int
) -> Sequence[RemedyWorker]:
    """Return lines in the order in which they came, those after an id.

    Args:
        work: the open transaction.
        remedy: that was read before.
        known_to: of whom that organisation handed in; ``None``: of everybody.
        after: the id before the first one.
        limit: how many.
    """
    query = _lines(remedy.id).order_by(RemedyWorker.id).limit(limit)
    if known_to is not None:
        query = query.where(RemedyWorker.known_to_id == known_to)
    if after is not None:
        query = query.where(RemedyWorker.id > after)
    return work.session.scalars(query).all()


def codes(work: Work, remedy_id: UUID) -> set[str]:
    """Return every code that was ever given in a remedy."""
    query = select(RemedyWorker.code).where(
        unscoped(why=READ_BEFORE), RemedyWorker.remedy_id == remedy_id
    )
    return set(work.session.scalars(query))


def line(work: Work, remedy: Remedy, code: str) -> RemedyWorker:
    """Return a line by its code.

    Raises:
        NotFound: no line has it.
    """
    query = _lines(remedy.id).where(RemedyWorker.code == code)
    found = work.session.scalar(query)
    if found is None:
        raise NotFound("No worker of this remedy has this code.")
    return found


def lines_coded(work: Work, remedy_id: UUID, wanted: Collection[str]) -> dict[str, RemedyWorker]:
    """Return lines by their codes, in pieces that every database takes."""
    found = dict[str, RemedyWorker]()
    for codes in batched(sorted(wanted), AT_ONCE):
        query = _lines(remedy_id).where(RemedyWorker.code.in_(codes))
        found |= {each.code: each for each in work.session.scalars(query)}
    return found


_SUMS = (
    *(RemedyWorker.due_minor, RemedyWorker.claimed_minor, RemedyWorker.received_minor),
    *(RemedyWorker.held_minor, RemedyWorker.fund_minor),
)


def totals(work: Work, remedy_ids: Collection[UUID]) -> dict[UUID, tuple[int, Balance]]:
    """Return how many workers each remedy has, and what is owed and paid."""
    found = {each: (0, Balance()) for each in remedy_ids}
    sums = (func.count(), *(func.sum(each) for each in _SUMS))
    for remedy_id, count, *amounts in _of_lines(work, found, *sums):
        found[remedy_id] = (count, Balance(*(int(each) for each in amounts)))
    return found


def _of_lines(
    work: Work, remedy_ids: Collection[UUID], *sums: SQLColumnExpression[Any]
) -> Iterator[Row[*tuple[Any, ...]]]:
    """Give what the lines of each of some remedies that has any come to."""
    for ids in batched(remedy_ids, AT_ONCE):
        yield from work.session.execute(
            select(RemedyWorker.remedy_id, *sums)
            .where(
                unscoped(why=READ_BEFORE),
                RemedyWorker.remedy_id.in_(ids),
                RemedyWorker.struck_at.is_(None),
            )
            .group_by(RemedyWorker.remedy_id)
        )


def came_back(work: Work, remedy_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return what of each remedy came back, is open still, and no payer is told yet."""
    line = RemedyWorker
    paid = line.claimed_minor + line.received_minor
    still_open = line.due_minor - paid - line.held_minor - line.fund_minor
    untold = case((line.came_back_minor < still_open, line.came_back_minor), else_=still_open)
    return {row[0]: int(row[1]) for row in _of_lines(work, remedy_ids, func.sum(untold))}


def balance(work: Work, remedy_id: UUID) -> Balance:
    """Return what is owed and paid in all."""
    return totals(work, [remedy_id])[remedy_id][1]


def without_amount(work: Work, remedy_id: UUID) -> int:
    """Return of how many workers nothing tells yet what they paid."""
    query = select(func.count()).where(
        unscoped(why=READ_BEFORE),
        RemedyWorker.remedy_id == remedy_id,
        RemedyWorker.struck_at.is_(None),
        RemedyWorker.method.is_(None),
    )
    return work.session.scalar(query) or 0


def contacts(work: Work, worker_id: UUID) -> Sequence[RemedyContact]:
    """Return how somebody was looked for."""
    return work.session.scalars(
        select(RemedyContact)
        .where(unscoped(why=READ_BEFORE), RemedyContact.worker_id == worker_id)
        .order_by(RemedyContact.tried_at, RemedyContact.id)
    ).all()


def samples(work: Work, remedy_id: UUID) -> Sequence[RemedySample]:
    """Return the samples that were drawn, the oldest first."""
    return work.session.scalars(
        select(RemedySample)
        .where(unscoped(why=READ_BEFORE), RemedySample.remedy_id == remedy_id)
        .order_by(RemedySample.id)
    ).all()


def due(work: Work, until: datetime, limit: int) -> Sequence[Remedy]:
    """Return the remedies in which time may change something, the longest due first."""
    return work.session.scalars(
        select(Remedy)
        .where(unscoped(why=BY_TIME), Remedy.tend_at <= until)
        .order_by(Remedy.tend_at, Remedy.id)
        .limit(limit)
    ).all()
