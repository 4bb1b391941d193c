"""Which firms a programme looks at; joined records are one firm."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.access.policy import unscoped
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.store.plain import among, plain_id
from app.store.work import Work

RULE = "firms are evaluated for a rule; who may read the result asks the policy"


def _looked_at(jurisdiction: str | None) -> list[ColumnElement[bool]]:
    conditions = [
        unscoped(why=RULE),
        Subject.kind == SubjectKind.INTERMEDIARY,
        Subject.standing != Standing.UNREGISTERED,
        Subject.merged_into.is_(None),
    ]
    if jurisdiction is not None:
        conditions.append(Subject.country == jurisdiction)
    return conditions


def count(work: Work, jurisdiction: str | None) -> int:
    """Return how many firms a programme looks at."""
    query = select(func.count()).select_from(Subject).where(*_looked_at(jurisdiction))
    return work.session.scalars(query).one()


def batch(work: Work, jurisdiction: str | None, after: UUID | None, size: int) -> Sequence[UUID]:
    """Return the next firms in the order of their ids."""
    query = select(Subject.id).where(*_looked_at(jurisdiction)).order_by(Subject.id).limit(size)
    if after is not None:
        query = query.where(Subject.id > after)
    return work.session.scalars(query).all()


def joined(work: Work) -> dict[UUID, list[UUID]]:
    """Return the records that were merged into each firm, through all steps, by its id."""
    rows = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            unscoped(why=RULE), Subject.merged_into.is_not(None)
        )
    )
    into = {each: other for each, other in rows if other is not None}
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for each, other in into.items():
        root = other
        while root in into:
            root = into[root]
        found[root].append(each)
    return {root: sorted(others) for root, others in found.items()}


def numbers(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of firms that were evaluated."""
    wanted = [plain_id(work.session, each) for each in ids]
    rows = work.session.execute(
        select(Subject.id, Subject.number).where(
            unscoped(why=RULE), among(work.session, Subject.id, wanted)
        )
    )
    return {row[0]: row[1] for row in rows}
