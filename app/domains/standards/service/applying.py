"""A scheme's rules applied: what upper domains call, without knowing calendars or formulas."""

from collections.abc import Collection
from datetime import date, datetime
from fractions import Fraction

from app.domains.standards import rules
from app.domains.standards.engine import sampling
from app.domains.standards.engine.calendars import working_days, zone_of
from app.domains.standards.engine.deciding import (
    Proposal,
    decide_on_grades,
    decide_on_points,
    decide_on_score,
)
from app.domains.standards.engine.results import CriterionResult, Judgement, judge, left_out
from app.domains.standards.engine.sampling import AuditTime, Sample
from app.domains.standards.types.auditing import AuditRule, RiskFactor
from app.domains.standards.types.deciding import PointsRule
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import AuditKind

__all__ = [
    "AuditTime",
    "CriterionResult",
    "Judgement",
    "Proposal",
    "Sample",
    "audit_time",
    "conditions",
    "decide_on_grades",
    "decide_on_points",
    "decide_on_score",
    "due_at",
    "due_on",
    "files",
    "interviews",
    "judge",
    "left_out",
]


def due_on(scheme: Scheme, key: str, day: date) -> date:
    """Return the last day of one of the scheme's time limits, counted from a day.

    Args:
        scheme: whose limit and calendar it is.
        key: of the limit; one that the scheme has not is a fault of the caller.
        day: from which it is counted; back from which, where the limit is counted back.
    """
    return rules.due_on(scheme.limit(key), day, working_days(scheme.calendar))


def due_at(scheme: Scheme, key: str, at: datetime) -> datetime:
    """Return the instant, in UTC, at which one of the scheme's time limits has passed."""
    calendar = scheme.calendar
    return rules.due_at(scheme.limit(key), at, zone_of(calendar), working_days(calendar))


def conditions(scheme: Scheme, proposal: Proposal, decided_on: date) -> dict[str, date]:
    """Return the last day for each criterion that must be mended, where conditions are proposed."""
    if not isinstance(scheme.rule, PointsRule):
        return {}
    due = due_on(scheme, scheme.rule.condition_limit, decided_on)
    return dict.fromkeys(proposal.conditions, due)


def interviews(
    rule: AuditRule, population: int, risks: Collection[str] = ()
) -> tuple[Sample, RiskFactor | None]:
    """Return how many workers are heard, and the known risk that raised their number.

    Args:
        rule: of the scheme.
        population: as the rule counts it.
        risks: codes of what is known; the greatest counts.
    """
    risk = sampling.risk_factor(rule, risks)
    if risk is None:
        return sampling.sample(rule.interviews, population), None
    return sampling.sample(rule.interviews, population, risk.factor), risk


def files(rule: AuditRule, population: int, factor: Fraction = Fraction(1)) -> Sample:
    """Return how many files of workers are read.

    Args:
        rule: of the scheme.
        population: as the rule counts it.
        factor: by which a risk raises their number.
    """
    return sampling.sample(rule.files, population, factor)


def audit_time(
    rule: AuditRule, kind: AuditKind, people: int, population: int, risks: Collection[str] = ()
) -> AuditTime:
    """Return the auditor days of an audit, its interviews counted in.

    Args:
        rule: of the scheme.
        kind: of the audit.
        people: who work for the subject.
        population: of workers, for the interviews.
        risks: codes of what is known.
    """
    drawn, _ = interviews(rule, population, risks)
    return sampling.audit_time(rule.time, kind, people, drawn.size)
