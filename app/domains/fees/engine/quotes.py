"""A table of rates, row by row: what each cell says, or why it cannot be taken."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from app.domains.fees.engine.layouts import Layout, RateKind
from app.domains.imports.engine.tables import Cells, rows
from app.domains.imports.errors import FileProblem
from app.domains.imports.types import Reject
from app.kit.money import EXPONENTS

_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{0,30})?(?:[eE][+-]?[0-9]{1,2})?")
LONGEST = 60
FIRST_YEAR = 1900
_LAST_OF_YEAR = (12, 31)


@dataclass(frozen=True, slots=True)
class Quote:
    """One unit of a currency costs so many of another.

    Attributes:
        one: the currency of which there is one.
        other: in which it is paid.
        first_day: on which the rate holds.
        last_day: on which it holds; ``None``: open.
        rate: how many, as exact decimal text.
        basis: the text that says so, where each row has its own.
        line: of the file.
    """

    one: str
    other: str
    first_day: date
    last_day: date | None
    rate: str
    basis: str | None
    line: int

    @property
    def key(self) -> tuple[str, str, date]:
        """What tells one quote of a source from another of it."""
        return (self.one, self.other, self.first_day)


class _Bad(ValueError):
    """A cell that cannot be taken."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of a file, found once: where each thing stands."""

    layout: Layout
    today: date
    names: Sequence[str]
    at: Mapping[str, int]
    across: Sequence[tuple[int, str]]

    @property
    def left_out(self) -> tuple[str, ...]:
        """Columns that stand for a currency that is not known here."""
        if self.layout.currency.across is None:
            return ()
        return tuple(word for _, word in self.across if _currency(self.layout, word) is None)


def read(path: Path, layout: Layout, today: date) -> Iterator[Quote | Reject]:
    """Yield what each cell of a file says, or why it cannot be taken; memory stays flat.

    Args:
        path: CSV, TSV or XLSX, packed by gzip or not.
        layout: of it.
        today: no rate is of a later day.

    Raises:
        FileProblem: the file as a whole cannot be read, or is of another layout.
    """
    every = rows(path, layout.file)
    header = next(every, None)
    if header is None:
        raise FileProblem(f"{path.name} has no rows, not even a header.")
    table = _found(layout, header, today)
    for row in every:
        yield from _row(table, row)


def _found(layout: Layout, header: Cells, today: date) -> _Table:
    names = [cell.strip() for cell in header.cells]
    known = {name.casefold(): position for position, name in reversed([*enumerate(names)])}
    wanted = {
        *(layout.period.column, layout.period.until, layout.currency.column),
        *(layout.rate.column, layout.rate.one_column, layout.rate.basis),
    }
    at: dict[str, int] = {}
    for name in sorted(each for each in wanted if each is not None):
        if name.casefold() not in known:
            raise FileProblem(
                f"there is no column {name!r}; there are {', '.join(names[:12])}.", line=header.line
            )
        at[name] = known[name.casefold()]
    pattern = layout.period.across or layout.currency.across
    across = [
        (position, fits["value"])
        for position, name in enumerate(names)
        if pattern is not None and (fits := pattern.fullmatch(name)) is not None
    ]
    if pattern is not None and not across:
        raise FileProblem("no column's name is what the layout looks for.", line=header.line)
    return _Table(layout, today, names, at, across)


def _row(table: _Table, row: Cells) -> Iterator[Quote | Reject]:
    layout = table.layout
    try:
        one = layout.rate.one or _known(table, row, layout.rate.one_column or "")
        basis = None if layout.rate.basis is None else _basis(table, row, layout.rate.basis)
        cells = list(_cells(table, row))
    except _Bad as bad:
        yield _reject(row, bad)
        return
    for column, position, currency, when in cells:
        said = row.cells[position].strip() if position < len(row.cells) else ""
        if said in layout.rate.empty or currency == one:
            continue
        try:
            first, last = _days(table, row, when)
            if first.year < layout.currency.since.get(currency, FIRST_YEAR):
                continue
            yield _quote(layout, (one, currency), (first, last), _number(column, said), basis, row)
        except _Bad as bad:
            yield _reject(row, bad)


