"""Codes of complaints, taken from a register that a restore replaces, while it can be read.

A code is replaced because somebody may have seen it; a backup from before would let that somebody
in again, and keep her out whose it is. Only what the register keeps of a code is taken: the groups
that find the case, and a digest.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.domains.complaints.models import Receipt
from app.domains.complaints.queries import receipts
from app.kit.batches import batched
from app.store.base import insert_rows
from app.store.work import Database, Work

AT_ONCE = 500
ENDS = ("replaced_at", "objected_at", "settled_at")


@dataclass(frozen=True, slots=True)
class Codes:
    """What came of the codes of the register that was replaced.

    Attributes:
        void: codes of the backup that were replaced since, and stay so.
        made: codes made since the backup that open their cases.
        elsewhere: cases that this backup does not have: their codes open nothing.
    """

    void: int
    made: int
    elsewhere: int


def taken(database: Database, actor: Actor, path: Path) -> Path | None:
    """Write what a register keeps of codes to a file; ``None``: it cannot be read."""
    try:
        with database.reading(actor) as work, path.open("w") as out:
            for each in receipts.every(work):
                out.write(json.dumps(each, default=str) + "\n")
    except SQLAlchemyError:
        return None
    return path


def bring(work: Work, source: Path) -> Codes:
    """Void in a restored register the codes that were replaced since, and bring newer ones.

    Raises:
        Forbidden: by the access policy.

    Rule:
        Fairness W2.
    """
    require(work.actor, Permission.BACKUP_RESTORE)
    void, made, elsewhere = 0, 0, set[UUID]()
    with source.open() as lines:
        for batch in batched(map(_read, lines), AT_ONCE):
            here = {each.id: each for each in receipts.named(work, [row["id"] for row in batch])}
            cases = receipts.cases(work, {row["complaint_id"] for row in batch})
            void += sum(_end(here[row["id"]], row) for row in batch if row["id"] in here)
            new = [row for row in batch if row["id"] not in here and row["complaint_id"] in cases]
            insert_rows(work.session, Receipt, new)
            made += sum(row["replaced_at"] is None for row in new)
            elsewhere |= {row["complaint_id"] for row in batch} - cases
    return Codes(void, made, len(elsewhere))


def _read(line: str) -> dict[str, Any]:
    said = json.loads(line)
    moments = {name: said[name] and datetime.fromisoformat(said[name]) for name in ENDS}
    return {
        **said,
        **moments,
        "id": UUID(said["id"]),
        "complaint_id": UUID(said["complaint_id"]),
        "made_at": datetime.fromisoformat(said["made_at"]),
    }


def _end(here: Receipt, there: dict[str, Any]) -> bool:
    """Take over that a code was replaced, objected to and settled; tell whether it is void anew."""
    is_void = here.replaced_at is None and there["replaced_at"] is not None
    for name in ENDS:
        if getattr(here, name) is None:
            setattr(here, name, there[name])
    return is_void
