"""Figures of one firm from whole blocks of answers, so that no two of them tell of one answer (E5).

A block is closed with a quarter, has at least ten answers of three weeks, and is shown whole or not
at all. Whatever is subtracted from whatever, what is left are answers of whole blocks. The same
holds for each group of questions: only blocks in which ten told something of it count towards it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domains.experience.engine.bank import BEST, SCORED, WORST, score_of
from app.domains.experience.rules import LEAST_ANSWERS, LOW_RELIABILITY, shrunk
from app.kit import intervals


@dataclass(frozen=True, slots=True)
class Given:
    """One counted answer.

    Attributes:
        answers: by code of the question.
        paid: what was paid, in the smallest unit, and the currency.
    """

    answers: dict[str, int | str]
    paid: tuple[int, str] | None = None


Block = Sequence[Given]


@dataclass(frozen=True, slots=True)
class Score:
    """How workers found one group of things.

    Attributes:
        group: code of it.
        n: how many told something of it; ``None``: fewer than ten, and nothing else is told.
        mean: from 1, very bad, to 5, very good.
        low: lower end of the interval of 95 %.
        high: its upper end.
        score: the mean, drawn to the middle of the scale.
        is_low: whether it rests on few answers.
    """

    group: str
    n: int | None = None
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    score: float | None = None
    is_low: bool | None = None


def scores(blocks: Iterable[Block]) -> list[Score]:
    """Return the score of each group of questions."""
    known = list(blocks)
    found = []
    for group in SCORED:
        values: list[float] = []
        for block in known:
            of_block = [each for one in block if (each := score_of(group, one.answers)) is not None]
            if len(of_block) >= LEAST_ANSWERS:
                values.extend(of_block)
        found.append(_score(group.value, values) if values else Score(group.value))
    return found


def _score(group: str, values: Sequence[float]) -> Score:
    n, estimate = len(values), intervals.mean(values)
    assert estimate.interval is not None
    low, high = (min(BEST, max(WORST, each)) for each in estimate.interval)
    return Score(
        group,
        n,
        round(estimate.value, 1),
        round(low, 1),
        round(high, 1),
        round(shrunk(estimate.value, n), 1),
        n < LOW_RELIABILITY,
    )


def paid_medians(blocks: Iterable[Block]) -> dict[str, tuple[int, int]]:
    """Return how many said what they paid, and the middle of it, by currency.

    Only blocks in which ten said so in a currency count, and money is told to two digits (facts 7).
    """
    told: dict[str, list[int]] = {}
    for block in blocks:
        of_block: dict[str, list[int]] = {}
        for each in block:
            if each.paid is not None:
                of_block.setdefault(each.paid[1], []).append(each.paid[0])
        for currency, amounts in of_block.items():
            if len(amounts) >= LEAST_ANSWERS:
                told.setdefault(currency, []).extend(amounts)
    return {
        currency: (len(amounts), two_digits(intervals.median(amounts).value))
        for currency, amounts in sorted(told.items())
    }


def two_digits(amount: float) -> int:
    """Return an amount to two significant digits."""
    step: int = 10 ** max(0, len(str(round(amount))) - 2)
    return round(amount / step) * step


def by_reason(reasons: Iterable[str]) -> Mapping[str, int]:
    """Count removals by reason, in the order of their codes."""
    return dict(sorted(Counter(reasons).items()))
