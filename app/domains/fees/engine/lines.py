"""What one line of a rule says of the charges that fall under it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import groupby
from math import ceil

from app.domains.fees.engine.ceilings import Above, Ceiling, Changing, Piece, height, spend
from app.domains.fees.engine.known import NOT_BEFORE, Known, milestone
from app.domains.fees.types import Charge, ChargeClass, Fact, FeeCategory, Milestone, Payee, Payer
from app.domains.fees.types.answers import Ask, Reason
from app.domains.fees.types.rules import Line, Shape
from app.kit.money import Money

CEILINGS = frozenset(
    {
        Shape.FIXED,
        Shape.MONTHS_OF_WAGE,
        Shape.MONTHS_PER_YEAR,
        Shape.SHARE_OF_WAGE,
        Shape.JOB_ORDER,
    }
)
REFUNDS = frozenset({Shape.REFUND_PRO_RATA, Shape.REFUND_SHARE})
_OWN_COST = frozenset({Payee.STATE, Payee.PROVIDER})
_PLAIN = {
    Shape.OUTSIDE: Reason.OUTSIDE_CEILING,
    Shape.REVIEW: Reason.NEEDS_REVIEW,
    Shape.UNCLEAR: Reason.NOT_SETTLED,
}


@dataclass(frozen=True, slots=True)
class Member:
    """A charge under a line.

    Attributes:
        at: which of the charges.
        counts: the rule holds on its day; one before only uses a ceiling up.
        doubtful: which day decides is not known, so that it may hold or not.
    """

    at: int
    charge: Charge
    counts: bool = True
    doubtful: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says of a charge: what is above, in minor units, why, and what it asks."""

    at: int
    least: int
    most: int
    reason: Reason
    payer: Payer
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of what falls under a ceiling lies above it, at least and at most."""

    least: Fraction
    most: Fraction

    @classmethod
    def none(cls) -> "Shares":
        """Return the shares of nothing."""
        return cls(Fraction(0), Fraction(0))


def say(
    line: Line, members: Sequence[Member], known: Known, changing: Changing
) -> tuple[list[Said], Shares | None]:
    """Say what a line makes of charges, which come in the order in which ceilings are used up.

    Raises:
        Need: a fact is asked for.
        RateMissing: two currencies are to be compared without a rate.
    """
    early = {each.at for each in members if each.counts and _too_early(line, each.charge, known)}
    found = [
        _whole(each, Reason.TOO_EARLY, line.payer)
        for each in members
        if each.at in early and each.counts
    ]
    rest = [each for each in members if each.at not in early]
    shares = None
    if line.shape is Shape.ZERO:
        found += [_whole(each, _why(each.charge), line.payer) for each in rest if each.counts]
    elif line.shape in _PLAIN:
        reason = _PLAIN[line.shape]
        found += [Said(each.at, 0, 0, reason, line.payer) for each in rest if each.counts]
    elif line.shape is Shape.ACTUAL_COST:
        found += _actual(line, [each for each in rest if each.counts], changing)
    elif line.shape is Shape.SCHEDULE:
        found += _schedule(line, rest, known, changing)
    elif line.shape in CEILINGS:
        said, shares = _under_ceiling(line, rest, known, changing)
        found += said
    return [_doubt(each, members) for each in found], shares


def tax(line: Line, members: Sequence[Member], shares: Shares) -> list[Said]:
    """Say what of a tax on a fee lies above: the share of the fee that does."""
    found = []
    for group in _groups(each for each in members if each.counts):
        whole = sum(each.charge.amount.amount_minor for each in group)
        over = Above(ceil(whole * shares.least), ceil(whole * shares.most))
        found += _from_the_end(group, over, Reason.TAX_ON_EXCESS, line.payer, ())
    return found


_ORDER = {category: at for at, category in enumerate(FeeCategory)}


def group_key(charge: Charge) -> tuple[object, ...]:
    """Return what makes charges one to every rule: splitting such a charge changes nothing."""
    return (
        charge.charged_on,
        _ORDER[charge.category],
        charge.item or "",
        charge.payee,
        charge.month_of_service or 0,
        charge.amount.currency,
        charge.actual_cost is None,
        charge.actual_cost.currency if charge.actual_cost else "",
    )


def _too_early(line: Line, charge: Charge, known: Known) -> bool:
    return any(_before(charge.charged_on, each, known) for each in line.after)


def _before(day: date, kind: Milestone, known: Known) -> bool:
    milestones = known.circumstances.milestones
    if kind not in milestones:
        return known.assumed(milestone(kind)) == NOT_BEFORE
    happened = milestones[kind]
    return happened is None or day < happened


def _why(charge: Charge) -> Reason:
    illicit = charge.category.kind is ChargeClass.ILLICIT
    return Reason.ALWAYS_BREACH if illicit else Reason.NOT_CHARGEABLE


def _whole(member: Member, reason: Reason, payer: Payer) -> Said:
    amount = member.charge.amount.amount_minor
    return Said(member.at, amount, amount, reason, payer)


def _doubt(said: Said, members: Sequence[Member]) -> Said:
    doubtful = next(each.doubtful for each in members if each.at == said.at)
    return replace(said, least=0, asks=(*said.asks, *doubtful)) if doubtful else said


def _actual(line: Line, members: Sequence[Member], changing: Changing) -> list[Said]:
    found = []
    for group in _groups(members):
        first = group[0].charge
        if first.actual_cost is None and first.payee in _OWN_COST:
            found += [Said(e.at, 0, 0, Reason.ACTUAL_COST, line.payer) for e in group]
        elif first.actual_cost is None:
            asks = (Ask(Fact.ACTUAL_COST),)
            found += [
                replace(_whole(each, Reason.ABOVE_ACTUAL_COST, line.payer), least=0, asks=asks)
                for each in group
            ]
        else:
            whole = sum(each.charge.amount.amount_minor for each in group)
            over = ceil(max(whole - _cost(group, changing), Fraction(0)))
            reason = Reason.ABOVE_ACTUAL_COST if over else Reason.ACTUAL_COST
            found += _from_the_end(group, Above(over, over), reason, line.payer, ())
    return found


def _cost(group: Sequence[Member], changing: Changing) -> Fraction:
    return sum(
        (
            changing.value(each.actual_cost, each.amount.currency, each.charged_on)
            for each in (member.charge for member in group)
            if each.actual_cost is not None
        ),
        Fraction(0),
    )


def _from_the_end(
    group: Sequence[Member], over: Above, reason: Reason, payer: Payer, asks: tuple[Ask, ...]
) -> list[Said]:
    """Lay what is above on the last charges of a group, each at most whole."""
    found, least, most = [], over.least, over.most
    for member in reversed(group):
        amount = member.charge.amount.amount_minor
        said = Said(member.at, min(least, amount), min(most, amount), reason, payer, asks)
        least, most = least - said.least, most - said.most
        found.append(said)
    return found


def _groups(members: Iterable[Member]) -> list[list[Member]]:
    return [list(each) for _, each in groupby(members, key=lambda each: group_key(each.charge))]


def _under_ceiling(
    line: Line, members: Sequence[Member], known: Known, changing: Changing
) -> tuple[list[Said], Shares]:
    ceiling = height(line, known.circumstances, _paid_abroad(members, known, changing))
    order = known.circumstances.job_order
    valid = [
        each
        for each in members
        if line.shape is not Shape.JOB_ORDER
        or order is None
        or order.first <= each.charge.charged_on <= order.last
    ]
    said = _spent(line, valid, ceiling, changing)
    kept = {each.at for each in valid}
    beyond = [
        Said(each.at, 0, 0, Reason.NEEDS_REVIEW, line.payer, (Ask(Fact.JOB_ORDER),))
        for each in members
        if each.at not in kept
    ]
    return [*said, *beyond], _shares(valid, said, ceiling, changing)


def _paid_abroad(
    members: Sequence[Member], known: Known, changing: Changing
) -> Callable[[str], Fraction]:
    money = known.circumstances.fee_from_abroad or Money(0, "USD")
    day = min((each.charge.charged_on for each in members if each.counts), default=date.min)
    return lambda currency: changing.value(money, currency, day)


def _spent(
    line: Line, members: Sequence[Member], ceiling: Ceiling, changing: Changing
) -> list[Said]:
    pieces = [Piece(e.at, e.charge.amount, e.charge.charged_on, e.counts) for e in members]
    return [
        Said(
            piece.at,
            above.least,
            above.most,
            Reason.ABOVE_CEILING if above.most else Reason.WITHIN_CEILING,
            line.payer,
            ceiling.asks if above.least != above.most else (),
        )
        for piece, above in zip(pieces, spend(pieces, ceiling, changing), strict=True)
        if piece.counts
    ]


def _shares(
    members: Sequence[Member], said: Sequence[Said], ceiling: Ceiling, changing: Changing
) -> Shares:
    charges = {each.at: each.charge for each in members}
    currency = ceiling.currency or next((c.amount.currency for c in charges.values()), "")

    def together(amounts: Iterable[tuple[int, int]]) -> Fraction:
        return sum(
            (
                changing.value(
                    Money(minor, charges[at].amount.currency), currency, charges[at].charged_on
                )
                for at, minor in amounts
            ),
            Fraction(0),
        )

    whole = together((each.at, charges[each.at].amount.amount_minor) for each in said)
    if not whole:
        return Shares.none()
    least = together((each.at, each.least) for each in said)
    return Shares(least / whole, together((each.at, each.most) for each in said) / whole)


def _schedule(
    line: Line, members: Sequence[Member], known: Known, changing: Changing
) -> list[Said]:
    found: list[Said] = []
    months: dict[int, list[Member]] = {}
    for member in members:
        month = _month(member.charge, known.circumstances.milestones)
        if month is None:
            found += _in_some_month(line, member, changing)
        elif month < 1:
            found += [_whole(member, Reason.TOO_EARLY, line.payer)] if member.counts else []
        else:
            months.setdefault((month - 1) // line.per_months, []).append(member)
    for at, group in sorted(months.items()):
        first = at * line.per_months + 1
        step = [each for each in line.steps if each.from_month <= first][-1].amount
        limit = Fraction(step.amount_minor)
        found += _spent(line, group, Ceiling(limit, limit, step.currency), changing)
    return found


def _in_some_month(line: Line, member: Member, changing: Changing) -> list[Said]:
    heights = [each.amount for each in line.steps]
    ceiling = Ceiling(
        Fraction(0),
        Fraction(max(each.amount_minor for each in heights)),
        heights[0].currency,
        (Ask(Fact.MONTH_OF_SERVICE),),
    )
    return _spent(line, [member], ceiling, changing)


def _month(charge: Charge, milestones: Mapping[Milestone, date | None]) -> int | None:
    if charge.month_of_service is not None:
        return charge.month_of_service
    if Milestone.WORK_BEGAN not in milestones:
        return None
    began = milestones[Milestone.WORK_BEGAN]
    if began is None:
        return 0
    day = charge.charged_on
    months = (day.year - began.year) * 12 + day.month - began.month
    return months + 1 if day.day >= began.day else months
