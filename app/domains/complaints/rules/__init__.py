"""The rules of intake: who handles a complaint, how grave it is, what stays in the clear."""

from app.domains.complaints.types import AccusedKind, AgeBand, Desk, Flag, Severity
from app.domains.complaints.types.categories import Category, flags_of, severity_of
from app.domains.complaints.types.intake import Safe, Told
from app.kit.money import Money

SEVERITIES = tuple(Severity)
"""From the least grave to the gravest."""
SHOWN_DIGITS = 2
MOST_STORY = 200_000
"""Characters of one story; whoever has more sends it as a file."""


def desk_for(told: Told, scheme_id: object | None) -> Desk:
    """Return who handles a complaint.

    Args:
        told: what came.
        scheme_id: the organisation that runs the scheme.

    Rule:
        Fairness W6: complaints about the scheme, its people, or how it handled a complaint go to
        outside reviewers, and nobody of the accused body sees, counts or gets them.
    """
    accused = told.accused
    return desk_of(accused.kind, accused.organisation_id, chosen(told), scheme_id)


def desk_of(
    kind: AccusedKind,
    organisation_id: object | None,
    categories: frozenset[Category],
    scheme_id: object | None,
) -> Desk:
    """Return who handles a complaint about somebody and something.

    Rule:
        Fairness W6.
    """
    is_of_scheme = kind is AccusedKind.SCHEME or (
        scheme_id is not None and organisation_id == scheme_id
    )
    is_about_handling = Category.COMPLAINT_HANDLING in categories
    return Desk.OUTSIDE if is_of_scheme or is_about_handling else Desk.OFFICERS


def graver(one: Severity, other: Severity) -> Severity:
    """Return the graver of two severities."""
    return max(one, other, key=SEVERITIES.index)


def first_severity(told: Told) -> Severity:
    """Return how grave a complaint is taken to be until somebody has read it.

    Nothing that she left out makes it milder: without a category it is of medium severity.

    Rule:
        Fairness W3; facts, 2.4: the defaults of the categories, a draft of our own.
    """
    if told.safe is Safe.NO or told.age is AgeBand.UNDER_18:
        return Severity.CRITICAL
    found = severity_of(chosen(told))
    return graver(found, Severity.HIGH) if told.safe is Safe.NOT_SURE else found


def first_flags(told: Told) -> frozenset[Flag]:
    """Return the flags that a complaint raises by itself.

    Rule:
        Fairness W2: violence, child, trafficking.
    """
    found = flags_of(chosen(told))
    return found | {Flag.CHILD} if told.age is AgeBand.UNDER_18 else found


def chosen(told: Told) -> frozenset[Category]:
    """Return the categories that were chosen."""
    return frozenset(Category(each) for each in told.categories)


def rounded(paid: Money | None) -> Money | None:
    """Return an amount to two digits, as it stands outside of the seal.

    Rule:
        Facts, 4.1: amounts are clear to handlers, rounded.
    """
    if paid is None:
        return None
    places = max(len(str(abs(paid.amount_minor))) - SHOWN_DIGITS, 0)
    return Money(round(paid.amount_minor, -places), paid.currency)
