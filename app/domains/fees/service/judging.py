"""What charges are, by the rules and rates of this register."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domains.fees.engine.crossing import Crossed, newest
from app.domains.fees.engine.freezing import frozen
from app.domains.fees.engine.judging import judge
from app.domains.fees.engine.places import Case, look
from app.domains.fees.engine.rulebook import STANDARDS, Rulebook
from app.domains.fees.errors import NoRate
from app.domains.fees.queries import rates as rate_queries
from app.domains.fees.service.rates import CACHE, DAYS_BACK, Rates
from app.domains.fees.service.rulebook import RULEBOOKS, Edition, Kept, read_rules
from app.domains.fees.types import Charge, Circumstances, RateMissing
from app.domains.fees.types.answers import Judgement
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with what it rests on.

    Attributes:
        circumstances: that were given.
        judgement: of the charges.
        editions: of the rules that could matter to it, those that limit nothing among them.
        rates: that were used.
    """

    circumstances: Circumstances
    judgement: Judgement
    editions: tuple[Edition, ...]
    rates: tuple[Crossed, ...]

    def frozen(self) -> dict[str, Any]:
        """Return it as plain JSON that can be kept, and judged again by what stands in it.

        Rule:
            Fairness V8: earlier judgements stay under the row of their day.
        """
        rules = [
            {
                "code": each.row.code,
                "edition": each.row.edition,
                "id": each.row.id,
                "digest": each.row.digest,
                "confirmed": each.is_confirmed,
                "says": json.loads(each.row.says),
            }
            for each in self.editions
        ]
        return frozen(self.circumstances, rules, self.rates, self.judgement)


def judge_now(
    work: Work,
    circumstances: Circumstances,
    charges: Sequence[Charge],
    days_back: int = DAYS_BACK,
) -> Judged:
    """Judge charges by the rules and rates that are known now, each as of the day of its charge.

    Args:
        work: the open transaction.
        circumstances: of the recruitment.
        charges: in the order in which they are answered.
        days_back: for so long after it was quoted a rate of a day serves.

    Raises:
        NoRate: two currencies are to be compared, and no rate of that day is loaded.
    """
    rates = CACHE.rates(work, days_back)
    return _judged(RULEBOOKS.now(work), rates, circumstances, charges)


def judge_as_known(
    work: Work, circumstances: Circumstances, charges: Sequence[Charge], at: datetime
) -> Judged:
    """Judge charges by what was known at an instant.

    Raises:
        NoRate: two currencies are to be compared, and no rate of that day was loaded then.
    """
    rates = Rates(lambda day: newest(rate_queries.known(work, day, DAYS_BACK, at)))
    return _judged(read_rules(work, at), rates, circumstances, charges)


def _judged(
    kept: Kept, rates: Rates, circumstances: Circumstances, charges: Sequence[Charge]
) -> Judged:
    try:
        judgement = judge(kept.book, circumstances, charges, rates)
    except RateMissing as missing:
        raise NoRate(missing.source, missing.target, missing.day) from missing
    places = (*(each.place for each in judgement.law.places), *STANDARDS)
    codes = _could_matter(kept.book, Case(circumstances, tuple(charges)), places)
    editions = tuple(kept.editions[code] for code in codes)
    return Judged(circumstances, judgement, editions, tuple(rates.used))


def _could_matter(book: Rulebook, case: Case, places: Iterable[str]) -> list[str]:
    """Return the codes of the rules that were weighed, in their order."""
    found: set[str] = set()
    for place in places:
        view = look(place, book.by_place.get(place, ()), case)
        found |= {ready.rule.id for ready, _ in view.active}
        found |= {rule.id for rule in view.notes}
        found |= {ready.rule.id for ready in view.refunding}
    return sorted(found)
