"""What the cells of a record may say: each is read by its column, and is never repeated."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from app.domains.cohorts.engine import codes
from app.domains.cohorts.rules import is_month
from app.domains.cohorts.types import (
    VARIABLES,
    AgeBand,
    Outcome,
    Protocol,
    Sex,
    Variable,
    VariableKind,
)
from app.kit.money import EXPONENTS, BadMoney, Money

LONGEST_CELL = 100
MOST_MINOR = 10**12
MOST_CONTRACT_MONTHS = 120
CODE, ARM, CONSENT = "code", "arm", "consent"
DEDUCTIONS = "deductions"
YES = {"yes": True, "no": False}
_NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6})?")
_FEW_DIGITS = re.compile(r"[0-9]{1,3}")
Rates = Callable[[str, str, date], Fraction | None]
"""Units of the second currency for one of the first on a day; ``None``: none is known."""
Cells = Mapping[str, str]


class BadCell(ValueError):
    """A cell that cannot be taken."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file of a study may hold.

    Attributes:
        study: key of the study.
        protocol: that is in force.
        rates: how money is brought into the study's currency.
        only: outcomes that the sender may hand in; ``None``: all of the protocol, and who and how.
    """

    study: str
    protocol: Protocol
    rates: Rates
    only: frozenset[Outcome] | None = None

    @property
    def outcomes(self) -> list[Outcome]:
        """Outcomes that can stand in a file."""
        named = [each.outcome for each in self.protocol.outcomes]
        return [each for each in named if self.only is None or each in self.only]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that can stand in a file, in the order of the documentation."""
        if self.only is not None:
            return (CODE, *self.outcomes)
        money = [each for each in self.outcomes if _is_money(each)]
        return (
            *(CODE, ARM, CONSENT, "sex", "age_band", "corridor", "started", "contract_months"),
            *(["site"] if self.protocol.sites else []),
            *("self_employed", *self.outcomes, DEDUCTIONS),
            *(
                f"{each}{ending}"
                for each in (*money, DEDUCTIONS)
                for ending in ("_currency", "_on")
            ),
        )

    @property
    def needed(self) -> frozenset[str]:
        """Columns that have to be there."""
        return frozenset({CODE} if self.only is not None else {CODE, ARM, CONSENT})


def _is_money(outcome: Outcome) -> bool:
    return VARIABLES[outcome].kind is VariableKind.MONEY


def code_of(cells: Cells, layout: Layout) -> str:
    """Return the study-local code of a row, in its one form."""
    found = codes.read(layout.study, cells[CODE])
    if found is None:
        raise BadCell(
            CODE,
            "Give a code that this study gave out, or 64 hexadecimal digits of a salted SHA-256;"
            " never a name or a number that others know.",
        )
    return found


def _arm(cells: Cells, layout: Layout) -> str:
    if layout.protocol.arm(cells[ARM]) is None:
        raise BadCell(ARM, "Give the key of a group of the protocol.")
    return cells[ARM]


def _consent(cells: Cells, _: Layout) -> bool:
    if cells[CONSENT] != "yes":
        raise BadCell(CONSENT, "Nobody is in a study who did not consent: it has to say yes.")
    return True


def _one_of(words: Iterable[str], column: str) -> Callable[[Cells, Layout], str | None]:
    known = tuple(words)

    def take(cells: Cells, _: Layout) -> str | None:
        if cells[column] and cells[column] not in known:
            raise BadCell(column, f"Leave it empty, or give one of: {', '.join(known)}.")
        return cells[column] or None

    return take


def _site(cells: Cells, layout: Layout) -> str | None:
    known = {each.key for each in layout.protocol.sites}
    if cells["site"] and cells["site"] not in known:
        raise BadCell("site", "Leave it empty, or give the key of a site of the protocol.")
    return cells["site"] or None


def _corridor(cells: Cells, layout: Layout) -> str | None:
    known = {"-".join(each) for each in layout.protocol.corridors}
    if cells["corridor"] and cells["corridor"] not in known:
        raise BadCell(
            "corridor", "Leave it empty, or give a corridor of the protocol, such as NP-QA."
        )
    return cells["corridor"] or None


