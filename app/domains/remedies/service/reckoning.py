"""Reckoning what each worker is owed: by the first method, with interest, at the better rate."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.access.grants import Permission
from app.domains.fees.service.rates import rate
from app.domains.remedies.engine import amounts, figures, reckoning
from app.domains.remedies.models import Remedy, RemedyWorker
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.rules import Limits
from app.domains.remedies.service import words
from app.domains.remedies.service.common import person_of, refuse_state, told, touch
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import DatedRate, Figure, Interview, Reference
from app.domains.remedies.workflow import DRAWN_UP
from app.store.work import Work

RateOf = Callable[[str, date], DatedRate]


def reckon(work: Work, desk: RemedyDesk, remedy: Remedy) -> None:
    """Reckon every line to this day; what was owed by a plan before is never made less.

    Raises:
        Forbidden: the caller draws up no plan.
        StepRefused: a plan lies there or stands.
        NoRate: no rate of exchange is known for a day.

    Records:
        ``remedies.remedy.reckoned`` with the sum of what is due.

    Rule:
        Facts on remedy, 5.2 items 3 to 6.
    """
    person_of(work, Permission.REMEDY_PROPOSE, remedy)
    is_fit = remedy.state in DRAWN_UP
    refuse_state(remedy, is_fit=is_fit, what="A plan lies there, or stands.")
    lines = queries.lines(work, remedy.id)
    reckon_lines(lines, remedy, desk.limits, work.at.date(), rates_of(work, remedy.currency))
    remedy.reckoned_on = work.at.date()
    due = sum(each.due_minor for each in lines)
    work.record("remedies.remedy.reckoned", **told(remedy), due_minor=due, workers=len(lines))
    touch(work, remedy)


def rates_of(work: Work, currency: str) -> RateOf:
    """Return what looks rates into one currency up, each once."""
    known: dict[tuple[str, date], DatedRate] = {}

    def of(paid_in: str, day: date) -> DatedRate:
        if (paid_in, day) not in known:
            crossed = rate(work, paid_in, currency, day)
            sources = [f"{e.source} {e.one}/{e.other} {e.first_day}" for e in crossed.rows]
            known[paid_in, day] = DatedRate(day, str(crossed.factor), "; ".join(sources))
        return known[paid_in, day]

    return of


def reckon_lines(
    lines: Sequence[RemedyWorker], remedy: Remedy, limits: Limits, today: date, rate_of: RateOf
) -> None:
    """Reckon lines; each figure of a corridor and year is found once."""
    interviews = [Interview(*each) for each in remedy.interviews]
    references = [Reference(*each) for each in remedy.reference_figures]
    known: dict[tuple[str, str, int], Figure | None] = {}
    for line in lines:
        said = words.told_of(line)
        where = (said.origin, said.destination, said.paid_on.year)
        if where not in known:
            known[where] = figures.figure(limits, where, interviews, references)
        # Interviews are in one currency; what somebody paid in another is not compared with them.
        figure = known[where] if said.currency == remedy.paid_currency else None
        found = amounts.found(limits, said, figure)
        line.method = None if found is None else found.method
        line.found_minor = None if found is None else found.amount_minor
        line.statistic = None if found is None else found.statistic
        line.interviews = None if found is None else found.interviews
        if found is None:
            continue
        rates = None
        if said.currency != remedy.currency:
            rates = rate_of(said.currency, said.paid_on), rate_of(said.currency, today)
        interest = reckoning.interest(limits, said, found.amount_minor, today)
        owed = reckoning.reckoned(
            found.amount_minor,
            interest.amount_minor,
            line.repaid_minor,
            (said.currency, remedy.currency),
            rates,
        )
        # What a plan promised before stays hers where rates moved against her since.
        is_more = owed.due_minor >= line.due_minor or remedy.accepted_at is None
        if is_more:
            line.principal_minor, line.interest_minor = owed.principal_minor, owed.interest_minor
            line.rate_day, line.due_minor = owed.rate_day, owed.due_minor
            line.interest_kind, line.interest_source = interest.kind, interest.source
            line.rates = [_kept(each) for each in rates or ()]


def _kept(rate_: DatedRate) -> dict[str, Any]:
    return {"day": rate_.day.isoformat(), "rate": rate_.rate, "source": rate_.source}
