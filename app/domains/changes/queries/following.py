"""What the follower reads of an entry: where its thing lies, and whether its firm is public."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.changes.engine.classes import TOLD, LiesBy
from app.domains.corrections.models import Dispute
from app.domains.imports.models import ImportFile
from app.domains.subjects.models import Claim, LicenceAct, Subject
from app.domains.subjects.types import Standing
from app.store.journal import Event
from app.store.work import Work

WHY = "the follower decides for each place what is seen from there"
_PLACES = {
    LiesBy.ACT: (LicenceAct.id, LicenceAct.jurisdiction),
    LiesBy.CLAIM: (Claim.id, Claim.jurisdiction),
    LiesBy.DISPUTE: (Dispute.id, Dispute.jurisdiction),
    LiesBy.FILE: (ImportFile.id, ImportFile.jurisdiction),
}


class Entry(NamedTuple):
    """An entry of which something is told.

    Attributes:
        number: of it.
        name: of the event.
        body: what it says.
        is_public: its firm, if it is about one, is on the public register (L4).
    """

    number: int
    name: str
    body: Mapping[str, Any]
    is_public: bool


def entries(work: Work, after: int, until: int) -> list[Entry]:
    """Return the entries after one and up to another of which something is told."""
    rows = work.session.execute(
        select(Event.number, Event.name, Event.canonical, Subject.standing)
        .join(Subject, Subject.id == Event.subject_id, isouter=True)
        .where(
            unscoped(why=WHY),
            Event.number > after,
            Event.number <= until,
            Event.name.in_(TOLD),
        )
        .order_by(Event.number)
    )
    return [
        Entry(number, name, orjson.loads(canonical)["body"], standing is not Standing.UNREGISTERED)
        for number, name, canonical, standing in rows
    ]


def places(work: Work, found: Sequence[Entry]) -> dict[int, str | None]:
    """Return where the thing of each entry lies, of those that have a place."""
    by: dict[LiesBy, dict[int, UUID]] = {}
    for each in found:
        kind = TOLD[each.name].by
        said = each.body.get("dispute" if kind is LiesBy.DISPUTE else "row", each.body.get("row"))
        if kind is not None and said is not None:
            by.setdefault(kind, {})[each.number] = UUID(said)
    lying: dict[int, str | None] = {}
    for kind, wanted in by.items():
        key, place = _PLACES[kind]
        rows = work.session.execute(
            select(key, place).where(unscoped(why=WHY), key.in_(set(wanted.values())))
        )
        known = {row[0]: row[1] for row in rows}
        lying.update({number: known.get(thing) for number, thing in wanted.items()})
    return lying
