"""Reports as files: CSV in UTF-8, read line by line; what a line says, or what is wrong in it."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from app.domains.deployments.types import Said
from app.kit.delimiters import BadLine, rows
from app.kit.errors import BadInput, Fault

COLUMNS = (
    *("intermediary", "licence", "month", "origin", "destination"),
    *("occupation", "sector", "wage_band", "sex", "count"),
)
NEEDED = ("month", "origin", "destination", "count")
LONGEST_CELL = 200
MOST_COLUMNS = 30
"""More are not told one by one: a first line of a million cells would cost as many looks at it."""


def lines(file: BinaryIO) -> Iterator[Said | Fault]:
    """Yield what each line of a file says, or the fault because of which it cannot be read.

    Args:
        file: CSV in UTF-8, with or without its mark; the first line names columns, which commas,
            semicolons or tabs separate.

    Raises:
        BadInput: it is no such file, or has a column that reports do not have.
    """
    told = rows(_decoded(file))
    try:
        head = _head(next(told)[1])
        for number, cells in told:
            if any(each.strip() for each in cells):
                yield _line(number, head, cells)
    except UnicodeDecodeError:
        raise _no_file("Send the file in UTF-8.") from None
    except BadLine as error:
        raise _no_file(str(error)) from None


def _decoded(file: BinaryIO) -> Iterator[str]:
    for place, line in enumerate(file):
        yield line.decode("utf-8" if place else "utf-8-sig")


def _head(cells: list[str]) -> list[str]:
    if len(cells) > MOST_COLUMNS:
        told = f"It has {len(cells)} columns. {_MAY}"
        raise BadInput(_OTHER_COLUMNS, faults=[Fault("/line/1", told)])
    head = [each.strip().lower() for each in cells]
    faults = [
        Fault(f"/line/1/{place}", f"There is no column '{each[:60]}'. {_MAY}")
        for place, each in enumerate(head, start=1)
        if each not in COLUMNS
    ]
    faults += [
        Fault(f"/line/1/{place}", "The column is there twice.")
        for place, each in enumerate(head, start=1)
        if each in head[: place - 1]
    ]
    faults += [
        Fault("/line/1", f"The column '{each}' is missing.") for each in NEEDED if each not in head
    ]
    if faults:
        raise BadInput(_OTHER_COLUMNS, faults=faults)
    return head


_OTHER_COLUMNS = "The columns of the file are not those of a report."
_MAY = f"A report holds counts alone, and no worker's name: {', '.join(COLUMNS)}."


def _line(number: int, head: list[str], cells: list[str]) -> Said | Fault:
    at = f"/line/{number}"
    if len(cells) != len(head):
        return Fault(at, f"It has {len(cells)} cells, and the first line has {len(head)}.")
    said = {name: cell.strip() for name, cell in zip(head, cells, strict=True)}
    for name, cell in said.items():
        if len(cell) > LONGEST_CELL or not cell.isprintable():
            return Fault(f"{at}/{name}", "No value of a report looks like this.")
    count = _whole(said["count"])
    if count is None:
        return Fault(f"{at}/count", "Give a whole number, nought or more.")
    return Said(at=at, count=count, **_texts(said))


def _texts(said: Mapping[str, str]) -> dict[str, str]:
    return {name: said.get(name, "") for name in COLUMNS if name != "count"}


def _whole(text: str) -> int | None:
    is_number = text.isascii() and text.isdigit() and len(text) < len("1000000000")
    return int(text) if is_number else None


def _no_file(why: str) -> BadInput:
    return BadInput("This is no file that can be read.", faults=[Fault("", why)])
