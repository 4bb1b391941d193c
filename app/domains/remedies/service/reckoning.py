"""Reckoning what each worker is owed: by the first method, with interest, at the better rate.

Lines are read and written as plain columns, since a remedy can have tens of thousands.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.access.grants import Permission
from app.domains.fees.service.rates import rate
from app.domains.remedies.engine import amounts, figures, reckoning
from app.domains.remedies.models import Remedy
from app.domains.remedies.queries import plain_lines as queries
from app.domains.remedies.queries.plain_lines import PlainLine
from app.domains.remedies.rules import Limits
from app.domains.remedies.service import words
from app.domains.remedies.service.common import person_of, refuse_state, told, touch
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import (
    DatedRate,
    Figure,
    Found,
    Interview,
    Reference,
    Told,
)
from app.domains.remedies.workflow import DRAWN_UP
from app.store.work import Work

RateOf = Callable[[str, date], DatedRate]


def reckon(work: Work, desk: RemedyDesk, remedy: Remedy) -> None:
    """Reckon every line to this day.

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
    reckoned(work, desk, remedy)
    touch(work, remedy)


def reckoned(work: Work, desk: RemedyDesk, remedy: Remedy) -> Sequence[PlainLine]:
    """Reckon every line to this day, write it, and return the lines as they are then.

    Once a plan stood, what it promised stays: on what is still open of it, simple interest runs on;
    a line that was handed in or changed since is reckoned as the first ones were, and never less
    than before.

    Records:
        ``remedies.remedy.reckoned`` with the sum of what is due.
    """
    work.session.flush()
    lines, today = queries.plain_lines(work, remedy.id), work.at.date()
    reckoner = _Reckoner(remedy, desk.limits, today, rates_of(work, remedy.currency))
    for each in lines:
        reckoner.reckon(each)
        each.planned_minor = each.owed_minor
    queries.write_lines(work, lines)
    remedy.reckoned_on = today
    due = sum(each.due_minor for each in lines)
    work.record("remedies.remedy.reckoned", **told(remedy), due_minor=due, workers=len(lines))
    return lines


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


class _Reckoner:
    """Reckons the lines of one remedy; each figure of a corridor and year is found once."""

    def __init__(self, remedy: Remedy, limits: Limits, today: date, rate_of: RateOf) -> None:
        self.remedy, self.limits, self.today, self.rate_of = remedy, limits, today, rate_of
        self.interviews = [Interview(*each) for each in remedy.interviews]
        self.references = [Reference(*each) for each in remedy.reference_figures]
        self.known: dict[tuple[str, str, int], Figure | None] = {}

    def reckon(self, line: PlainLine) -> None:
        """Reckon a line."""
        said = words.told_from(line.told)
        if line.method is not None and self.remedy.accepted_at is not None:
            self._go_on(line, said)
            return
        found = amounts.found(self.limits, said, self._figure(said))
        line.found(found)
        if found is not None:
            self._owe(line, said, found)

    def _figure(self, said: Told) -> Figure | None:
        """Return the figure of her corridor; interviews are in one currency, and so is it."""
        if said.currency != self.remedy.paid_currency:
            return None
        where = (said.origin, said.destination, said.paid_on.year)
        if where not in self.known:
            known = figures.figure(self.limits, where, self.interviews, self.references)
            self.known[where] = known
        return self.known[where]

    def _owe(self, line: PlainLine, said: Told, found: Found) -> None:
        currency, rates = self.remedy.currency, None
        if said.currency != currency:
            rates = (
                self.rate_of(said.currency, said.paid_on),
                self.rate_of(said.currency, self.today),
            )
        interest = reckoning.interest(self.limits, said, found.amount_minor, self.today)
        owed = reckoning.reckoned(
            found.amount_minor,
            interest.amount_minor,
            line.repaid_minor,
            (said.currency, currency),
            rates,
        )
        line.principal_minor, line.interest_minor = owed.principal_minor, owed.interest_minor
        line.interest_kind, line.interest_source = interest.kind, interest.source
        line.rate_day, line.rates = owed.rate_day, [_kept(each) for each in rates or ()]
        # While no plan stood nothing was promised; afterwards it is never made less.
        stood = self.remedy.accepted_at is not None
        line.due_minor = max(owed.due_minor, line.due_minor) if stood else owed.due_minor

    def _go_on(self, line: PlainLine, said: Told) -> None:
        """Let simple interest run on what is still open since it was reckoned last."""
        since = self.remedy.reckoned_on or self.today
        more = reckoning.running_on(self.limits, said, line.open_minor, (since, self.today))
        line.interest_minor += more
        line.due_minor += more


def _kept(rate_: DatedRate) -> dict[str, Any]:
    return {"day": rate_.day.isoformat(), "rate": rate_.rate, "source": rate_.source}
