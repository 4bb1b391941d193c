"""What reminders hold about a person (fairness P6)."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from app.domains.reminders.queries import holdings as queries
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_ABSENCE = ("id", "membership_id", "substitute_id", "from_on", "until_on", "state", "said_at")
_CHOICE = ("hour", "time_zone", "undated")
_REMINDED = ("membership_id", "path", "act", "first_on", "last_on", "times")


def _each(path: str, title: str, read: Any, names: tuple[str, ...]) -> Rows:
    return Rows(f"reminders/{path}", title, lambda: (told(each, names) for each in read()))


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give their absences, what they chose for the daily letter, and what it reminded them of."""
    me = whose.id
    yield _each("absences", "Absences", partial(queries.absences, work, me), _ABSENCE)
    choices = partial(queries.choices, work, me)
    yield _each("choices", "What was chosen for the daily letter", choices, _CHOICE)
    reminded = partial(queries.reminded, work, me)
    yield _each("reminded", "Of what the daily letter reminded", reminded, _REMINDED)


HOLDING = Holding("reminders", {WhoseKind.PERSON: of_person})
"""What ``main`` registers."""
