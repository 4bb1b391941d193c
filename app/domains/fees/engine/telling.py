"""A judgement in words that a worker and an employer understand (fairness V2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale

from app.domains.fees.engine.crossing import Crossed
from app.domains.fees.engine.rulebook import STANDARDS
from app.domains.fees.types import Charge, Fact
from app.domains.fees.types.answers import (
    Answer,
    Applied,
    Ask,
    ItemAnswer,
    Judgement,
    Outcome,
    PlaceAnswer,
    RefundDue,
    Side,
    Verdict,
)
from app.domains.fees.types.rules import Rule
from app.domains.fees.types.told import (
    AskTold,
    GivenTold,
    ItemTold,
    OutcomeTold,
    PlaceSaysTold,
    PlaceTold,
    RateRowTold,
    RateTold,
    RefundTold,
    RuleSaysTold,
    RuleTold,
    SideTold,
    TotalTold,
)
from app.domains.jurisdictions.engine.names import called
from app.kit.catalogue import ENGLISH, chain, has, said
from app.kit.money import Money

_ALIKE = {Fact.WAGE, Fact.MILESTONE}
"""Facts of which each kind has words of its own."""
_ABOUT = 8
"""Significant digits of a rate that is told beside the exact one."""


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure an edition of a rule is.

    Attributes:
        edition: from 1.
        confirmed_on: the day on which an authority confirmed it.
        is_made: whether the authority itself says it.
    """

    edition: int
    confirmed_on: date | None = None
    is_made: bool = False


def items(judgement: Judgement, decides: Mapping[date, Side], asked: str) -> tuple[ItemTold, ...]:
    """Tell what each charge is, by the law and beside it by the standard.

    Args:
        judgement: of them.
        decides: for each day of a charge which answer decides a case of the scheme.
        asked: BCP 47, of who reads it.
    """
    return tuple(
        _item(judgement, at, charge, decides[charge.charged_on], asked)
        for at, charge in enumerate(judgement.charges)
    )


def _item(judgement: Judgement, at: int, charge: Charge, side: Side, asked: str) -> ItemTold:
    return ItemTold(
        key=charge.key,
        category=charge.category.value,
        item=None if charge.item is None else charge.item.value,
        amount=wire(charge.amount),
        payee=charge.payee.value,
        charged_on=charge.charged_on,
        law=_side(judgement.law, at, asked),
        standard=_side(judgement.standard, at, asked),
        decides=side.value,
        decides_reads=words(asked, f"fees-decides-{side.value}"),
    )


def _side(answer: Answer, at: int, asked: str) -> SideTold:
    item = answer.items[at]
    payer = _payer(item.applied, item.decisive)
    return SideTold(
        verdict=item.verdict.value,
        reads=_verdict(item, asked),
        least=wire(item.least),
        most=wire(item.most),
        decisive=item.decisive,
        strictest=words(asked, "fees-strictest") if _are_several(item) else None,
        payer=payer,
        who_should_have_paid=None if payer is None else words(asked, f"fees-payer-{payer}"),
        asks=_asks(item.asks, asked),
        outcomes=tuple(_outcome(each, asked) for each in item.outcomes),
        places=tuple(_place_says(each, at) for each in answer.places if each.items[at].applied),
    )


def _are_several(item: ItemAnswer) -> bool:
    return len({each.rule for each in item.applied}) > 1


def _payer(applied: Iterable[Applied], decisive: str | None) -> str | None:
    """Return who has to pay what is over, by the rule that says most."""
    return next(
        (e.payer.value for e in applied if e.rule == decisive and e.most.amount_minor), None
    )


def _place_says(place: PlaceAnswer, at: int) -> PlaceSaysTold:
    item = place.items[at]
    return PlaceSaysTold(
        place.place,
        item.verdict.value,
        wire(item.least),
        wire(item.most),
        item.decisive,
        tuple(
            RuleSaysTold(
                each.rule,
                each.reason.value,
                wire(each.least),
                wire(each.most),
                each.payer.value if each.most.amount_minor else None,
            )
            for each in item.applied
        ),
    )


def words_of(told: Sequence[ItemTold], asked: str) -> dict[str, str]:
    """Say once what each verdict, reason and payer that is told means."""
    found: dict[str, str] = {}
    for item in told:
        for side in (item.law, item.standard):
            for place in side.places:
                found.setdefault(place.verdict, f"fees-verdict-{place.verdict}")
                for each in place.rules:
                    found.setdefault(each.reason, f"fees-reason-{each.reason}")
                    if each.payer is not None:
                        found.setdefault(each.payer, f"fees-payer-{each.payer}")
    return {code: words(asked, key) for code, key in sorted(found.items())}


@lru_cache(maxsize=8192)
def wire(money: Money) -> Mapping[str, str]:
    """Write an amount as it is sent; the same amounts come again and again in one answer."""
    return money.wire()


def _verdict(item: ItemAnswer, asked: str) -> str:
    is_between = item.verdict is Verdict.OVER and item.least != item.most
    return words(asked, f"fees-verdict-{'over_between' if is_between else item.verdict.value}")


def _asks(asks: Iterable[Ask], asked: str) -> tuple[AskTold, ...]:
    return tuple(AskTold(each.fact.value, each.kind, _fact(each, asked)) for each in asks)


