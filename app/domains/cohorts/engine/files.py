"""Records of participants as lines of CSV or as JSON: read row by row, and nothing that names.

What is not expected is refused whole, and no fault repeats what a cell or an unknown column said:
a file of names must leave no trace, not even in an answer.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import partial
from io import BytesIO, TextIOWrapper
from typing import Any

from app.domains.cohorts.engine import codes
from app.domains.cohorts.rules import MOST_ROWS, is_month
from app.domains.cohorts.types import (
    VARIABLES,
    AgeBand,
    Outcome,
    Protocol,
    Sex,
    Variable,
    VariableKind,
)
from app.kit.errors import BadInput, Fault
from app.kit.money import EXPONENTS, BadMoney, Money
from app.kit.private_details import Detail, private_details

MOST_FAULTS = 100
LONGEST_CELL = 100
MOST_MINOR = 10**12
MOST_CONTRACT_MONTHS = 120
CODE, ARM, CONSENT = "code", "arm", "consent"
DEDUCTIONS = "deductions"
YES = {"yes": True, "no": False}
_NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6})?")
_ABOUT_A_PERSON = re.compile(
    r"name|nom\b|nama|surname|phone|mobile|tel\b|whatsapp|mail|passport|pass\b|visa|birth|born|dob"
    r"|address|adresse|alamat|\bid\b|national|citizen|नाम|फोन|জন্ম|নাম|اسم|هاتف|جواز|ميلاد",
    re.IGNORECASE,
)
_LOOKS_LIKE = {
    Detail.EMAIL: "an e-mail address",
    Detail.TELEPHONE: "a telephone number or another number of a person",
    Detail.DATE: "a date, such as one of birth",
    Detail.BIRTH: "something about a birth",
    Detail.HOUSE: "an address",
    Detail.LINK: "a link",
}
Rates = Callable[[str, str, date], Fraction | None]
"""Units of the second currency for one of the first on a day; ``None``: none is known."""
Cells = Mapping[str, str]


class _Bad(ValueError):
    """A cell that cannot be taken."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column


@dataclass(frozen=True, slots=True)
class Read:
    """One row as it was read.

    Attributes:
        where: pointer to it, for faults that are found later.
        code: study-local, in its one form.
        said: what it says, by column; what is missing says ``None``.
        values: likewise by outcome.
    """

    where: str
    code: str
    said: Mapping[str, Any]
    values: Mapping[str, Any]


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


def read_csv(content: bytes, layout: Layout) -> list[Read]:
    """Read a file: CSV in UTF-8, the first line names columns.

    Raises:
        BadInput: with every faulty line and column; nothing of the file is to be kept.
    """
    return _rows(_lines(content, layout), layout)


def read_rows(rows: Sequence[Cells], layout: Layout) -> list[Read]:
    """Read rows as they come in JSON, by the names of the same columns.

    Raises:
        BadInput: with every faulty row and column; nothing of it is to be kept.
    """

    def each() -> Iterator[tuple[str, Cells]]:
        for at, cells in enumerate(rows):
            known = layout.columns
            if set(cells) - set(known) or layout.needed - set(cells):
                raise _refused(f"/rows/{at}", layout, [*cells])
            yield f"/rows/{at}", {name: text.strip() for name, text in cells.items()}

    return _rows(each(), layout)


def _rows(rows: Iterable[tuple[str, Cells]], layout: Layout) -> list[Read]:
    found, faults, seen = list[Read](), list[Fault](), set[str]()
    for where, cells in rows:
        if len(found) >= MOST_ROWS:
            faults.append(Fault(where, f"Send at most {MOST_ROWS} participants at once."))
            break
        read, bad = _read(where, cells, layout)
        faults += bad
        if read is not None and read.code in seen:
            faults.append(Fault(f"{where}/{CODE}", "The participant stands in it twice."))
        if read is not None:
            seen.add(read.code)
            found.append(read)
        if len(faults) >= MOST_FAULTS:
            break
    if faults:
        raise BadInput("Nothing of it was kept.", faults=faults)
    if not found:
        raise BadInput("Nothing of it was kept.", faults=[Fault("", "It names no participant.")])
    return found


