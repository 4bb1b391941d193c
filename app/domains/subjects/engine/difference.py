"""What a newer file changes in the facts of one listing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit

Values = tuple[Any, ...]

RANK = {MayRecruit.NO: 0, MayRecruit.UNKNOWN: 1, MayRecruit.LIMITED: 2, MayRecruit.YES: 3}


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that is known now and still stated.

    Attributes:
        id: of its row.
        values: what it says, in the order of its table's own columns.
        stated_from: first civil day.
        file_id: the file that stated it first.
        line: of that file.
    """

    id: UUID
    values: Values
    stated_from: date
    file_id: UUID | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of the facts of one kind.

    Attributes:
        closed: facts that are stated no longer.
        added: values that are stated from the new file on.
    """

    closed: tuple[Known, ...]
    added: tuple[Values, ...]


def difference(known: Sequence[Known], stated: Iterable[Values]) -> Difference:
    """Compare what was known with what is stated now; what stays keeps its first source line."""
    now = dict.fromkeys(stated)
    kept = {fact.values for fact in known}
    return Difference(
        closed=tuple(fact for fact in known if fact.values not in now),
        added=tuple(values for values in now if values not in kept),
    )


def past(closed: Iterable[Known], list_date: date) -> Iterator[tuple[Known, date]]:
    """Yield the closed facts that held until the day before ``list_date``, with that day.

    A fact stated first on that very day, or later by a list that was forced in out of order, was
    a mistake and leaves no past.
    """
    last = list_date - timedelta(days=1)
    for fact in closed:
        if fact.stated_from <= last:
            yield fact, last


def worsens(before: Iterable[LicenceStatus], after: Iterable[LicenceStatus]) -> bool:
    """Tell whether a firm may recruit less by its licences than before.

    Rule:
        Fairness L6: rows that worsened count toward the share that needs a second person.
    """
    return _best(after) < _best(before)


def _best(statuses: Iterable[LicenceStatus]) -> int:
    return max((RANK[may_recruit(status)] for status in statuses), default=-1)
