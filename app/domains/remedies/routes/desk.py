"""What the routes of remedies share: the desk, and amounts as they are sent and shown."""

from collections.abc import Collection
from decimal import Decimal, localcontext
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request

from app.domains.remedies.engine.files import minor
from app.domains.remedies.models import Remedy, RemedyWorker
from app.domains.remedies.schemas import (
    BalanceOut,
    LineOut,
    MoneyIn,
    MoneyOut,
    PartOut,
    RateOut,
    ToldIn,
)
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import Balance, Part, Told
from app.kit.errors import BadInput, Fault
from app.kit.money import BadMoney, Money
from app.web.schemas import Language


async def _desk(request: Request) -> RemedyDesk:
    desk: RemedyDesk = request.app.state.remedies
    return desk


Desk = Annotated[RemedyDesk, Depends(_desk)]
"""What remedies work with."""
LanguageIn = Annotated[Language, Query(description="BCP 47: in which the texts are read.")]
DIGITS = 12
"""Significant digits of a rate as it is shown; it is reckoned with the exact one."""


def money_out(amount_minor: int, currency: str) -> MoneyOut:
    """Show an amount."""
    return MoneyOut(**Money(amount_minor, currency).wire())


def balance_out(balance: Balance, currency: str) -> BalanceOut:
    """Show a balance."""
    names = ("due", "claimed", "received", "held", "to_fund", "open")
    return BalanceOut(**{each: money_out(getattr(balance, each), currency) for each in names})


def part_out(part: Part, currency: str) -> PartOut:
    """Show a part of a plan."""
    return PartOut(due_on=part.due_on, amount=money_out(part.amount_minor, currency))


def known_currency(code: str, pointer: str) -> str:
    """Return a currency.

    Raises:
        BadInput: it is none.
    """
    try:
        return Money(0, code).currency
    except BadMoney as bad:
        raise BadInput("A currency is not known.", faults=[Fault(pointer, str(bad))]) from None


def minor_in(said: MoneyIn, pointer: str, currency: str | None = None) -> int:
    """Return the minor units of an amount that was sent.

    Args:
        said: as it was sent.
        pointer: to it.
        currency: in which it has to be; ``None``: in any.

    Raises:
        BadInput: it cannot be read, is below nought, or is in another currency.
    """
    if currency is not None and said.currency != currency:
        fault = Fault(f"{pointer}/currency", f"Give it in {currency}.")
        raise BadInput("The currency is another.", faults=[fault])
    try:
        return minor(said.amount, said.currency)
    except BadMoney as bad:
        fault = Fault(pointer + bad.pointer, str(bad))
        raise BadInput("An amount cannot be read.", faults=[fault]) from None


def told_in(said: ToldIn, remedy: Remedy, pointer: str = "") -> tuple[Told, int]:
    """Return what was sent of what a worker paid, and what she had back before.

    Raises:
        BadInput: an amount cannot be read, or they are in several currencies.
    """
    amounts = {
        "document": said.document,
        "statement": said.statement,
        "loan_interest": said.loan_interest,
    }
    sent = [each.currency for each in amounts.values() if each is not None]
    paid_in = said.currency or (sent[0] if sent else remedy.paid_currency)
    known_currency(paid_in, f"{pointer}/currency")
    minors = {
        name: None if each is None else minor_in(each, f"{pointer}/{name}", paid_in)
        for name, each in amounts.items()
    }
    told = Told(
        origin=said.origin,
        destination=said.destination,
        paid_on=said.paid_on,
        currency=paid_in,
        document_minor=minors["document"],
        statement_minor=minors["statement"],
        supported_by=said.supported_by,
        loan_interest_minor=minors["loan_interest"],
    )
    repaid = said.repaid
    back = 0 if repaid is None else minor_in(repaid, f"{pointer}/repaid", remedy.currency)
    return told, back


def line_out(
    line: RemedyWorker, currency: str, payers: Collection[UUID], *, is_body: bool
) -> LineOut:
    """Show a line: by its code alone, and what she said of her money to the body alone.

    Args:
        line: hers.
        currency: of the remedy.
        payers: the organisations that pay.
        is_body: whether the body reads it.
    """
    found = line.found_minor
    return LineOut(
        code=line.code,
        site=line.site,
        has_left=line.has_left,
        has_died=line.has_died,
        method=line.method,
        statistic=line.statistic,
        interviews=line.interviews,
        found=None if found is None else money_out(found, line.told["currency"]),
        principal=money_out(line.principal_minor, currency),
        interest=money_out(line.interest_minor, currency),
        interest_kind=line.interest_kind,
        interest_source=line.interest_source,
        repaid_before=money_out(line.repaid_minor, currency),
        rate_day=line.rate_day,
        rates=[
            RateOut(day=each["day"], rate=_decimal(each["rate"]), source=each["source"])
            for each in line.rates
        ],
        balance=balance_out(line.balance if is_body else line.told_to_payers, currency),
        claimable_until=line.claimable_until,
        heir_checked_at=line.heir_checked_at,
        of_payer=line.known_to_id in payers if is_body else None,
    )


def _decimal(rate: str) -> str:
    """Show a rate that is kept exactly as a decimal text."""
    above, _, below = rate.partition("/")
    if not below:
        return above
    with localcontext() as context:
        context.prec = DIGITS
        return format(Decimal(above) / Decimal(below), "f")
