"""What participants of published studies paid and earned, for reports; see ``types``."""

from collections.abc import Iterator
from datetime import date

from app.domains.cohorts.types import CostAndEarnings
from app.store.work import Work


def costs_and_earnings(
    work: Work, *, since: date, until: date, entry: int
) -> Iterator[CostAndEarnings]:
    """Yield each record of a study that was published by an entry of the journal.

    A study that is not published gives nothing: its sponsor reads nothing before the public (E3).
    Who shows any of this keeps to fairness E5: no group under ten.

    Args:
        work: the open transaction.
        since: first day on which the job abroad began; of who said no month, the day on which the
            record came in.
        until: last day.
        entry: of the journal, as of which is asked.
    """
    raise NotImplementedError