def _fact(ask: Ask, asked: str) -> str:
    kind = f"fees-{ask.fact.value}-{ask.kind}"
    named = ask.fact in _ALIKE and has(ENGLISH, kind)
    return words(asked, kind if named else f"fees-fact-{ask.fact.value}")


def _outcome(outcome: Outcome, asked: str) -> OutcomeTold:
    given = tuple(
        GivenTold(
            ask.fact.value,
            ask.kind,
            tuple(value.split(",")),
            f"{_fact(ask, asked)}: {_value(value, asked)}",
        )
        for ask, value in outcome.if_
    )
    return OutcomeTold(given, wire(outcome.least), wire(outcome.most))


def _value(value: str, asked: str) -> str:
    """Return an answer in words; what is a code of a list or a place stays one."""
    key = f"fees-answer-{value}"
    return words(asked, key) if has(ENGLISH, key) else value.replace(",", ", ").replace("_", " ")


def totals(judgement: Judgement) -> tuple[TotalTold, ...]:
    """Add up what was charged and what is over, each currency by itself."""
    charges, law, standard = judgement.charges, judgement.law.items, judgement.standard.items
    found = []
    for currency in dict.fromkeys(each.amount.currency for each in charges):
        of = [at for at, each in enumerate(charges) if each.amount.currency == currency]
        sums = (
            [charges[at].amount for at in of],
            [law[at].least for at in of],
            [law[at].most for at in of],
            [standard[at].least for at in of],
            [standard[at].most for at in of],
        )
        found.append(TotalTold(*(sum(each, Money(0, currency)).wire() for each in sums)))
    return tuple(found)


def refunds(judgement: Judgement, asked: str) -> tuple[RefundTold, ...]:
    """Tell what is to be given back since the work ended early."""
    sides = ((Side.LAW, judgement.law), (Side.STANDARD, judgement.standard))
    return tuple(
        _refund(side, place.place, due, asked)
        for side, answer in sides
        for place in answer.places
        for due in place.refunds
    )


def _refund(side: Side, place: str, due: RefundDue, asked: str) -> RefundTold:
    more = f" {words(asked, 'fees-refund-interest')}" if due.plus_interest else ""
    return RefundTold(
        side=side.value,
        place=place,
        rule=due.rule,
        keys=due.keys,
        least=due.least.wire(),
        most=due.most.wire(),
        plus_interest=due.plus_interest,
        reads=words(asked, "fees-refund") + more,
        asks=_asks(due.asks, asked),
    )


def rule_told(rule: Rule, sure: Sure, asked: str) -> RuleTold:
    """Tell a rule, its source and how sure it is."""
    return RuleTold(
        id=rule.id,
        edition=sure.edition,
        jurisdiction=rule.jurisdiction,
        text=rule.text,
        source=rule.source,
        read_in=rule.read_in,
        confidence=_confidence(rule, sure),
        sure=_sure(rule, sure, asked),
        is_confirmed=sure.is_made or sure.confirmed_on is not None,
        valid_from=rule.first,
        valid_until=rule.last,
        penalty=rule.penalty or None,
        unsure=rule.unsure,
        doubts=rule.doubts,
        note=None if rule.note is None else rule.note.value,
    )


def _confidence(rule: Rule, sure: Sure) -> str:
    return "confirmed" if sure.is_made or sure.confirmed_on else rule.confidence.value


def _sure(rule: Rule, sure: Sure, asked: str) -> str:
    if sure.is_made:
        return words(asked, "fees-sure-made")
    if sure.confirmed_on is not None:
        return said(asked, "fees-sure-confirmed", day=sure.confirmed_on)
    return words(asked, f"recourse-sure-{rule.confidence.value}")


def places(judgement: Judgement, asked: str) -> tuple[PlaceTold, ...]:
    """Tell whose law was asked, and which standards, with what was found of each."""
    sides = ((Side.LAW, judgement.law), (Side.STANDARD, judgement.standard))
    return tuple(
        PlaceTold(each.place, place_name(each.place, asked), side.value, each.rules, each.notes)
        for side, answer in sides
        for each in answer.places
        if side is Side.LAW or each.rules
    )


@lru_cache(maxsize=2048)
def place_name(code: str, asked: str) -> str:
    """Return how a place or a standard is called, in the language of the reader."""
    if code in STANDARDS:
        return said(asked, f"fees-place-{code}")
    names = Locale.parse(chain(asked)[0], sep="-").territories
    return str(names.get(code) or called(code))


def rates(used: Sequence[Crossed]) -> tuple[RateTold, ...]:
    """Tell which rates were used, and which rows of which tables give them."""
    return tuple(
        RateTold(
            each.frm,
            each.to,
            each.day,
            str(each.factor),
            f"{float(each.factor):.{_ABOUT}g}",
            tuple(
                RateRowTold(
                    row.source,
                    row.kind.value,
                    row.one,
                    row.other,
                    row.rate,
                    row.first_day,
                    row.last_day,
                    row.basis,
                )
                for row in each.rows
            ),
        )
        for each in used
    )


@lru_cache(maxsize=8192)
def words(asked: str, key: str) -> str:
    """Say a message that takes nothing; said once for each language."""
    return said(asked, key)