def _started(cells: Cells, _: Layout) -> str | None:
    if cells["started"] and not is_month(cells["started"]):
        raise BadCell(
            "started", "Leave it empty, or give the month, such as 2026-03; never the day."
        )
    return cells["started"] or None


def _contract_months(cells: Cells, _: Layout) -> int | None:
    text = cells["contract_months"]
    if not text:
        return None
    # Of no more digits than the most has: others could hide behind noughts.
    if not _FEW_DIGITS.fullmatch(text) or not 0 < int(text) <= MOST_CONTRACT_MONTHS:
        raise BadCell("contract_months", f"Give 1 to {MOST_CONTRACT_MONTHS} as a whole number.")
    return int(text)


def _yes_no(cells: Cells, column: str) -> bool | None:
    if cells[column] and cells[column] not in YES:
        raise BadCell(column, "Leave it empty, or give yes or no.")
    return YES.get(cells[column])


def _money(cells: Cells, column: str, layout: Layout) -> dict[str, Any] | None:
    amount, day = cells[column], cells.get(f"{column}_on", "")
    if not amount:
        return None
    common = layout.protocol.currency
    currency = cells.get(f"{column}_currency", "") or common
    if len(amount) > LONGEST_CELL:
        raise BadCell(column, "Give an amount, such as 1250.00.")
    try:
        minor = Money.parse(amount, currency).amount_minor
    except BadMoney as bad:
        if bad.pointer == "/currency":
            raise BadCell(
                f"{column}_currency", "Give three letters of ISO 4217, such as NPR."
            ) from bad
        raise BadCell(column, str(bad)) from None
    if not 0 <= minor <= MOST_MINOR:
        raise BadCell(column, "Give an amount of nought or more, and no larger than a wage can be.")
    on = _day(day, f"{column}_on") if day else None
    return {
        "minor": minor,
        "currency": currency,
        "on": None if on is None else on.isoformat(),
        "common": _common(minor, currency, on, column, layout),
    }


def _common(minor: int, currency: str, on: date | None, column: str, layout: Layout) -> int:
    common = layout.protocol.currency
    if currency == common:
        return minor
    if on is None:
        raise BadCell(f"{column}_on", f"Give the day: {currency} is brought into {common} by it.")
    factor = layout.rates(currency, common, on)
    if factor is None:
        raise BadCell(column, f"No rate from {currency} to {common} is known of that day.")
    scale = Fraction(10) ** (EXPONENTS[common] - EXPONENTS[currency])
    found = round(minor * factor * scale)
    if found > MOST_MINOR:
        raise BadCell(column, "Give an amount no larger than a wage can be.")
    return found


def _day(text: str, column: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text or not is_month(text[:7]):
        raise BadCell(column, "Give the day, such as 2026-03-01.")
    return found


def value_of(cells: Cells, outcome: Outcome, layout: Layout) -> Any:
    """Return what a row says of an outcome; ``None``: nothing."""
    variable = VARIABLES[outcome]
    if variable.kind is VariableKind.MONEY:
        return _money(cells, outcome, layout)
    if variable.kind is VariableKind.YES_NO:
        return _yes_no(cells, outcome)
    return _number(cells[outcome], outcome, variable)


def _number(text: str, outcome: Outcome, variable: Variable) -> str | None:
    if not text:
        return None
    try:
        found = Decimal(text) if _NUMBER.fullmatch(text) else None
    except InvalidOperation:
        found = None
    if found is None or not variable.low <= found <= variable.high:
        raise BadCell(
            outcome,
            f"Leave it empty, or give a number from {variable.low} to {variable.high}, such as"
            " 2.5; no letters.",
        )
    return text


SAID: Mapping[str, Callable[[Cells, Layout], Any]] = {
    ARM: _arm,
    CONSENT: _consent,
    "sex": _one_of(Sex, "sex"),
    "age_band": _one_of(AgeBand, "age_band"),
    "corridor": _corridor,
    "started": _started,
    "contract_months": _contract_months,
    "site": _site,
    "self_employed": lambda cells, _: _yes_no(cells, "self_employed"),
    DEDUCTIONS: lambda cells, layout: _money(cells, DEDUCTIONS, layout),
}
