"""Audit time and samples by the formulas of a scheme; exact until the one rounding at the end."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isqrt

from app.domains.standards.types.auditing import AuditRule, RiskFactor, SampleRule, TimeRule
from app.domains.standards.types.words import AuditKind


@dataclass(frozen=True, slots=True)
class Sample:
    """How many are drawn from a population, and how.

    Attributes:
        population: how many there are.
        size: how many are drawn.
        individual: at least so many alone.
        still_abroad: at least so many who are still deployed.
        returned: at least so many who came back.
        found_without_help: at least so many without the subject's help.
        factor: by which a risk raised it.
    """

    population: int
    size: int
    individual: int
    still_abroad: int
    returned: int
    found_without_help: int
    factor: Fraction


@dataclass(frozen=True, slots=True)
class AuditTime:
    """Auditor days of an audit.

    Attributes:
        days: all of them.
        stage_1: of an initial audit, the days of its first stage.
        stage_2: of an initial audit, the rest.
        least: to which they may be brought down with a written reason.
    """

    days: Fraction
    stage_1: Fraction
    stage_2: Fraction
    least: Fraction


def times_root(factor: Fraction, number: int) -> int:
    """Return ``factor`` times the square root of ``number``, rounded up, without floats."""
    square = ceil(factor * factor * number)
    return isqrt(square - 1) + 1 if square > 0 else 0


def sample(rule: SampleRule, population: int, factor: Fraction = Fraction(1)) -> Sample:
    """Return how many are drawn; never more than there are.

    Args:
        rule: of the scheme.
        population: how many there are.
        factor: by which a risk raises the sample; see :func:`risk_factor`.
    """
    wanted = max(rule.at_least, times_root(rule.root, population))
    size = min(population, ceil(wanted * factor))

    def share(of: Fraction) -> int:
        return ceil(of * size)

    return Sample(
        population,
        size,
        share(rule.individual),
        share(rule.still_abroad),
        share(rule.returned),
        min(size, rule.found_without_help),
        factor,
    )


def risk_factor(rule: AuditRule, known: Collection[str]) -> RiskFactor | None:
    """Return the greatest of the known risks; ``None`` where none raises the sample."""
    found = [each for each in rule.risks if each.code in known]
    return max(found, key=lambda each: each.factor, default=None)


def audit_time(rule: TimeRule, kind: AuditKind, people: int, interviews: int) -> AuditTime:
    """Return the days of an audit.

    Args:
        rule: of the scheme.
        kind: of the audit.
        people: who work for the subject.
        interviews: with workers, as sampled.
    """
    base = next(each.days for each in rule.bands if each.up_to is None or people <= each.up_to)
    whole = base + ceil(Fraction(interviews, rule.interviews_each)) * rule.adds
    if kind is not AuditKind.INITIAL:
        is_watching = kind is AuditKind.SURVEILLANCE
        share = rule.surveillance if is_watching else rule.recertification
        days = _up(whole * share, rule.step)
        return AuditTime(days, Fraction(0), days, _least(rule, days))
    days = _up(whole, rule.step)
    stage_1 = _up(base * rule.stage_1, rule.step)
    return AuditTime(days, stage_1, days - stage_1, _least(rule, days))


def sites(rule: AuditRule, kind: AuditKind, branches: int) -> int:
    """Return how many branches are visited; the head office is visited besides."""
    factors = {
        AuditKind.INITIAL: rule.sites.initial,
        AuditKind.SURVEILLANCE: rule.sites.surveillance,
        AuditKind.RECERTIFICATION: rule.sites.recertification,
    }
    return min(branches, times_root(factors[kind], branches))


def _up(days: Fraction, step: Fraction) -> Fraction:
    return ceil(days / step) * step


def _least(rule: TimeRule, days: Fraction) -> Fraction:
    return _up(days * (1 - rule.reduction_limit), rule.step)
