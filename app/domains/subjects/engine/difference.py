"""What a newer file changes in the facts of one listing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.domains.imports.types import LicenceStatus
from app.domains.subjects.rules import rank

Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that is known now and still stated.

    Attributes:
        id: of its row.
        values: what it says, in the order of its table's own columns.
        stated_from: first civil day.
        file_id: the file that stated it first.
        line: of that file.
        first_id: of a licence, id of its first version; ``None``: this one.
        act_id: the authority's act that states it, where no list does.
        decided_on: the day of that act.
    """

    id: UUID
    values: Values
    stated_from: date
    file_id: UUID | None
    line: int | None
    first_id: UUID | None = None
    act_id: UUID | None = None
    decided_on: date | None = None

    @property
    def licence_id(self) -> UUID:
        """What all versions of a licence share."""
        return self.first_id or self.id


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
    return max(map(rank, statuses), default=-1)


def paired(
    known: Sequence[Known], stated: Sequence[Values], parts: Sequence[str]
) -> list[tuple[Known, Values]]:
    """Say which licence of a list is which known one: by words, number and kind, or number.

    Where one is left on either side, they are one whose number changed.

    Args:
        known: licences of one listing.
        stated: what a newer file says in its place.
        parts: names of the values, in their order.
    """
    number, kind = parts.index("number"), parts.index("kind")
    likenesses: tuple[Callable[[Values], Any], ...] = (
        lambda values: values,
        lambda values: (values[number], values[kind]),
        lambda values: values[number],
    )
    found: list[tuple[Known, Values]] = []
    left, free = list(known), list(dict.fromkeys(stated))
    for likeness in likenesses:
        for each in list(left):
            match = next((v for v in free if likeness(v) == likeness(each.values)), None)
            if match is not None:
                found.append((each, match))
                left.remove(each)
                free.remove(match)
    if len(left) == len(free) == 1:
        found.append((left[0], free[0]))
    return found


@dataclass(frozen=True, slots=True)
class Settled:
    """What a list is compared with, after the acts that it cannot know of are set aside.

    Attributes:
        known: what the list can change.
        stated: what it says of these.
        held: what an act of the list's day or a later one states; the list leaves it as it is.
        silenced: what the list says of those.
    """

    known: list[Known]
    stated: list[Values]
    held: list[Known]
    silenced: list[Values]


def settled(
    known: Sequence[Known], stated: Sequence[Values], list_date: date, parts: Sequence[str]
) -> Settled:
    """Set aside the licences on which the authority acted on the list's day or later."""
    held = [each for each in known if each.decided_on and each.decided_on >= list_date]
    silenced = [values for each, values in paired(known, stated, parts) if each in held]
    return Settled(
        known=[each for each in known if each not in held],
        stated=[values for values in stated if values not in silenced],
        held=held,
        silenced=silenced,
    )
