"""What is to be given back of a lawful fee where the work ended before the contract did."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from app.domains.fees.engine.known import Known, Need
from app.domains.fees.engine.matching import Ready
from app.domains.fees.engine.places import View, applies, covered_charges
from app.domains.fees.types import Circumstances, Ending, Fact
from app.domains.fees.types.answers import Ask, ItemAnswer, RefundDue
from app.domains.fees.types.rules import Line, Shape
from app.kit.money import Money


def refunds(view: View, items: Sequence[ItemAnswer]) -> tuple[RefundDue, ...]:
    """Say what of each lawful fee is due back, beside what was above and is due back anyway."""
    ended = view.case.circumstances.ended
    if ended is None:
        return ()
    found: list[RefundDue] = []
    for ready in view.refunding:
        asks = _missing(ready, view.case.circumstances)
        if asks is None:
            continue
        for at, line in enumerate(ready.rule.lines):
            if line.shape in {Shape.REFUND_PRO_RATA, Shape.REFUND_SHARE}:
                found += _due(view, (ready, at), items, (ended, asks))
    return tuple(found)


def _missing(ready: Ready, circumstances: Circumstances) -> tuple[Ask, ...] | None:
    """Return the facts that its conditions ask for, or None where they are not met."""
    try:
        return () if applies(ready.rule, Known(circumstances, {})) else None
    except Need as need:
        return (need.ask,)


def _due(
    view: View,
    row: tuple[Ready, int],
    items: Sequence[ItemAnswer],
    ending: tuple[Ending, tuple[Ask, ...]],
) -> list[RefundDue]:
    ready, line_at = row
    ended, asks = ending
    line = ready.rule.lines[line_at]
    least, most, more = _share(line, view.case.circumstances, ended)
    asks = (*asks, *more)
    if asks:
        least = Fraction(0)
    if not most:
        return []
    under = covered_charges(ready, line_at, view.case)
    found = []
    for currency in dict.fromkeys(view.case.charges[at].amount.currency for at in under):
        of = [at for at in under if view.case.charges[at].amount.currency == currency]
        paid = [view.case.charges[at].amount.amount_minor for at in of]
        surely = sum(p - items[at].most.amount_minor for p, at in zip(paid, of, strict=True))
        perhaps = sum(p - items[at].least.amount_minor for p, at in zip(paid, of, strict=True))
        due = RefundDue(
            rule=ready.rule.id,
            keys=tuple(view.case.charges[at].key for at in of),
            least=Money(ceil(surely * least), currency),
            most=Money(ceil(perhaps * most), currency),
            plus_interest=line.plus_interest,
            asks=asks,
        )
        if due.most.amount_minor:
            found.append(due)
    return found


def _share(
    line: Line, circumstances: Circumstances, ended: Ending
) -> tuple[Fraction, Fraction, tuple[Ask, ...]]:
    """Return the share that is due, at least and at most, and which facts are missing for it."""
    if ended.by_worker:
        return Fraction(0), Fraction(0), ()
    asks = (Ask(Fact.END_BY_WORKER),) if ended.by_worker is None else ()
    if line.shape is Shape.REFUND_SHARE:
        in_time = ended.months_served < (line.within_months or 0)
        share = (line.share or Fraction(0)) if in_time else Fraction(0)
        return share, share, asks
    months = circumstances.contract_months
    if months is None:
        return Fraction(0), Fraction(1), (*asks, Ask(Fact.CONTRACT_MONTHS))
    left = max(months - ended.months_served, 0)
    share = Fraction(left, months) if months else Fraction(0)
    return share, share, asks
