"""Wrapping every key anew under the master key of today, piece by piece, while the service runs.

Each row says which master key wrapped it, so that a run that was stopped anywhere is taken up by
the next one. Keys themselves do not change: whatever they sealed opens as before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, or_, select, update

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.outside.master_key import Holder, MasterKey, Use, Wrapped
from app.store.base import table_of
from app.store.case_keys import CaseKey, WrappedCaseKey
from app.store.keys import DataKey
from app.store.work import Database, Work

AT_ONCE = 2_000

Done = Callable[[int], None]
Step = Callable[[str, int | None], Done]
"""Begins a step that a person is shown, and gives what is told of each part that is done."""


@dataclass(frozen=True, slots=True)
class WrappedAnew:
    """How many keys one run wrapped.

    Attributes:
        data_keys: of the ring.
        case_keys: of cases.
    """

    data_keys: int
    case_keys: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How many keys lie under which master key.

    Attributes:
        by_master: counts by id; ``None``: wrapped before master keys had ids.
        lost: cases with a key that was not destroyed and is not here.
    """

    by_master: dict[str | None, int]
    lost: list[UUID]


def wrap_anew(
    database: Database, actor: Actor, master: MasterKey, *, operator: str, reason: str, step: Step
) -> WrappedAnew:
    """Wrap each key that lies under another master key; nothing is done where none does.

    Raises:
        Forbidden: by the access policy.
        MasterKeyUnusable: a key is under a master key that is not at hand.

    Records:
        ``identity.master_key.replaced`` with how many keys this run wrapped, once all are; the
        operator and the reason erasable.
    """
    require(actor, Permission.KEY_ROTATE)
    current = master.ids()[0]
    with database.reading(actor) as work:
        waiting = _count(work, current)
    done = step("wrapping keys", waiting)
    cases, after = 0, UUID(int=0)
    while piece := _piece(database, actor, current, after):
        after = piece[-1][0]
        cases += _put(database, actor, piece, master)
        done(len(piece))
    with database.writing(actor) as work:
        ring = _wrap_ring(work, master, current)
        done(ring)
        if ring or cases:
            words = {"operator": operator, "reason": reason}
            work.record(
                "identity.master_key.replaced",
                words=words,
                wrapped=ring,
                cases=cases,
                master=current,
            )
    return WrappedAnew(ring, cases)


def standing(work: Work) -> Standing:
    """Count keys by the master key that wrapped them, and find those that a restore did not."""
    counts: dict[str | None, int] = {}
    for model in (DataKey, WrappedCaseKey):
        found = select(model.master, func.count()).group_by(model.master)
        for master, count in work.session.execute(found):
            counts[master] = counts.get(master, 0) + count
    lost = (
        select(CaseKey.case_id)
        .outerjoin(WrappedCaseKey, WrappedCaseKey.key_id == CaseKey.id)
        .where(CaseKey.destroyed_at.is_(None), WrappedCaseKey.key_id.is_(None))
        .distinct()
        .order_by(CaseKey.case_id)
    )
    return Standing(counts, list(work.session.scalars(lost)))


def masters_in_use(work: Work) -> set[str]:
    """Return ids of master keys under which keys lie: of the ring all, of cases the outermost."""
    found = set(work.session.scalars(select(DataKey.master).distinct()))
    for outermost in (func.min, func.max):
        found.add(work.session.scalar(select(outermost(WrappedCaseKey.master))))
    return {each for each in found if each is not None}


def _other(current: str) -> ColumnElement[bool]:
    return or_(DataKey.master.is_(None), DataKey.master != current)


def _count(work: Work, current: str) -> int:
    ring = select(func.count()).select_from(DataKey).where(_other(current))
    cases = select(func.count()).where(WrappedCaseKey.master != current)
    return (work.session.scalar(ring) or 0) + (work.session.scalar(cases) or 0)


def _piece(
    database: Database, actor: Actor, current: str, after: UUID
) -> list[tuple[UUID, Wrapped]]:
    """Read the next keys that lie under another master key."""
    question = (
        select(CaseKey.id, CaseKey.case_id, CaseKey.seal)
        .add_columns(WrappedCaseKey.wrapped, WrappedCaseKey.master)
        .join(WrappedCaseKey, WrappedCaseKey.key_id == CaseKey.id)
        .where(WrappedCaseKey.key_id > after, WrappedCaseKey.master != current)
        .order_by(WrappedCaseKey.key_id)
        .limit(AT_ONCE)
    )
    with database.reading(actor) as work:
        rows = work.session.execute(question).all()
    return [
        (key_id, Wrapped(Use(Holder.CASE, case_id, seal.value, "rotate"), content, master))
        for key_id, case_id, seal, content, master in rows
    ]


def _put(
    database: Database, actor: Actor, piece: list[tuple[UUID, Wrapped]], master: MasterKey
) -> int:
    """Write a piece; what was destroyed or wrapped anew meanwhile stays as it is."""
    anew = master.wrap_anew([wrapped for _, wrapped in piece])
    table = table_of(WrappedCaseKey)
    statement = (
        update(table)
        .where(table.c.key_id == bindparam("of"), table.c.master == bindparam("was"))
        .values(wrapped=bindparam("becomes"), master=bindparam("under"))
    )
    rows = [
        {"of": key_id, "was": old.master, "becomes": new.content, "under": new.master}
        for (key_id, old), new in zip(piece, anew, strict=True)
    ]
    with database.writing(actor) as work:
        work.session.connection().execute(statement, rows)
    return len(rows)


def _wrap_ring(work: Work, master: MasterKey, current: str) -> int:
    rows = work.session.scalars(select(DataKey).where(_other(current))).all()
    anew = master.wrap_anew([row.as_wrapped for row in rows]) if rows else []
    for row, wrapped in zip(rows, anew, strict=True):
        row.wrapped, row.master = wrapped.content, wrapped.master
    return len(rows)
