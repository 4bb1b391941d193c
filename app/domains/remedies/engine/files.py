"""Lists and payments as files: CSV in UTF-8, read row by row; every faulty line is told at once."""

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import StringIO
from typing import TypeVar
from uuid import UUID

from app.domains.remedies.engine import codes
from app.domains.remedies.rules import MOST_MINOR
from app.domains.remedies.types import Told
from app.domains.remedies.types.asked import Paying, Worker
from app.kit.errors import BadInput, Fault
from app.kit.money import BadMoney, Money

MOST_FAULTS = 100
LONGEST = 300
WORKER_COLUMNS = (
    *("origin", "destination", "paid_on", "currency", "document", "statement", "supported_by"),
    *("loan_interest", "repaid", "name", "contact", "language", "site", "has_left", "has_died"),
)
NEEDED_OF_WORKER = frozenset({"origin", "destination", "paid_on", "currency"})
PAYMENT_COLUMNS = ("worker", "payer", "amount", "currency", "paid_on", "reference", "proof", "via")
NEEDED_OF_PAYMENT = frozenset({"worker", "payer", "amount", "currency", "paid_on", "reference"})
YES = {"yes": True, "no": False, "": False}
Made = TypeVar("Made")
Row = Mapping[str, str]


class _Bad(ValueError):
    """A cell that cannot be taken."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column


def rows(
    content: bytes, columns: tuple[str, ...], needed: frozenset[str], make: Callable[[Row], Made]
) -> tuple[list[tuple[int, Made]], list[Fault]]:
    """Read a file; return what its lines hold, with their numbers, and every fault of any line.

    Args:
        content: CSV in UTF-8, with or without its mark; the first line names columns.
        columns: that can be there.
        needed: that have to be.
        make: makes one thing of the cells of a line.

    Raises:
        BadInput: it is no such file.
    """
    made, faults = list[tuple[int, Made]](), list[Fault]()
    for number, cells in _lines(content, columns, needed):
        try:
            made.append((number, make(cells)))
        except _Bad as bad:
            faults.append(Fault(f"/line/{number}/{bad.column}", str(bad)))
        if len(faults) >= MOST_FAULTS:
            break
    return made, faults


def _lines(
    content: bytes, columns: tuple[str, ...], needed: frozenset[str]
) -> Iterator[tuple[int, Row]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _no_file("Send the file in UTF-8.") from None
    if "\0" in text:
        raise _no_file("Leave out the character NUL.")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        head = [each.strip().lower() for each in next(reader, [])]
        unknown, missing = set(head) - set(columns), needed - set(head)
        if unknown or missing or len(head) != len(set(head)):
            raise _no_file(f"Its first line names columns, each once, of: {', '.join(columns)}.")
        for cells in reader:
            if any(each.strip() for each in cells):
                if len(cells) != len(head):
                    raise _no_file(f"Line {reader.line_num} has {len(cells)} cells.")
                stripped = (each.strip() for each in cells)
                yield reader.line_num, dict(zip(head, stripped, strict=True))
    except csv.Error as error:
        raise _no_file(f"Line {reader.line_num}: {error}.") from None


def _no_file(why: str) -> BadInput:
    return BadInput("This is no file that can be read.", faults=[Fault("", why)])


def worker_of(currency: str) -> Callable[[Row], Worker]:
    """Return what makes a worker of the cells of a line.

    Args:
        currency: in which the money goes back; what she had back before is in it.
    """

    def worker(cells: Row) -> Worker:
        paid_in = cells["currency"]
        told = Told(
            origin=_country(cells, "origin"),
            destination=_country(cells, "destination"),
            paid_on=_day(cells, "paid_on"),
            currency=_known(paid_in),
            document_minor=_perhaps(cells, "document", paid_in),
            statement_minor=_perhaps(cells, "statement", paid_in),
            supported_by=_count(cells, "supported_by"),
            loan_interest_minor=_perhaps(cells, "loan_interest", paid_in),
        )
        return Worker(
            told,
            name=_text(cells, "name"),
            contact=_text(cells, "contact"),
            language=_text(cells, "language", 35),
            site=_site(cells),
            repaid_minor=_perhaps(cells, "repaid", currency) or 0,
            has_left=_yes(cells, "has_left"),
            has_died=_yes(cells, "has_died"),
        )

    return worker


def payment_of(currency: str) -> Callable[[Row], Paying]:
    """Return what makes a payment of the cells of a line.

    Args:
        currency: of the remedy; a payment in another is refused.
    """

    def payment(cells: Row) -> Paying:
        if cells["currency"] != currency:
            raise _Bad("currency", f"The money goes back in {currency}.")
        try:
            worker = codes.read(cells["worker"], "")
        except BadInput as error:
            raise _Bad("worker", error.faults[0].detail) from None
        amount, payer_id = _perhaps(cells, "amount", currency), _id(cells, "payer")
        if not amount:
            raise _Bad("amount", "Give an amount above nought.")
        if payer_id is None:
            raise _Bad("payer", "Name the payer by its id.")
        reference = _text(cells, "reference", 120)
        if reference is None:
            raise _Bad("reference", "Give the reference of the bank or the mobile money.")
        paid_on = _day(cells, "paid_on")
        proof_id, via_id = _id(cells, "proof"), _id(cells, "via")
        return Paying(worker, payer_id, amount, paid_on, reference, proof_id, via_id)

    return payment


def minor(amount: str, currency: str) -> int:
    """Return minor units of an amount that somebody is owed or paid.

    Raises:
        BadMoney: it cannot be read, is below nought, or larger than anybody is owed.
    """
    found = Money.parse(amount, currency).amount_minor
    if not 0 <= found <= MOST_MINOR:
        raise BadMoney("/amount", "Give an amount of nought or more, no larger than is ever owed.")
    return found


def _perhaps(cells: Row, column: str, currency: str) -> int | None:
    if not cells.get(column):
        return None
    try:
        return minor(cells[column], currency)
    except BadMoney as bad:
        raise _Bad(column, str(bad)) from None


def _known(currency: str) -> str:
    try:
        return Money(0, currency).currency
    except BadMoney as bad:
        raise _Bad("currency", str(bad)) from None


def _country(cells: Row, column: str) -> str:
    text = cells[column]
    if not (len(text) == len("PH") and text.isascii() and text.isalpha() and text.isupper()):
        raise _Bad(column, "Give two capital letters of ISO 3166-1.")
    return text


def _day(cells: Row, column: str) -> date:
    try:
        return date.fromisoformat(cells[column])
    except ValueError:
        raise _Bad(column, "Give a day such as 2026-11-24.") from None


def _count(cells: Row, column: str) -> int:
    text = cells.get(column) or "0"
    if not (text.isascii() and text.isdigit() and len(text) < len("1000")):
        raise _Bad(column, "Give a whole number below 1000.")
    return int(text)


def _text(cells: Row, column: str, longest: int = LONGEST) -> str | None:
    text = cells.get(column) or None
    if text is not None and len(text) > longest:
        raise _Bad(column, f"Give at most {longest} characters.")
    return text


def _site(cells: Row) -> str:
    text = _text(cells, "site", 40) or ""
    if not all(each.isalnum() or each in "._-" for each in text):
        raise _Bad("site", "Give a code of letters and digits.")
    return text


def _yes(cells: Row, column: str) -> bool:
    said = cells.get(column, "").lower()
    if said not in YES:
        raise _Bad(column, "Say yes or no.")
    return YES[said]


def _id(cells: Row, column: str) -> UUID | None:
    if not cells.get(column):
        return None
    try:
        return UUID(cells[column])
    except ValueError:
        raise _Bad(column, "Give an identifier.") from None
