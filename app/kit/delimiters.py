"""What separates the columns of a file: spreadsheets save with commas, semicolons or tabs."""

import csv
from collections.abc import Iterator
from itertools import chain

DELIMITERS = ",;\t"


class BadLine(ValueError):
    """A line of a file is no line of CSV; ``number`` says which, ``reason`` why."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"Line {number}: {reason}.")
        self.number, self.reason = number, reason


def delimiter_of(head: str, among: str = DELIMITERS) -> str:
    """Return of what the first line, which names columns, has most; the first where of none."""
    return max(among, key=head.count)


def rows(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a text with the numbers of their lines; the first tells the delimiter.

    Raises:
        BadLine: a line is none of CSV.
    """
    names = next(lines, "")
    reader = csv.reader(chain([names], lines), delimiter=delimiter_of(names), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise BadLine(reader.line_num, str(error)) from None