def _cells(table: _Table, row: Cells) -> Iterator[tuple[str, int, str, str]]:
    """Yield each number's column, place, currency and time, of those that are known."""
    layout = table.layout
    if layout.currency.across is not None:
        when = _cell(table, row, layout.period.column or "")
        for position, word in table.across:
            if (currency := _currency(layout, word)) is not None:
                yield table.names[position], position, currency, when
        return
    currency = _known_currency(table, row)
    if currency is None:
        return
    if layout.period.across is not None:
        for position, word in table.across:
            yield table.names[position], position, currency, word
        return
    column = layout.rate.column or ""
    yield column, table.at[column], currency, _cell(table, row, layout.period.column or "")


def _quote(
    layout: Layout,
    pair: tuple[str, str],
    days: tuple[date, date | None],
    rate: str,
    basis: str | None,
    row: Cells,
) -> Quote:
    one, currency = pair
    if currency in layout.rate.other_way:
        one, currency = currency, one
    return Quote(one, currency, *days, rate, basis, row.line)


def _known_currency(table: _Table, row: Cells) -> str | None:
    layout = table.layout
    column = layout.currency.column or ""
    word = _cell(table, row, column)
    found = _currency(layout, word)
    if found is None and layout.currency.others == "refuse":
        raise _Bad(column, f"{word!r} is no currency that is known here")
    return found


def _currency(layout: Layout, word: str) -> str | None:
    values = layout.currency.values
    code = word if values is None else values.get(word)
    return code if code in EXPONENTS else None


def _known(table: _Table, row: Cells, column: str) -> str:
    word = _cell(table, row, column)
    if word not in EXPONENTS:
        raise _Bad(column, f"{word!r} is no currency that is known here")
    return word


def _basis(table: _Table, row: Cells, column: str) -> str:
    said = _cell(table, row, column)
    if not said:
        raise _Bad(column, "the text that says so is not named")
    return said[:500]


def _cell(table: _Table, row: Cells, column: str) -> str:
    position = table.at[column]
    return row.cells[position].strip() if position < len(row.cells) else ""


def _days(table: _Table, row: Cells, when: str) -> tuple[date, date | None]:
    period = table.layout.period
    column = period.column or when
    first = _day(table, column, when)
    if period.kind is RateKind.DAY:
        return first, first
    if period.kind is RateKind.YEAR:
        if first.year >= table.today.year:
            raise _Bad(column, f"{first.year} is not over, so it has no average")
        return first.replace(month=1, day=1), date(first.year, *_LAST_OF_YEAR)
    until = "" if period.until is None else _cell(table, row, period.until)
    if not until:
        return first, None
    last = _day(table, period.until or "", until)
    if last < first:
        raise _Bad(period.until or "", f"{last} is before {first}")
    return first, last


def _day(table: _Table, column: str, said: str) -> date:
    found = _parsed(said, table.layout.period.format)
    if found is None:
        raise _Bad(column, f"{said[:40]!r} is no time as the layout writes it")
    if not FIRST_YEAR <= found.year <= table.today.year or found > table.today:
        raise _Bad(column, f"{found} is no day that a rate can be of")
    return found


@lru_cache(maxsize=1024)
def _parsed(said: str, form: str) -> date | None:
    try:
        return datetime.strptime(said, form).date()  # noqa: DTZ007 - a civil day
    except ValueError:
        return None


def _number(column: str, said: str) -> str:
    """Return a number as plain decimal text, with all its digits and no others."""
    if _NUMBER.fullmatch(said) is None:
        raise _Bad(column, f"{said[:40]!r} is no positive decimal number")
    exact = Decimal(said)
    text = f"{exact:f}"
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    if exact <= 0 or len(plain) > LONGEST:
        raise _Bad(column, f"{said[:40]!r} cannot be a rate")
    return plain


def _reject(row: Cells, bad: _Bad) -> Reject:
    return Reject(row.line, bad.column, str(bad), tuple(row.cells[:12]))
