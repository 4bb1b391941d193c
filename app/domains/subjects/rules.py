"""When two firms' names are so alike that a person is asked, and what may be merged."""

from datetime import date, datetime, timedelta

from app.domains.subjects.types import SubjectKind
from app.kit.likeness import CANDIDATE

LEAST_LIKENESS = CANDIDATE
"""From here on a pair is a question to a person: in the labelled pairs of the name-matching
benchmark nearly all pairs above it are one firm, and most pairs of one firm lie above it."""

MOST_CANDIDATES = 20
"""At most so many pairs for one firm: a name of one common word is like hundreds."""


def may_merge(one: SubjectKind, other: SubjectKind) -> bool:
    """Tell whether records of these kinds can be one firm.

    Rule:
        Domain model: a merge joins two records of one firm; an employer and a recruiter stay
        apart, since being listed means something else for each.
    """
    return one is other


def survivor_first(one_serial: int, other_serial: int) -> bool:
    """Tell whether the first of two records survives when nobody says which: the older one.

    Rule:
        Domain model: every old identifier keeps resolving, so the one in longest use stays.
    """
    return one_serial < other_serial


CONTACT_CODE = timedelta(days=30)
"""For so long the code in a letter to a published contact is good."""


def may_confirm(firms_with_it: int) -> bool:
    """Tell whether a published address can confirm a claim: only one of a single firm.

    Args:
        firms_with_it: for how many firms sources publish it now.

    Rule:
        Fairness P1: of an address that several firms share nobody knows for which it speaks.
    """
    return firms_with_it == 1


TOLD_ONCE_IN = timedelta(days=1)


def next_letter_at(told_at: datetime | None, at: datetime) -> datetime:
    """Return when an employer is told of a change: at once, but not twice in a day.

    Args:
        told_at: when it was told last.
        at: the instant of the change.

    Rule:
        An employer gets a message when one of its recruiters changes, daily at the latest.
    """
    return at if told_at is None else max(at, told_at + TOLD_ONCE_IN)


def is_published(*, from_list: bool, stated_until: date | None) -> bool:
    """Tell whether a source publishes a fact now: it stands in a list and was not taken off.

    Args:
        from_list: whether a list states it.
        stated_until: last civil day on which it is stated; ``None`` while it is.

    Rule:
        Fairness L8: a person's name is public only where source or law publishes it, and for as
        long.
    """
    return from_list and stated_until is None
