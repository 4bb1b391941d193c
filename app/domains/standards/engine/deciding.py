"""From what failed to what is proposed: one function for each logic; a person decides."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from app.domains.standards.types.deciding import GradesRule, PointsRule, ScoreRule
from app.domains.standards.types.words import Outcome

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rule makes of the results.

    Attributes:
        outcome: proposed.
        level: granted with it.
        reads: the rule's line, as the applicant reads it.
        because: each step that led there, in order; codes and numbers alone.
        total: points or score; ``None`` under grades.
        conditions: criteria that must be mended by their dates.
        urgent: whether a certificate in force should be suspended at once.
    """

    outcome: Outcome
    level: str | None
    reads: str
    because: tuple[str, ...]
    total: Fraction | None = None
    conditions: tuple[str, ...] = ()
    urgent: bool = False


def gathered(rule: GradesRule, failures: Sequence[str]) -> tuple[Counter[str], tuple[str, ...]]:
    """Count the grades of one principle; so many lighter ones also weigh as one graver.

    Returns:
        How many of each grade, and what was gathered. A gathered failure adds the graver one and
        leaves the lighter ones as they are, since each is mended by itself.
    """
    counted = Counter(failures)
    said = []
    for each in rule.gatherings:
        if counted[each.grade] >= each.count:
            counted[each.becomes] += 1
            said.append(f"{counted[each.grade]} {each.grade} = 1 {each.becomes}")
    return counted, tuple(said)


def decide_on_grades(rule: GradesRule, failures: Mapping[str, Sequence[str]]) -> Proposal:
    """Propose by the grades of open failures.

    Args:
        rule: of the scheme.
        failures: the grade of each open failure, by the principle to which it belongs.
    """
    total: Counter[str] = Counter()
    because: list[str] = []
    for principle, grades in sorted(failures.items()):
        counted, said = gathered(rule, grades)
        total += counted
        because += [f"{principle}: {each}" for each in said]
    because += [f"{each.code}: {total[each.code]}" for each in rule.grades if total[each.code]]
    line = next(
        each for each in rule.thresholds if each.grade is None or total[each.grade] >= each.at_least
    )
    urgent = any(total[each.code] for each in rule.grades if each.urgent)
    return Proposal(line.outcome, line.level, line.reads, tuple(because), urgent=urgent)


def decide_on_points(rule: PointsRule, failures: Mapping[str, int]) -> Proposal:
    """Propose by the sum of the points of failed criteria.

    Args:
        rule: of the scheme.
        failures: the points of each failed criterion.
    """
    total = sum(failures.values())
    band = [each for each in rule.bands if each.at_least <= total][-1]
    because = [f"{code}: {points}" for code, points in failures.items()]
    conditional = band.outcome is Outcome.GRANT_WITH_CONDITIONS
    return Proposal(
        band.outcome,
        band.level,
        band.reads,
        (*because, f"total: {total}"),
        Fraction(total),
        tuple(failures) if conditional else (),
    )


def decide_on_score(
    rule: ScoreRule, areas: Mapping[str, tuple[Fraction | None, Fraction]]
) -> Proposal:
    """Propose by a score out of a hundred.

    Args:
        rule: of the scheme.
        areas: of each principle the mean of its answers between 0 and 1, and its weight; the mean
            is ``None`` where nothing in it applies, and its weight then goes to the others.
    """
    counted = {code: one for code, one in areas.items() if one[0] is not None}
    weights = sum((weight for _, weight in counted.values()), Fraction(0))
    reached = sum(((mean or 0) * weight for mean, weight in counted.values()), Fraction(0))
    score = reached / weights * HUNDRED if weights else Fraction(0)
    band = [each for each in rule.bands if each.at_least <= score][-1]
    because = [
        f"{code}: {shown(mean * weight)} of {shown(weight)}"
        for code, (mean, weight) in counted.items()
        if mean is not None
    ]
    because += [f"{code}: does not apply" for code in areas if code not in counted]
    return Proposal(
        band.outcome, band.level, band.reads, (*because, f"score: {shown(score)}"), score
    )


def shown(number: Fraction) -> str:
    """Write a number with two decimals, cut off: what is below a line never reads as on it."""
    cents = floor(number * HUNDRED)
    return f"{cents // HUNDRED}.{cents % HUNDRED:02d}"
