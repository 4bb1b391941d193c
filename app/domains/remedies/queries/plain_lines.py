"""Lines of a remedy as plain columns, read and written by the ten thousand."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, update

from app.access.policy import unscoped
from app.domains.remedies.models import RemedyWorker
from app.domains.remedies.types import Found, InterestKind, Method, RateDay, Statistic
from app.store.base import table_of
from app.store.work import Work

READ_BEFORE = "the remedy was read before, by whoever may"


@dataclass(slots=True)
class PlainLine:
    """A line, as it is reckoned; the last names are written back."""

    id: UUID
    code: str
    told: dict[str, Any]
    repaid_minor: int
    claimed_minor: int
    received_minor: int
    held_minor: int
    fund_minor: int
    found_minor: int | None
    method: Method | None
    statistic: Statistic | None
    interviews: int | None
    interest_kind: InterestKind | None
    interest_source: str | None
    principal_minor: int
    interest_minor: int
    rate_day: RateDay | None
    rates: list[Any]
    due_minor: int
    planned_minor: int

    @property
    def owed_minor(self) -> int:
        """What nobody has confirmed: open, or claimed."""
        return self.due_minor - self.received_minor - self.held_minor - self.fund_minor

    @property
    def open_minor(self) -> int:
        """What nobody says to have paid."""
        return self.owed_minor - self.claimed_minor

    def found(self, found: Found | None) -> None:
        """Write down what she paid, and by which method."""
        self.method = None if found is None else found.method
        self.found_minor = None if found is None else found.amount_minor
        self.statistic = None if found is None else found.statistic
        self.interviews = None if found is None else found.interviews


_NAMES = tuple(each.name for each in fields(PlainLine))
_WRITTEN = _NAMES[_NAMES.index("found_minor") :]
_TABLE = table_of(RemedyWorker)


def plain_lines(work: Work, remedy_id: UUID) -> list[PlainLine]:
    """Return the lines of a remedy that stand, in the order in which they came."""
    rows = work.session.execute(
        select(*(_TABLE.c[each] for each in _NAMES))
        .where(
            unscoped(why=READ_BEFORE),
            _TABLE.c.remedy_id == remedy_id,
            _TABLE.c.struck_at.is_(None),
        )
        .order_by(_TABLE.c.id)
    )
    return [PlainLine(*row) for row in rows]


def write_lines(work: Work, lines: Sequence[PlainLine]) -> None:
    """Write lines back; what a session holds of them is read anew."""
    if lines:
        values = [
            {"line_id": line.id, **{f"new_{each}": getattr(line, each) for each in _WRITTEN}}
            for line in lines
        ]
        written = (
            update(_TABLE)
            .where(unscoped(why=READ_BEFORE), _TABLE.c.id == bindparam("line_id"))
            .values({each: bindparam(f"new_{each}") for each in _WRITTEN})
        )
        work.session.execute(written, values)
        for each in work.session.identity_map.values():
            if isinstance(each, RemedyWorker):
                work.session.expire(each)