def _lines(content: bytes, layout: Layout) -> Iterator[tuple[str, Cells]]:
    text = TextIOWrapper(BytesIO(content), encoding="utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    try:
        head = [each.strip().lower() for each in next(reader, [])]
        is_odd = set(head) - set(layout.columns) or len(head) != len(set(head))
        if is_odd or layout.needed - set(head):
            raise _refused("/line/1", layout, head)
        for cells in reader:
            if not any(each.strip() for each in cells):
                continue
            where = f"/line/{reader.line_num}"
            if len(cells) != len(head):
                raise _no_file(where, f"It has {len(cells)} cells, and the first has {len(head)}.")
            yield where, dict(zip(head, (each.strip() for each in cells), strict=True))
    except UnicodeDecodeError:
        raise _no_file("", "Send the file in UTF-8.") from None
    except csv.Error:
        where = f"/line/{reader.line_num}"
        raise _no_file(where, "This is no line of CSV that can be read.") from None


def _no_file(where: str, why: str) -> BadInput:
    return BadInput("Nothing of it was kept.", faults=[Fault(where, why)])


def _refused(where: str, layout: Layout, head: Sequence[str]) -> BadInput:
    """Say which columns cannot be taken by their places: what they are called may be a name."""
    known, seen, faults = set(layout.columns), set[str](), list[Fault]()
    for at, each in enumerate(head, start=1):
        if each in known and each not in seen:
            seen.add(each)
            continue
        why = "It stands twice." if each in seen else "No such column is taken."
        if each not in known and _ABOUT_A_PERSON.search(each):
            why = "It looks as if it told who somebody is, and records name nobody."
        faults.append(Fault(f"{where}/column/{at}", why))
    faults += [Fault(f"{where}/{each}", "Is missing.") for each in sorted(layout.needed - {*head})]
    told = ", ".join(layout.columns)
    return BadInput(
        f"Nothing of it was kept. Columns that are taken: {told}.", faults=faults[:MOST_FAULTS]
    )


def _read(where: str, cells: Cells, layout: Layout) -> tuple[Read | None, list[Fault]]:
    faults = list[Fault]()

    def taken(take: Callable[[], Any]) -> Any:
        try:
            return take()
        except _Bad as bad:
            faults.append(Fault(f"{where}/{bad.column}", _in_words(str(bad), cells, bad.column)))
        return None

    code = taken(lambda: _code(cells, layout))
    said = {
        column: taken(partial(take, cells, layout))
        for column, take in _SAID.items()
        if column in cells
    }
    values = {
        each.value: taken(partial(_value, cells, each, layout))
        for each in layout.outcomes
        if each in cells
    }
    is_read = code is not None and not faults
    return (Read(where, code, said, values) if is_read else None), faults


def _in_words(why: str, cells: Cells, column: str) -> str:
    found = private_details(cells.get(column, ""))
    if not found:
        return why
    return f"{why} It looks like {_LOOKS_LIKE[found[0]]}: records name nobody."


def _code(cells: Cells, layout: Layout) -> str:
    found = codes.read(layout.study, cells[CODE])
    if found is None:
        raise _Bad(
            CODE,
            "Give a code that this study gave out, or 64 hexadecimal digits of a salted SHA-256;"
            " never a name or a number that others know.",
        )
    return found


def _arm(cells: Cells, layout: Layout) -> str:
    if layout.protocol.arm(cells[ARM]) is None:
        raise _Bad(ARM, "Give the key of a group of the protocol.")
    return cells[ARM]


def _consent(cells: Cells, _: Layout) -> bool:
    if cells[CONSENT] != "yes":
        raise _Bad(CONSENT, "Nobody is in a study who did not consent: it has to say yes.")
    return True


def _one_of(words: Iterable[str], column: str) -> Callable[[Cells, Layout], str | None]:
    known = tuple(words)

    def take(cells: Cells, _: Layout) -> str | None:
        if cells[column] and cells[column] not in known:
            raise _Bad(column, f"Leave it empty, or give one of: {', '.join(known)}.")
        return cells[column] or None

    return take


def _site(cells: Cells, layout: Layout) -> str | None:
    known = {each.key for each in layout.protocol.sites}
    if cells["site"] and cells["site"] not in known:
        raise _Bad("site", "Leave it empty, or give the key of a site of the protocol.")
    return cells["site"] or None


def _corridor(cells: Cells, layout: Layout) -> str | None:
    known = {"-".join(each) for each in layout.protocol.corridors}
    if cells["corridor"] and cells["corridor"] not in known:
        raise _Bad("corridor", "Leave it empty, or give a corridor of the protocol, such as NP-QA.")
    return cells["corridor"] or None


def _started(cells: Cells, _: Layout) -> str | None:
    if cells["started"] and not is_month(cells["started"]):
        raise _Bad("started", "Leave it empty, or give the month, such as 2026-03; never the day.")
    return cells["started"] or None


def _contract_months(cells: Cells, _: Layout) -> int | None:
    text = cells["contract_months"]
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:6]) <= MOST_CONTRACT_MONTHS:
        raise _Bad("contract_months", f"Give 1 to {MOST_CONTRACT_MONTHS} as a whole number.")
    return int(text)


def _yes_no(cells: Cells, column: str) -> bool | None:
    if cells[column] and cells[column] not in YES:
        raise _Bad(column, "Leave it empty, or give yes or no.")
    return YES.get(cells[column])


def _money(cells: Cells, column: str, layout: Layout) -> dict[str, Any] | None:
    amount, day = cells[column], cells.get(f"{column}_on", "")
    if not amount:
        return None
    common = layout.protocol.currency
    currency = cells.get(f"{column}_currency", "") or common
    if len(amount) > LONGEST_CELL:
        raise _Bad(column, "Give an amount, such as 1250.00.")
    try:
        minor = Money.parse(amount, currency).amount_minor
    except BadMoney as bad:
        if bad.pointer == "/currency":
            raise _Bad(
                f"{column}_currency", "Give three letters of ISO 4217, such as NPR."
            ) from bad
        raise _Bad(column, str(bad)) from None
    if not 0 <= minor <= MOST_MINOR:
        raise _Bad(column, "Give an amount of nought or more, and no larger than a wage can be.")
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
        raise _Bad(f"{column}_on", f"Give the day: {currency} is brought into {common} by it.")
    factor = layout.rates(currency, common, on)
    if factor is None:
        raise _Bad(column, f"No rate from {currency} to {common} is known of that day.")
    scale = Fraction(10) ** (EXPONENTS[common] - EXPONENTS[currency])
    found = round(minor * factor * scale)
    if found > MOST_MINOR:
        raise _Bad(column, "Give an amount no larger than a wage can be.")
    return found


def _day(text: str, column: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise _Bad(column, "Give the day, such as 2026-03-01.")
    return found


def _value(cells: Cells, outcome: Outcome, layout: Layout) -> Any:
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
        raise _Bad(
            outcome,
            f"Leave it empty, or give a number from {variable.low} to {variable.high}, such as"
            " 2.5; no letters.",
        )
    return text


_SAID: Mapping[str, Callable[[Cells, Layout], Any]] = {
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
