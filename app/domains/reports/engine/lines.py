"""A report as one long file of lines: a line for each figure, with all that says what it is."""

import csv
from collections.abc import Iterator
from io import StringIO

from app.domains.reports.engine.content import Cell, Content, Line, Section, Table, records_at
from app.kit.text import csv_safe

MOST_DIMENSIONS = 4

HEAD = (
    *("jurisdiction", "from", "to", "entry", "section", "table"),
    *(f"{word}_{n}" for n in range(1, MOST_DIMENSIONS + 1) for word in ("by", "is")),
    *("measure", "unit", "value", "shown", "why", "records"),
)
SHOWN, HIDDEN, MISSING, WITHHELD = "shown", "hidden", "missing", "withheld"


def written(content: Content, address: str) -> Iterator[str]:
    """Yield the file line by line; formula characters are made harmless.

    Args:
        content: the report.
        address: of the service.
    """
    heading = content.heading
    first = (heading.jurisdiction, str(heading.first), str(heading.last), str(heading.entry))
    yield _line(HEAD)
    for section in content.sections:
        if section.withheld is not None:
            yield _line((*first, *_withheld(section)))
        for table in section.tables:
            for line, column, cell in table.figures():
                named = (*first, section.key, table.key, *_dimensions(table, line))
                where = records_at(heading, table, line, column, cell)
                yield _line(
                    (*named, column.key, column.unit.value, *_said(cell), where and address + where)
                )


def _withheld(section: Section) -> tuple[str, ...]:
    gap = ("",) * (2 * MOST_DIMENSIONS + 4)
    return (section.key, *gap, WITHHELD, section.withheld or "", "")


def _dimensions(table: Table, line: Line) -> list[str]:
    said = [
        part
        for column, code in zip(table.dimensions, line.of, strict=True)
        for part in (column.key, code)
    ]
    return said + [""] * (2 * MOST_DIMENSIONS - len(said))


def _said(cell: Cell) -> tuple[str, str, str]:
    """Return value, whether it is shown, and why not."""
    if cell.why is None:
        return cell.text, SHOWN, ""
    return "", HIDDEN if cell.why.is_hidden else MISSING, cell.why.value


def _line(cells: tuple[str, ...]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([csv_safe(each) for each in cells])
    return out.getvalue()
