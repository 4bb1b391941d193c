"""Records of participants as lines of CSV or as JSON: read row by row, and nothing that names.

What is not expected is refused whole, and no fault repeats what a cell or an unknown column said:
a file of names must leave no trace, not even in an answer.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO, TextIOWrapper
from typing import Any

from app.domains.cohorts.engine.cells import CODE, SAID, BadCell, Cells, Layout, code_of, value_of
from app.domains.cohorts.rules import MOST_ROWS
from app.kit.delimiters import BadLine, rows
from app.kit.errors import BadInput, Fault
from app.kit.private_details import Detail, private_details

MOST_FAULTS = 100
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


def read_csv(content: bytes, layout: Layout) -> list[Read]:
    """Read a file: CSV in UTF-8 with commas, semicolons or tabs, the first line names columns.

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
        raise BadInput(f"Nothing of it was kept.{_more(faults)}", faults=faults[:MOST_FAULTS])
    if not found:
        raise BadInput("Nothing of it was kept.", faults=[Fault("", "It names no participant.")])
    return found


def _more(faults: Sequence[Fault]) -> str:
    is_all = len(faults) < MOST_FAULTS
    return "" if is_all else f" The first {MOST_FAULTS} faults follow; there may be more."


def _lines(content: bytes, layout: Layout) -> Iterator[tuple[str, Cells]]:
    text = TextIOWrapper(BytesIO(content), encoding="utf-8-sig", newline="")
    told = rows(text)
    try:
        head = [each.strip().lower() for each in next(told)[1]]
        is_odd = set(head) - set(layout.columns) or len(head) != len(set(head))
        if is_odd or layout.needed - set(head):
            raise _refused("/line/1", layout, head)
        for number, cells in told:
            if not any(each.strip() for each in cells):
                continue
            where = f"/line/{number}"
            if len(cells) != len(head):
                raise _no_file(where, f"It has {len(cells)} cells, and the first has {len(head)}.")
            yield where, dict(zip(head, (each.strip() for each in cells), strict=True))
    except UnicodeDecodeError:
        raise _no_file("", "Send the file in UTF-8.") from None
    except BadLine as error:
        raise _no_file(
            f"/line/{error.number}", "This is no line of CSV that can be read."
        ) from None


def _no_file(where: str, why: str) -> BadInput:
    return BadInput("Nothing of it was kept.", faults=[Fault(where, why)])


def _refused(where: str, layout: Layout, head: Sequence[str]) -> BadInput:
    """Say which columns cannot be taken by their places: what they are called may be a name."""
    known, seen, faults = set(layout.columns), set[str](), list[Fault]()
    for at, each in enumerate(head, start=1):
        if each in known and each not in seen:
            seen.add(each)
            continue
        if len(faults) >= MOST_FAULTS:
            break
        why = "It stands twice." if each in seen else "No such column is taken."
        if each not in known and _ABOUT_A_PERSON.search(each):
            why = "It looks as if it told who somebody is, and records name nobody."
        faults.append(Fault(f"{where}/column/{at}", why))
    missing = sorted(layout.needed.difference(head))
    faults += [Fault(f"{where}/{each}", "Is missing.") for each in missing]
    told = ", ".join(layout.columns)
    return BadInput(
        f"Nothing of it was kept. Columns that are taken: {told}.{_more(faults)}",
        faults=faults[:MOST_FAULTS],
    )


def _read(where: str, cells: Cells, layout: Layout) -> tuple[Read | None, list[Fault]]:
    faults = list[Fault]()

    def taken(take: Callable[[], Any]) -> Any:
        try:
            return take()
        except BadCell as bad:
            faults.append(Fault(f"{where}/{bad.column}", _in_words(str(bad), cells, bad.column)))
        return None

    code = taken(lambda: code_of(cells, layout))
    said = {
        column: taken(partial(take, cells, layout))
        for column, take in SAID.items()
        if column in cells
    }
    values = {
        each.value: taken(partial(value_of, cells, each, layout))
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
