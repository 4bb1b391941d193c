"""When a review opens, what is told of small numbers, and what votes and answers come to."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from statistics import median_low

from app.domains.accountability.types import (
    REFERRAL,
    Age,
    Ballot,
    Count,
    Fact,
    Limits,
    ReviewOutcome,
    ReviewRule,
)
from app.kit.small_numbers import LEAST, in_steps

LONGEST_STATEMENT = 1_000
_WORD = re.compile(r"\w+")
_AGES = (
    (365, Age.FROM_365_DAYS),
    (180, Age.FROM_180_DAYS),
    (90, Age.FROM_90_DAYS),
    (30, Age.FROM_30_DAYS),
    (0, Age.UNDER_30_DAYS),
)


def age_of(days: int) -> Age:
    """Return in which band of ages a case lies that began so many days ago.

    Rule:
        Fairness E5: the bands are fixed; which, is our own default.
    """
    return next(age for least, age in _AGES if max(days, 0) >= least)


def ages(days: Iterable[int]) -> dict[str, int]:
    """Return how many cases lie in each band, as it is told.

    Rule:
        Fairness E5, S4: counts and days, fixed bands.
    """
    found = Counter(age_of(each) for each in days)
    return {each.value: in_steps(found[each]) for each in Age}


def month_of(day: date) -> date:
    """Return the first day of the month of a day: cases are counted once for each.

    Rule:
        Fairness E5: fixed calendar periods.
    """
    return day.replace(day=1)


def is_late(due_at: datetime | None, answered_at: datetime | None, at: datetime) -> bool:
    """Tell whether an answer came late, or has not come although its time is over.

    Rule:
        Fairness S4.
    """
    return due_at is not None and (answered_at or at) >= due_at


def opening(
    facts: Collection[Fact], limits: Limits, day: date
) -> tuple[ReviewRule, list[Fact]] | None:
    """Return by which rule a review opens on a day, and on which facts; ``None``: by none.

    Facts of the last so many days count, the day itself included. Overdue answers are looked at
    first; where both rules hold, one review is opened, by the first. That a state is silent to
    complaints counts once there are ten: a public review would else tell that there is one.

    Args:
        facts: of one state; those that an earlier review rests on are left out by the caller.
        limits: from when on.
        day: of the question.

    Rule:
        Fairness S4: a set number of overdue answers or final violations; E5.
    """
    first = day - timedelta(days=limits.days - 1)
    for rule, needed in (
        (ReviewRule.OVERDUE_ANSWERS, limits.answers),
        (ReviewRule.FINAL_VIOLATIONS, limits.violations),
    ):
        found = _without_few([e for e in facts if e.rule is rule and first <= e.on <= day])
        if len(found) >= needed:
            return rule, sorted(found, key=lambda each: (each.on, each.disclosure_id))
    return None


def _without_few(facts: list[Fact]) -> list[Fact]:
    complaints = sum(each.thing_kind == REFERRAL for each in facts)
    return [each for each in facts if each.thing_kind != REFERRAL or complaints >= LEAST]


def holds(standing: int, needed: int) -> bool:
    """Tell whether the rule that opened a review holds with the facts that still stand.

    Rule:
        Fairness S4, C2: what was overturned counts for nothing.
    """
    return standing >= needed


def count(ballots: Iterable[Ballot], quorum: int) -> Count:
    """Count the votes that are free of conflict; more than half of them at quorum carry.

    Rule:
        Fairness C8, P4; the scheme's quorum.
    """
    counted = [each for each in ballots if not each.conflicts]
    votes = Counter(each.outcome for each in counted)
    carried = None
    if counted and len(counted) >= quorum:
        carried = next((each for each, n in votes.items() if 2 * n > len(counted)), None)
    return Count(
        len(counted),
        quorum,
        {each: votes[each] for each in ReviewOutcome if votes[each]},
        carried,
    )


def median(days: Sequence[int]) -> int | None:
    """Return the median, of an even number the lower one; ``None`` of none.

    Rule:
        Fairness S4: delays are counted; in days that were, not halves between two.
    """
    return median_low(days) if days else None


def mean(days: Sequence[int]) -> str | None:
    """Return the mean with one decimal, as text; ``None`` of none.

    Rule:
        Fairness S4: delays are counted.
    """
    if not days:
        return None
    exact = Decimal(sum(days)) / len(days)
    return str(exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN))


def names_in(text: str, names: Iterable[str]) -> bool:
    """Tell whether a text holds a name of a person, whole and in any case of letters.

    Names of one word are left out: many of them are words of a language.

    Rule:
        Fairness L8, L10.
    """
    said = f" {' '.join(_WORD.findall(text.casefold()))} "
    wanted = (" ".join(_WORD.findall(each.casefold())) for each in names)
    return any(f" {each} " in said for each in wanted if " " in each)
