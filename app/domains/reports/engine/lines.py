"""A report as one long file of lines: a line for each figure, with all that says what it is."""

import csv
from collections.abc import Iterator
from io import StringIO

from app.domains.reports.engine.content import (
    Cell,
    Content,
    Line,
    Section,
    Table,
    currency_of,
    instant,
    records_at,
)
from app.kit.text import csv_safe

MOST_DIMENSIONS = 4

HEAD = (
    *("jurisdiction", "from", "to", "entry", "at", "method", "digest", "instance", "scope"),
    *("common_currency", "section", "table"),
    *(f"{word}_{n}" for n in range(1, MOST_DIMENSIONS + 1) for word in ("by", "is")),
    *("measure", "unit", "amount_currency", "value", "shown", "why", "records"),
)
SHOWN, HIDDEN, MISSING, WITHHELD = "shown", "hidden", "missing", "withheld"
NOTE, NONE = "note", "none"
"""Of a line without a figure: what is said of a table, and that it has no figure."""
_NO_FIGURE = ("",) * (2 * MOST_DIMENSIONS + 4)


def written(content: Content, address: str) -> Iterator[str]:
    """Yield the file line by line; formula characters are made harmless.

    Args:
        content: the report.
        address: of the service.
    """
    first = _first(content)
    yield _line(HEAD)
    for section in content.sections:
        if section.withheld is not None:
            yield _line((*first, section.key, "", *_NO_FIGURE, WITHHELD, section.withheld, ""))
        for table in section.tables:
            for said in _table(content, section, table, address):
                yield _line((*first, *said))


def _first(content: Content) -> tuple[str, ...]:
    """Return what each line begins with, so that a line that is taken out says what it is of."""
    heading = content.heading
    return (
        *(heading.jurisdiction, str(heading.first), str(heading.last), str(heading.entry)),
        *(instant(heading.at), content.method, content.digest, heading.instance or ""),
        *(heading.scope, heading.currency),
    )


def _table(
    content: Content, section: Section, table: Table, address: str
) -> Iterator[tuple[str, ...]]:
    heading, of = content.heading, (section.key, table.key)
    for line, column, cell in table.figures():
        where = records_at(heading, table, line, column, cell)
        yield (
            *(*of, *_dimensions(table, line), column.key, column.unit.value),
            *(currency_of(heading, table, line, column), *_said(cell)),
            where and address + where,
        )
    for note in table.notes:
        yield (*of, *_NO_FIGURE, NOTE, note, "")
    if table.none:
        yield (*of, *_NO_FIGURE, NONE, table.none, "")


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
