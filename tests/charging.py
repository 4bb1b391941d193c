"""Charges and circumstances for tests of fee rules, told in few words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from app.domains.fees.engine.judging import judge
from app.domains.fees.engine.rulebook import Rulebook, shipped
from app.domains.fees.types import (
    Channel,
    Charge,
    Circumstances,
    Fact,
    FeeCategory,
    Item,
    Milestone,
    Payee,
    Programme,
    WageBase,
)
from app.domains.fees.types.answers import ItemAnswer, Judgement, PlaceAnswer
from app.kit.money import Money

NOWHERE = "ZZ"
"""A place without a rule of its own."""
DAY = date(2024, 6, 1)
EARLIER = date(2024, 5, 1)


def no_rates(source: str, target: str, day: date) -> Fraction | None:  # noqa: ARG001 - as a lookup has them
    """Know no rate."""
    return None


def rates(**table: str) -> Any:
    """Know rates for all days, such as ``USD_PHP="56"``, and their inverse."""
    known = {tuple(pair.split("_")): Fraction(rate) for pair, rate in table.items()}

    def rate(source: str, target: str, day: date) -> Fraction | None:  # noqa: ARG001 - as a lookup has them
        if (source, target) in known:
            return known[source, target]
        return 1 / known[target, source] if (target, source) in known else None

    return rate


def money(text: str) -> Money:
    """Read ``USD 900``."""
    currency, amount = text.split(" ")
    return Money.parse(amount, currency)


def charge(category: str, amount: str, **said: Any) -> Charge:
    """Make a charge; ``category`` may name its thing, such as ``cost.travel:outbound_ticket``."""
    name, _, item = category.partition(":")
    made = Charge(
        key=said.pop("key", category),
        category=FeeCategory(name),
        amount=money(amount),
        payee=Payee(said.pop("payee", "origin_agency")),
        charged_on=said.pop("on", DAY),
        item=Item(item) if item else None,
    )
    if "cost" in said:
        made = replace(made, actual_cost=money(said.pop("cost")))
    return replace(made, **said)


def case(origin: str, destination: str, **said: Any) -> Circumstances:
    """Make circumstances in which what most rules ask for is said; wages as ``basic="USD 900"``."""
    wages: Mapping[WageBase, Money] = {
        base: money(said.pop(base.value)) for base in WageBase if base.value in said
    }
    facts = {
        Fact(name): bool(said.pop(name))
        for name in list(said)
        if name in set(Fact) and (isinstance(said[name], bool))
    }
    milestones: dict[Milestone, date | None] = {
        each: said.pop(each.value) for each in Milestone if each.value in said
    }
    made = Circumstances(
        origin=origin,
        destination=destination,
        wages=wages,
        facts=facts,
        milestones=milestones,
        channel=Channel.AGENCY,
        programme=Programme.NONE,
        public_contract="",
    )
    return replace(made, **said)


def judged(
    circumstances: Circumstances,
    *charges: Charge,
    rate: Any = no_rates,
    book: Rulebook | None = None,
) -> Judgement:
    """Judge by the rules of the package."""
    return judge(book or shipped(), circumstances, charges, rate)


def over(judgement: Judgement) -> list[str]:
    """Return what is above for certain by the law, for each charge; nothing may hang on facts."""
    for item in judgement.law.items:
        assert item.least == item.most, item.asks
    return [item.least.amount for item in judgement.law.items]


def total(items: Iterable[ItemAnswer]) -> int:
    """Return what is above for certain, of charges in one currency."""
    return sum(item.least.amount_minor for item in items)


def place(judgement: Judgement, name: str) -> PlaceAnswer:
    """Return what one place says."""
    return next(
        each for each in (*judgement.law.places, *judgement.standard.places) if each.place == name
    )
