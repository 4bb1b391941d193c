"""Whether a change of a rule can raise what may be charged (fairness V8).

Where it is not plain that it cannot, it is taken for one that can: notice is then given for nothing
at worst.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from app.domains.fees.types import Payer
from app.domains.fees.types.answers import Confidence
from app.domains.fees.types.rules import Line, NoteKind, Rule, Shape
from app.kit.money import Money


def can_raise(before: Rule | None, after: Rule | None, beside: Sequence[Rule]) -> bool:
    """Tell whether a change can raise what may be charged.

    Args:
        before: the rule as it is; ``None`` where one is added.
        after: the rule as it is to be; ``None`` where it ends.
        beside: the other rules of the place.

    Rule:
        Fairness V8: a change that raises what may be charged needs notice.
    """
    if before is None:
        return after is not None and _displaces(after, beside)
    if after is None:
        return before.note is None
    if _scope(before) != _scope(after) or _ends_earlier(before, after):
        return True
    if len(before.lines) != len(after.lines):
        return True
    pairs = zip(before.lines, after.lines, strict=True)
    return not all(_is_no_higher(one, other) for one, other in pairs)


def _displaces(rule: Rule, beside: Sequence[Rule]) -> bool:
    """Tell whether a rule that is added can take the place of one that holds only without it.

    Of several rules the strictest decides, so that one more never raises; but a subsidiary one
    steps back where another is about the same charge.
    """
    if rule.note is not None or rule.subsidiary or all(e.shape is Shape.ZERO for e in rule.lines):
        return False
    return any(each.subsidiary for each in beside)


def _scope(rule: Rule) -> Rule:
    """Return a rule without what says how high, since when, and by which text."""
    return replace(
        rule,
        id="",
        text="",
        source="",
        read_in="",
        confidence=Confidence.SEEN,
        lines=(),
        note=NoteKind.BACKGROUND if rule.note is not None else None,
        first=None,
        last=None,
        series="",
        unsure=(),
        doubts=(),
        penalty="",
        confirmed=False,
    )


def _ends_earlier(before: Rule, after: Rule) -> bool:
    if after.last is None:
        return False
    return before.last is None or after.last < before.last


def _is_no_higher(before: Line, after: Line) -> bool:
    if _bare(before) != _bare(after):
        return after.shape is Shape.ZERO and _about(before) == _about(after)
    numbers = (
        (before.amount, after.amount),
        (before.months, after.months),
        (before.total_months, after.total_months),
        (before.share, after.share),
    )
    if before.shape in {Shape.REFUND_SHARE, Shape.REFUND_PRO_RATA}:
        return before == after
    steps = _steps_no_higher(before, after)
    return steps and all(_is_at_most(one, other) for one, other in numbers)


def _bare(line: Line) -> Line:
    """Return a line without its numbers, and without who pays instead of the worker."""
    return replace(
        line,
        payer=Payer.NOT_STATED,
        amount=None,
        months=None,
        total_months=None,
        share=None,
        steps=(),
    )


def _about(line: Line) -> tuple[object, ...]:
    return (line.covers, line.left, line.rest, line.payees, line.when)


def _is_at_most(before: Money | Fraction | None, after: Money | Fraction | None) -> bool:
    if before is None or after is None:
        return before is after
    if isinstance(before, Money) and isinstance(after, Money):
        return before.currency == after.currency and after.amount_minor <= before.amount_minor
    if isinstance(before, Fraction) and isinstance(after, Fraction):
        return after <= before
    return False


def _steps_no_higher(before: Line, after: Line) -> bool:
    if [each.from_month for each in before.steps] != [each.from_month for each in after.steps]:
        return False
    pairs = zip(before.steps, after.steps, strict=True)
    return all(_is_at_most(one.amount, other.amount) for one, other in pairs)
