"""From the body of a fee check to what is judged; everything that is wrong is named at once."""

from datetime import date, timedelta

from app.domains.fees.schemas.asking import NO_CONTRACT, ChargeIn, FeeCheckIn, JobOrderIn, MoneyIn
from app.domains.fees.types import (
    Charge,
    Circumstances,
    Ending,
    Fact,
    JobOrder,
    Milestone,
)
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.rules import country_of
from app.kit.errors import BadInput, Fault
from app.kit.money import BadMoney, Money

FIRST_DAY = date(1950, 1, 1)
MOST_AHEAD = timedelta(days=3660)
FURTHEST_EAST = timedelta(days=1)
NOTHING = Money(0, "USD")
_TOLD_OTHERWISE = frozenset({Fact.AT_LEAST_36_MONTHS, Fact.LONGER_THAN_36_MONTHS})
_FACTS = tuple(Fact)
YES_OR_NO = frozenset(_FACTS[_FACTS.index(Fact.EMPLOYER_LETTER) :]) - _TOLD_OTHERWISE
"""The facts that are answered with yes or no."""
_IN_ORDER = (
    (Milestone.CONTRACT_SIGNED, Milestone.CONTRACT_APPROVED),
    (Milestone.DEPARTED, Milestone.WORK_BEGAN),
)


class _Faults:
    """What is wrong with a body, gathered."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, pointer: str, detail: str) -> None:
        self.found.append(Fault(pointer, detail))

    def money(self, said: MoneyIn, pointer: str, *, least: int = 1) -> Money:
        """Read an amount; one that is too small or cannot be read is a fault."""
        try:
            money = Money.parse(said.amount, said.currency)
        except BadMoney as error:
            self.add(pointer + error.pointer, str(error))
            return NOTHING
        if money.amount_minor < least:
            what = "more than zero" if least else "zero or more"
            self.add(f"{pointer}/amount", f"Give an amount of {what}.")
        return money


def read(body: FeeCheckIn, today: date) -> tuple[Circumstances, list[Charge]]:
    """Read a body.

    Args:
        body: as it was sent.
        today: no charge is of a later day.

    Raises:
        BadInput: with each place that is wrong.
    """
    faults = _Faults()
    _places(body, faults)
    _facts(body, faults)
    _dates(body, today, faults)
    charges = [_charge(at, each, today, faults) for at, each in enumerate(body.charges)]
    _keys(charges, faults)
    circumstances = _circumstances(body, faults)
    if faults.found:
        count = "1 place" if len(faults.found) == 1 else f"{len(faults.found)} places"
        raise BadInput(f"The check is at fault in {count}.", faults=faults.found[:100])
    return circumstances, charges


def _places(body: FeeCheckIn, faults: _Faults) -> None:
    known = countries()
    contract = None if body.public_contract == NO_CONTRACT else body.public_contract
    named = {
        "origin": body.origin,
        "destination": body.destination,
        "flag": body.flag,
        "public_contract": contract,
    }
    for name, code in named.items():
        if code is not None and code not in known:
            faults.add(f"/{name}", f"There is no country {code}.")
    parts = (("origin", body.origin_part), ("destination", body.destination_part))
    for name, part in parts:
        country = getattr(body, name)
        if part is not None and (country_of(part) != country or part == country):
            faults.add(f"/{name}_part", f"Give a part of {country}, such as {country}-XX.")


def _facts(body: FeeCheckIn, faults: _Faults) -> None:
    for each in body.facts:
        if each not in YES_OR_NO:
            told = ", ".join(sorted(YES_OR_NO))
            faults.add(f"/facts/{each.value}", f"Not answered here. These are: {told}.")


def _dates(body: FeeCheckIn, today: date, faults: _Faults) -> None:
    for kind, day in body.dates.items():
        if day is not None and not FIRST_DAY <= day <= today + MOST_AHEAD:
            faults.add(f"/dates/{kind.value}", f"{day} is no day that can be meant.")
    for first, then in _IN_ORDER:
        before, after = body.dates.get(first), body.dates.get(then)
        if before is not None and after is not None and after < before:
            faults.add(f"/dates/{then.value}", f"It is before {first.value}, on {before}.")
    order = body.job_order
    if order is not None and order.last < order.first:
        faults.add("/job_order/last", f"It is before the first day, {order.first}.")
    ended, months = body.ended, body.contract_months
    if ended is not None and months is not None and ended.months_served > months:
        faults.add("/ended/months_served", f"The contract is for {months} months.")


def _charge(at: int, said: ChargeIn, today: date, faults: _Faults) -> Charge:
    where = f"/charges/{at}"
    if not FIRST_DAY <= said.charged_on <= today + FURTHEST_EAST:
        faults.add(f"{where}/charged_on", f"{said.charged_on} is no day of a charge: {today} is.")
    cost = said.actual_cost
    return Charge(
        key=said.key or str(at + 1),
        category=said.category,
        amount=_not_negative(faults.money(said.amount, f"{where}/amount")),
        payee=said.payee,
        charged_on=said.charged_on,
        item=said.item,
        actual_cost=None if cost is None else faults.money(cost, f"{where}/actual_cost", least=0),
        month_of_service=said.month_of_service,
        initiated=said.initiated,
        required=said.required,
        during_recruitment=said.during_recruitment,
        claimed_optional=said.claimed_optional,
    )


def _not_negative(money: Money) -> Money:
    """Let a fault that was named already not end the reading of the others."""
    return money if money.amount_minor >= 0 else NOTHING


def _keys(charges: list[Charge], faults: _Faults) -> None:
    known: dict[str, int] = {}
    for at, each in enumerate(charges):
        if each.key in known:
            faults.add(f"/charges/{at}/key", f"The charge {known[each.key]} has this mark already.")
        known.setdefault(each.key, at)


def _circumstances(body: FeeCheckIn, faults: _Faults) -> Circumstances:
    fee, ended, order = body.fee_from_abroad, body.ended, body.job_order
    return Circumstances(
        origin=body.origin,
        destination=body.destination,
        origin_part=body.origin_part,
        destination_part=body.destination_part,
        flag=body.flag,
        occupation=body.occupation,
        sex=body.sex,
        skill=body.skill,
        channel=body.channel,
        programme=body.programme,
        wages={base: faults.money(e, f"/wages/{base.value}") for base, e in body.wages.items()},
        contract_months=body.contract_months,
        milestones=body.dates,
        facts=body.facts,
        public_contract="" if body.public_contract == NO_CONTRACT else body.public_contract,
        job_order=None if order is None else _order(order, faults),
        fee_from_abroad=None if fee is None else faults.money(fee, "/fee_from_abroad", least=0),
        ended=None if ended is None else Ending(ended.months_served, ended.by_worker),
    )


def _order(said: JobOrderIn, faults: _Faults) -> JobOrder:
    cap = faults.money(said.cap, "/job_order/cap", least=0)
    return JobOrder(said.number, cap, said.first, said.last, said.ticket_by_employer)


def rate_pointers(body: FeeCheckIn, pair: tuple[str, str], day: date) -> list[str]:
    """Return where in a body stand the amounts between which a rate is missing."""
    found = [
        f"/charges/{at}/amount"
        for at, each in enumerate(body.charges)
        if each.charged_on == day and each.amount.currency in pair
    ]
    found += [f"/wages/{b.value}" for b, each in body.wages.items() if each.currency in pair]
    return found or ["/charges"]
