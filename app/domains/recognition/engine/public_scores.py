"""Which points anybody may read beside an award: those that no open case moved (E1)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from app.domains.recognition.types.programmes import BY_LAW_ALONE, MeasureKey, ProgrammeTerms

MOVED_BY_OPEN = BY_LAW_ALONE | {MeasureKey.COMPLAINTS_ANSWERED, MeasureKey.LICENCE_SANCTIONS}
"""Measures that a case can move which is not decided, not final, or was reversed.

A sanction counts from its first day, also while an appeal against it runs.
"""
OF_FEW = frozenset({MeasureKey.JUSTIFIED_COMPLAINTS, MeasureKey.DAYS_TO_REPAY})
"""Measures whose points would tell of few complaints or repayments of one firm (E5)."""

MEANS = (
    "A person granted each award, after an evaluation of this register in which its whole period"
    " counted, or as its source says. It says nothing of what came after its period, and is no"
    " certificate. Points are those of"
    " criteria that no open case moves, and that tell of no few complaints or repayments; where it"
    " says draft, weights or thresholds are values of our own, and no law."
)


class PublicScore(NamedTuple):
    """Points that are public.

    Attributes:
        points: together.
        of: the most that these criteria give.
    """

    points: Decimal
    of: Decimal


def public_score(terms: ProgrammeTerms, points: Mapping[str, Decimal]) -> PublicScore | None:
    """Return the points of criteria that no open case moves and no few; ``None``: there are none.

    Args:
        terms: of the programme.
        points: of each criterion, by its key.

    Rule:
        Fairness E1: the public gets totals that no open case moved; E5: none that tells of few.
    """
    kept = [each for each in terms.criteria if each.measure not in MOVED_BY_OPEN | OF_FEW]
    if not kept:
        return None
    given = sum((points.get(each.key, Decimal()) for each in kept), Decimal())
    return PublicScore(given, sum((each.weight for each in kept), Decimal()))
