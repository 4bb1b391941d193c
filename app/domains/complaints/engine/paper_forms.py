"""Paper forms of a union, many at once, as CSV: one line for each, columns by the form's fields."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, NamedTuple

from app.kit.errors import BadInput, Fault

MOST_LINES = 200
MOST_FAULTS = 100
LISTS = frozenset({"categories", "wishes", "consents", "excluded_states"})
"""Columns that hold several codes, with semicolons between."""
WORDS = (
    *("channel", "story", "safe", "origin", "destination", "happened_in", "happened_year", "when"),
    *("site", "sector", "workers", "sex", "age", "spoken", "written", "reads", "read_back"),
    *("in_own_name", "consent_text"),
)
NESTED = {
    "against_kind": ("against", "kind"),
    "against_record": ("against", "record"),
    "against_name": ("against", "name"),
    "against_more": ("against", "more"),
    "paid_amount": ("paid", "amount"),
    "paid_currency": ("paid", "currency"),
    "contact_name": ("contact", "name"),
    "contact_phone": ("contact", "phone"),
    "contact_email": ("contact", "email"),
    "contact_safe_hours": ("contact", "safe_hours"),
    "contact_is_shared": ("contact", "is_shared"),
}
"""Columns of what stands inside another field of the form."""
COLUMNS = (*WORDS, *sorted(LISTS), *NESTED)
_YES = {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}
_BOOLEANS = frozenset({"read_back", "in_own_name", "contact_is_shared"})


class Line(NamedTuple):
    """One form.

    Attributes:
        number: of its line, counted from 1, the header among them.
        said: as the body of one complaint has it.
    """

    number: int
    said: dict[str, Any]


def lines(content: bytes) -> Iterator[Line]:
    """Read the forms; empty cells are left out.

    Raises:
        BadInput: it is no CSV in UTF-8, has a column that is none, or too many lines.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused("Save the file as CSV in UTF-8.") from None
    if "\0" in text:
        raise _refused("The file holds the character NUL.")
    reader = csv.DictReader(StringIO(text), strict=True)
    try:
        header = reader.fieldnames or []
        _refuse_columns(header)
        for place, row in enumerate(reader):
            if place >= MOST_LINES:
                raise _refused(f"Send {MOST_LINES} forms at a time.")
            if None in row or None in row.values():
                raise _refused(f"Line {reader.line_num} has more or fewer cells than the first.")
            yield Line(reader.line_num, _said(row))
    except csv.Error as error:
        raise _refused(f"Line {reader.line_num} cannot be read: {error}.") from None


def _refuse_columns(header: Sequence[str]) -> None:
    unknown = [each for each in header if each not in COLUMNS]
    doubled = {each for each in header if list(header).count(each) > 1}
    if not header or unknown or doubled:
        named = ", ".join(repr(each[:40]) for each in (*unknown, *sorted(doubled))[:5])
        raise _refused(
            f"The first line names the columns, each once; not {named or 'nothing'}."
            f" There are: {', '.join(COLUMNS)}."
        )


def _said(row: dict[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for column, text in row.items():
        value = text.strip()
        if not value:
            continue
        if column in NESTED:
            outer, inner = NESTED[column]
            said.setdefault(outer, {})[inner] = _value(column, value)
        else:
            said[column] = _value(column, value)
    return said


def _value(column: str, text: str) -> Any:
    if column in LISTS:
        words = [each.strip() for each in text.split(";") if each.strip()]
        return [{"use": each} for each in words] if column == "consents" else words
    if column in _BOOLEANS:
        return _YES.get(text.casefold(), text)
    return text


def at(line: int, pointer: str, detail: str) -> Fault:
    """Return what is wrong in a line, at the column in which it stands."""
    outer, _, inner = pointer.strip("/").partition("/")
    nested = {f"{a}/{b}": column for column, (a, b) in NESTED.items()}
    column = nested.get(f"{outer}/{inner}", outer)
    return Fault(f"/lines/{line}/{column}", detail)


def _refused(detail: str) -> BadInput:
    return BadInput("The forms cannot be read.", faults=[Fault("", detail)])
