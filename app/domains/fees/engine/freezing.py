"""A judgement as plain JSON with all that it rests on, so that it can be kept and done again.

What is kept is what was asked, the rules and rates as they were then, and what was answered. What
is computed from it later is the same, whatever the register says by then (V8).
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any
from uuid import UUID

from app.domains.fees.engine.crossing import Crossed
from app.domains.fees.engine.judging import judge
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.engine.rulebook import Rulebook
from app.domains.fees.types import (
    Channel,
    Charge,
    Circumstances,
    Ending,
    Fact,
    FeeCategory,
    Item,
    JobOrder,
    Milestone,
    Occupation,
    Payee,
    Programme,
    Sex,
    Skill,
    WageBase,
)
from app.domains.fees.types.answers import Judgement
from app.kit.money import Money

FORM = 1
"""Of what is kept; a later one is read beside this."""
Frozen = Mapping[str, Any]


def frozen(
    circumstances: Circumstances,
    rules: Sequence[Mapping[str, Any]],
    rates: Sequence[Crossed],
    judgement: Judgement,
) -> dict[str, Any]:
    """Return a judgement with what it rests on, as plain JSON.

    Args:
        circumstances: that were given.
        rules: each as it was kept, with ``says``, ``code``, ``edition`` and ``confirmed``.
        rates: that were used.
        judgement: by these.
    """
    return {
        "form": FORM,
        "circumstances": plain(circumstances),
        "charges": plain(judgement.charges),
        "rules": plain(rules),
        "rates": [plain(each) for each in rates],
        "judgement": plain(judgement),
    }


def judged_again(kept: Frozen) -> dict[str, Any]:
    """Judge once more by the rules and rates that were kept, and return it as plain JSON.

    Raises:
        RateMissing: a rate that is needed was not kept.
    """
    book = Rulebook.of(read_rule(each["says"], "what was kept") for each in kept["rules"])
    book = book.confirming(each["code"] for each in kept["rules"] if each["confirmed"])
    rates = {
        (each["frm"], each["to"], date.fromisoformat(each["day"])): Fraction(each["factor"])
        for each in kept["rates"]
    }

    def rate(frm: str, to: str, day: date) -> Fraction | None:
        return Fraction(1) if frm == to else rates.get((frm, to, day))

    charges = [charge_of(each) for each in kept["charges"]]
    found: dict[str, Any] = plain(
        judge(book, circumstances_of(kept["circumstances"]), charges, rate)
    )
    return found


def plain(said: Any) -> Any:
    """Return a value of a judgement as JSON can hold it; amounts and fractions as exact text."""
    if isinstance(said, Money):
        return said.wire()
    if is_dataclass(said):
        return {each.name: plain(getattr(said, each.name)) for each in fields(said)}
    if isinstance(said, Mapping):
        return {str(_word(name)): plain(each) for name, each in said.items()}
    if isinstance(said, tuple | list | set | frozenset):
        return [plain(each) for each in said]
    return _word(said)


def _word(said: Any) -> Any:
    if isinstance(said, Enum):
        return said.value
    if isinstance(said, date):
        return said.isoformat()
    return str(said) if isinstance(said, Fraction | UUID) else said


def charge_of(kept: Frozen) -> Charge:
    """Return a charge as it was asked about."""
    cost = kept["actual_cost"]
    return Charge(
        key=kept["key"],
        category=FeeCategory(kept["category"]),
        amount=_money(kept["amount"]),
        payee=Payee(kept["payee"]),
        charged_on=date.fromisoformat(kept["charged_on"]),
        item=None if kept["item"] is None else Item(kept["item"]),
        actual_cost=None if cost is None else _money(cost),
        month_of_service=kept["month_of_service"],
        initiated=kept["initiated"],
        required=kept["required"],
        during_recruitment=kept["during_recruitment"],
        claimed_optional=kept["claimed_optional"],
    )


_LISTED = {
    "occupation": Occupation,
    "sex": Sex,
    "skill": Skill,
    "channel": Channel,
    "programme": Programme,
}
_AS_THEY_ARE = (
    *("origin", "destination", "origin_part", "destination_part", "flag", "contract_months"),
    *("public_contract", "certified"),
)


def circumstances_of(kept: Frozen) -> Circumstances:
    """Return circumstances as they were given."""
    fee, order, ended = kept["fee_from_abroad"], kept["job_order"], kept["ended"]
    listed: dict[str, Any] = {
        name: None if kept[name] is None else words(kept[name]) for name, words in _LISTED.items()
    }
    return Circumstances(
        **{name: kept[name] for name in _AS_THEY_ARE},
        **listed,
        wages={WageBase(base): _money(each) for base, each in kept["wages"].items()},
        milestones={
            Milestone(name): None if day is None else date.fromisoformat(day)
            for name, day in kept["milestones"].items()
        },
        facts={Fact(name): each for name, each in kept["facts"].items()},
        job_order=None if order is None else _order(order),
        fee_from_abroad=None if fee is None else _money(fee),
        ended=None if ended is None else Ending(**ended),
    )


def _order(kept: Frozen) -> JobOrder:
    return JobOrder(
        number=kept["number"],
        cap=_money(kept["cap"]),
        first=date.fromisoformat(kept["first"]),
        last=date.fromisoformat(kept["last"]),
        ticket_by_employer=kept["ticket_by_employer"],
    )


def _money(kept: Frozen) -> Money:
    return Money.parse(kept["amount"], kept["currency"])
