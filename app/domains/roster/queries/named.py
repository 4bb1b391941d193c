"""How the roster names firms, for lists that stand beside it."""

from collections.abc import Collection
from typing import Any

import orjson
from sqlalchemy import and_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, visible
from app.domains.roster.models import RosterEntry
from app.domains.roster.queries.entries import readable
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing
from app.store.plain import PlainId, among, plain, uuid_of
from app.store.work import Work


def firms_of(
    work: Work, entry: int, subject_ids: Collection[PlainId]
) -> dict[PlainId, dict[str, Any]]:
    """Return how the roster names firms, by their records; one it has not rendered has no name."""
    rows = work.session.execute(
        select(
            *(plain(Subject.id).label("key"), Subject.number, Subject.kind, Subject.country),
            RosterEntry.item,
        )
        .join(
            RosterEntry,
            and_(RosterEntry.subject_id == Subject.id, readable(work, entry)),
            isouter=True,
        )
        .where(
            visible(
                work.actor,
                Permission.ROSTER_READ,
                FactColumns(is_public=Subject.standing != Standing.UNREGISTERED),
            ),
            among(work.session, Subject.id, subject_ids),
        )
    )
    return {
        row.key: {
            "id": str(uuid_of(row.key)),
            "number": row.number,
            "name": None if row.item is None else orjson.loads(row.item)["name"],
            "record": row.kind.value,
            "country": row.country,
        }
        for row in rows
    }
