"""What outside reviewers say of a year: counts alone, none so small that it points to anyone."""

from collections import Counter
from dataclasses import dataclass

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.queries import reports as queries
from app.domains.complaints.rules.suppression import LEAST, told, total_of
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Report:
    """A year of the outside desk.

    Attributes:
        year: of receipt, UTC.
        received: how many came; ``None``: too few to be told.
        states: by where they stand now.
        severities: by how grave they are now.
        outcomes: of those that are decided.
        late_decisions: how many were not decided in time.
        referred: how many went to an authority.
    """

    year: int
    received: int | None
    states: dict[str, int | None]
    severities: dict[str, int | None]
    outcomes: dict[str, int | None]
    late_decisions: int | None
    referred: int | None


def of_year(work: Work, year: int) -> Report:
    """Count the complaints about the scheme, its people and its handling that came in a year.

    Raises:
        Forbidden: the caller is no outside reviewer.

    Rule:
        Fairness W6: a role of its own that reports yearly in counts.
    """
    require(work.actor, Permission.COMPLAINT_REVIEW)
    rows = queries.of_year(work, year)
    states: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for each in rows:
        states[each.state.value] += each.number
        severities[each.severity.value] += each.number
        if each.outcome is not None:
            outcomes[each.outcome.value] += each.number
    totals = [total_of(each) for each in (states, severities)]
    late, referred = queries.late_decisions(work, year), queries.referred(work, year)
    return Report(
        year,
        # A total tells what one table leaves out, so each of them has to hide it.
        None if None in totals else totals[0],
        told(states),
        told(severities),
        told(outcomes),
        None if 0 < late < LEAST else late,
        None if 0 < referred < LEAST else referred,
    )
