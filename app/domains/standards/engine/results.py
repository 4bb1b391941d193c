"""From answers to results: of criteria, of principles, of the whole; the same for every logic."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.domains.standards.engine.deciding import (
    Proposal,
    decide_on_grades,
    decide_on_points,
    decide_on_score,
)
from app.domains.standards.types.deciding import (
    Answer,
    DecisionRule,
    GradesRule,
    PointsRule,
    ScoreRule,
)
from app.domains.standards.types.edition import Criterion, Edition, Indicator, Principle
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Meaning, Side

Answers = Mapping[str, str]
"""Codes of answers by codes of indicators; an indicator that is not named is open."""

_WORST_FIRST = (Meaning.FAILED, Meaning.PARTLY, Meaning.MET, Meaning.EXCLUDED)


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """What the answers say of a criterion.

    Attributes:
        code: of it.
        meaning: of the worst answer that was given; open while an indicator is.
        worst: the worst answer that was given so far, open indicators aside.
        grade: of the failure, under grades.
        points: of the failure, under points of failure.
        score: mean between 0 and 1, under a score; ``None`` where nothing applies.
        open: indicators without an answer.
        decisive: indicators whose answers are the worst.
    """

    code: str
    meaning: Meaning
    worst: Meaning | None
    grade: str | None = None
    points: int = 0
    score: Fraction | None = None
    open: tuple[str, ...] = ()
    decisive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrincipleResult:
    """What the answers say of a principle.

    Attributes:
        code: of it.
        criteria: results of its criteria.
        score: mean of what applies, under a score.
    """

    code: str
    criteria: tuple[CriterionResult, ...]
    score: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the answers say of the whole.

    Attributes:
        principles: results.
        open: criteria that are not fully assessed; while there is one, the proposal is only what
            the answers so far would come to.
        proposal: of the scheme's decision rule.
    """

    principles: tuple[PrincipleResult, ...]
    open: tuple[str, ...]
    proposal: Proposal

    @property
    def criteria(self) -> dict[str, CriterionResult]:
        """Results of criteria by their codes."""
        return {each.code: each for one in self.principles for each in one.criteria}


def judge(scheme: Scheme, edition: Edition, answers: Answers) -> Judgement:
    """Judge answers by a scheme's rule.

    Args:
        scheme: whose decision rule applies.
        edition: under which was asked.
        answers: codes of the scheme's scale by indicator.

    Raises:
        ValueError: an indicator or an answer is not of this edition and scale.
    """
    rule = scheme.rule
    _refuse_strangers(rule, edition, answers)
    principles = tuple(_principle(rule, each, answers) for each in edition.principles)
    results = {each.code: each for one in principles for each in one.criteria}
    is_open = tuple(code for code, each in results.items() if each.meaning is Meaning.OPEN)
    return Judgement(principles, is_open, _proposal(rule, edition, principles))


def judge_criterion(rule: DecisionRule, criterion: Criterion, answers: Answers) -> CriterionResult:
    """Judge one criterion: its result is the worst answer among its indicators."""
    given = [(each, _answer(rule, each, answers)) for each in criterion.indicators]
    is_open = tuple(each.code for each, one in given if one.meaning is Meaning.OPEN)
    told = {one.meaning for _, one in given} - {Meaning.OPEN}
    worst = next((each for each in _WORST_FIRST if each in told), None)
    return CriterionResult(
        criterion.code,
        Meaning.OPEN if is_open or worst is None else worst,
        worst,
        _grade(rule, criterion, worst),
        _points(rule, criterion, worst),
        _score(rule, [one for _, one in given]),
        is_open,
        tuple(each.code for each, one in given if one.meaning is worst),
    )


def left_out(edition: Edition, side: Side) -> tuple[str, ...]:
    """Return the criteria that a country is not asked about, which is only on one side."""
    if side is Side.BOTH:
        return ()
    asked = (side, Side.BOTH)
    return tuple(each.code for each in edition.criteria if each.side not in asked)


def _refuse_strangers(rule: DecisionRule, edition: Edition, answers: Answers) -> None:
    if strange := set(answers) - {each.code for each in edition.indicators}:
        raise ValueError(f"no indicators of this edition: {', '.join(sorted(strange))}")
    if strange := set(answers.values()) - set(rule.answers):
        raise ValueError(f"no answers of this scale: {', '.join(sorted(strange))}")


def _answer(rule: DecisionRule, indicator: Indicator, answers: Answers) -> Answer:
    code = answers.get(indicator.code)
    if code is not None:
        return rule.answers[code]
    return next(each for each in rule.scale if each.meaning is Meaning.OPEN)


def _grade(rule: DecisionRule, criterion: Criterion, worst: Meaning | None) -> str | None:
    if not isinstance(rule, GradesRule) or worst not in (Meaning.FAILED, Meaning.PARTLY):
        return None
    if worst is Meaning.FAILED:
        return criterion.grade
    return next(each.if_partly for each in rule.grades if each.code == criterion.grade)


def _points(rule: DecisionRule, criterion: Criterion, worst: Meaning | None) -> int:
    """Count a criterion that is met in part as failed: points know no halves."""
    is_failed = worst in (Meaning.FAILED, Meaning.PARTLY)
    return (criterion.points or 0) if isinstance(rule, PointsRule) and is_failed else 0


def _score(rule: DecisionRule, given: list[Answer]) -> Fraction | None:
    if not isinstance(rule, ScoreRule):
        return None
    values = [each.value for each in given if each.value is not None]
    return Fraction(sum(values), len(values) * rule.best) if values else None


def _principle(rule: DecisionRule, principle: Principle, answers: Answers) -> PrincipleResult:
    criteria = tuple(judge_criterion(rule, each, answers) for each in principle.criteria)
    scores = [each.score for each in criteria if each.score is not None]
    mean = sum(scores, Fraction(0)) / len(scores) if scores else None
    return PrincipleResult(principle.code, criteria, mean)


def _proposal(
    rule: DecisionRule, edition: Edition, principles: tuple[PrincipleResult, ...]
) -> Proposal:
    if isinstance(rule, GradesRule):
        return decide_on_grades(
            rule,
            {one.code: [each.grade for each in one.criteria if each.grade] for one in principles},
        )
    if isinstance(rule, PointsRule):
        return decide_on_points(
            rule,
            {each.code: each.points for one in principles for each in one.criteria if each.points},
        )
    weights = {each.code: each.weight.value for each in edition.principles if each.weight}
    return decide_on_score(rule, {one.code: (one.score, weights[one.code]) for one in principles})
