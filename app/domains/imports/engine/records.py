"""From a row of cells to a record: what the row states, by its profile."""

import hashlib
import unicodedata
from collections.abc import Callable, Sequence

from app.domains.imports.engine.facts import Row, facts_reader
from app.domains.imports.engine.fields import Refused, field_reader
from app.domains.imports.engine.profile import Profile
from app.domains.imports.engine.tables import Cells
from app.domains.imports.errors import FileProblem
from app.domains.imports.types import Record, Reject

KEY_PART = "\x1e"
LONGEST_KEY = 400
MOST_SHOWN = 20


class RecordReader:
    """A profile made ready for the header of one file.

    Args:
        profile: how to read a row.
        header: the row that names the columns.

    Raises:
        FileProblem: columns of the profile are missing; it names them and those found.

    Attributes:
        left_out: columns of the file that the profile does not use.
    """

    def __init__(self, profile: Profile, header: Cells) -> None:
        places = {_plain(cell): place for place, cell in reversed(list(enumerate(header.cells)))}
        wanted = {_plain(field.column): field.column for field in profile.fields.values()}
        _check_columns(profile, header, [wanted[column] for column in wanted.keys() - places])
        self.left_out = tuple(cell for cell in header.cells if _plain(cell) not in wanted)
        self._width = len(header.cells)
        self._fields = [
            (name, places[_plain(field.column)], field_reader(field))
            for name, field in profile.fields.items()
        ]
        self._key = _key_reader(profile.listing_identity, _as_written)
        self._subject_key = _key_reader(profile.subject_identity, _folded)
        self._facts = facts_reader(profile)

    def read(self, row: Cells) -> Record | Reject:
        """Return what the row states, or why it cannot be taken."""
        try:
            cells = _squared(row.cells, self._width)
            values = {name: read(cells[place]) for name, place, read in self._fields}
            return Record(
                row.line, self._key(values), self._subject_key(values), self._facts(values)
            )
        except Refused as refused:
            return Reject(row.line, refused.column, refused.reason, tuple(row.cells))


def _check_columns(profile: Profile, header: Cells, missing: list[str]) -> None:
    if missing:
        raise FileProblem(
            f"this is not the layout of the profile {profile.name}:"
            f" missing are the columns {_listed(sorted(missing))};"
            f" found are {_listed(header.cells)}.",
            line=header.line,
        )


def _listed(columns: Sequence[str]) -> str:
    shown = ", ".join(repr(column[:40]) for column in columns[:MOST_SHOWN])
    more = len(columns) - MOST_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _plain(column: str) -> str:
    return " ".join(column.casefold().split())


def _squared(cells: list[str], width: int) -> list[str]:
    """Refuse a row that cannot be laid out under the header."""
    if "\0" in "".join(cells):
        raise Refused(None, "holds a NUL byte")
    if len(cells) != width and (len(cells) < width or any(map(str.strip, cells[width:]))):
        raise Refused(None, f"has {len(cells)} cells where the header has {width}")
    return cells


def _key_reader(
    choices: Sequence[str], compared: Callable[[Sequence[str]], str]
) -> Callable[[Row], str]:
    """Compile what identifies a row.

    A choice ``number|name`` is the name where there is no number. A long key ends in a digest.
    """
    parts = [_part_reader(choice.split("|"), compared) for choice in choices]

    def read(row: Row) -> str:
        text = KEY_PART.join([part(row) for part in parts])
        if len(text) <= LONGEST_KEY:
            return text
        return f"{text[:200]}{KEY_PART}{hashlib.sha256(text.encode()).hexdigest()}"

    return read if parts else lambda _row: ""


def _part_reader(
    names: Sequence[str], compared: Callable[[Sequence[str]], str]
) -> Callable[[Row], str]:
    first, *others = names
    if not others:
        return lambda row: compared(row[first])
    return lambda row: compared(next((row[name] for name in names if row[name]), ()))


def _as_written(values: Sequence[str]) -> str:
    return values[0] if len(values) == 1 else " ".join(values)


def _folded(values: Sequence[str]) -> str:
    text = _as_written(values)
    if not text.isascii():
        text = " ".join(unicodedata.normalize("NFKC", text).split())
    return text.casefold()
