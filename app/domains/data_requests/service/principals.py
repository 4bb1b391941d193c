"""The principals at the records that a request names, for the officers who find whose they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domains.subjects import queries as subjects
from app.domains.subjects.queries import holdings, restrictions
from app.domains.subjects.rules import is_published
from app.kit.errors import NotFound
from app.kit.ids import UUID_TEXT
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class AtRecord:
    """A fact about a principal at a record.

    Attributes:
        id: of the fact.
        record: number of the record.
        role: in which the person stands there.
        name: as its source writes it; ``None`` where it was erased.
        stated_from: first civil day.
        stated_until: last civil day; ``None`` while it is stated.
        source: whose list states it, if one does.
        is_published: whether a source publishes it now.
    """

    id: UUID
    record: str
    role: str
    name: str | None
    stated_from: date
    stated_until: date | None
    source: str | None
    is_published: bool


def at_records(work: Work, records: Sequence[str]) -> Iterator[AtRecord]:
    """Yield the principals at some records; a record that is not there has none."""
    ids = [found for each in records if (found := _find(work, each)) is not None]
    facts = restrictions.principals_at(work, ids)
    for each in holdings.principals(work, facts):
        fact = each.principal
        published = is_published(from_list=fact.file_id is not None, stated_until=fact.stated_until)
        yield AtRecord(
            *(fact.id, each.record, fact.role, fact.name),
            *(fact.stated_from, fact.stated_until, each.source, published),
        )


def _find(work: Work, record: str) -> UUID | None:
    try:
        if UUID_TEXT.fullmatch(record):
            return subjects.one(work, UUID(record)).id
        return subjects.by_number(work, record).id
    except NotFound:
        return None
