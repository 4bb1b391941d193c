"""What a batch of firms is read with, and what several measures share."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement

from app.domains.deployments.queries.counting import deployed_by_firm
from app.domains.deployments.types import Deployed
from app.domains.recognition.types.scoring import Found, RecordRef
from app.store.plain import among, plain_id
from app.store.work import Work

T = TypeVar("T")


@dataclass(frozen=True)
class Scope:
    """A batch of firms, and the state of the register that is read.

    Attributes:
        work: an open reading door.
        members: the records that count as each firm, by its id, itself among them.
        since: first day of the period.
        until: last day of which facts count.
        entry: of the journal, as of which rows are read that say so.
        limit: how far both sides of deployments may differ.
    """

    work: Work
    members: Mapping[UUID, Sequence[UUID]]
    since: date
    until: date
    entry: int
    limit: Decimal
    _kept: dict[str, Any] = field(default_factory=dict)

    def once(self, name: str, read: Callable[[], T]) -> T:
        """Read something that several measures share once."""
        if name not in self._kept:
            self._kept[name] = read()
        kept: T = self._kept[name]
        return kept

    @property
    def records(self) -> list[UUID]:
        """Every record of the batch."""
        return self.once("records", lambda: [each for of in self.members.values() for each in of])

    @property
    def firm_of(self) -> Mapping[UUID, UUID]:
        """The firm of each record."""
        return self.once(
            "firm_of", lambda: {each: firm for firm, of in self.members.items() for each in of}
        )

    @property
    def days(self) -> int:
        """How many days are looked at."""
        return (self.until - self.since).days + 1

    @property
    def begins_at(self) -> datetime:
        """First instant of the period, UTC."""
        return datetime.combine(self.since, time.min, UTC)

    @property
    def ends_at(self) -> datetime:
        """First instant after the last day, UTC."""
        return datetime.combine(self.until + timedelta(days=1), time.min, UTC)

    def among(self, column: Any) -> ColumnElement[bool]:
        """Return the condition that a column names a record of the batch; one parameter."""
        session = self.work.session
        return among(session, column, [plain_id(session, each) for each in self.records])

    def deployed(self) -> Mapping[UUID, Deployed]:
        """Return how many workers each firm placed."""
        return self.once(
            "deployed",
            lambda: deployed_by_firm(
                self.work,
                self.since,
                self.until,
                entry=self.entry,
                limit=self.limit,
                subject_ids=list(self.members),
                into=self.firm_of,
            ),
        )

    def by_firm(self, rows: Iterable[tuple[UUID | None, T]]) -> dict[UUID, list[T]]:
        """Return what is of each firm; records that are joined are one, and no record is none."""
        found: dict[UUID, list[T]] = defaultdict(list)
        for record_id, row in rows:
            if record_id is not None:
                found[self.firm_of[record_id]].append(row)
        return found


Gather = Callable[[Scope], dict[UUID, Found]]


def refs(kind: str, ids: Iterable[UUID]) -> tuple[RecordRef, ...]:
    """Return records of a kind, each once, in their order."""
    return tuple(RecordRef(kind, str(each)) for each in dict.fromkeys(ids))
