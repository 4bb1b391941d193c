"""From a file to its records: the one door to the reading machinery."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domains.imports.engine.profile import Profile
from app.domains.imports.engine.records import RecordReader
from app.domains.imports.engine.tables import Cells, rows
from app.domains.imports.errors import FileProblem
from app.domains.imports.types import Record, Reject


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What the name and the header of a file say.

    Attributes:
        list_date: the day of which the list speaks, where the file's name says it.
        left_out: columns that the profile does not use; they are not imported.
    """

    list_date: date | None
    left_out: tuple[str, ...]


def read(path: Path, profile: Profile) -> Iterator[Record | Reject]:
    """Yield what each row of a file states, or why it cannot be taken; memory stays flat.

    Args:
        path: CSV, TSV or XLSX, packed by gzip or not.
        profile: of its layout.

    Raises:
        FileProblem: the file as a whole cannot be read; it names the line.
    """
    reader, table = _opened(path, profile)
    yield from map(reader.read, table)


def first_look(path: Path, profile: Profile) -> FirstLook:
    """Read the name and the header of a file, and nothing else.

    Raises:
        FileProblem: it cannot be read, or is of another layout.
    """
    reader, _ = _opened(path, profile)
    return FirstLook(_date_in_name(path, profile), reader.left_out)


def _opened(path: Path, profile: Profile) -> tuple[RecordReader, Iterator[Cells]]:
    table = rows(path, profile.layout)
    header = next(table, None)
    if header is None:
        raise FileProblem(f"{path.name} has no rows, not even a header.")
    return RecordReader(profile, header), table


def _date_in_name(path: Path, profile: Profile) -> date | None:
    pattern = profile.layout.date_in_name
    found = pattern.search(path.name) if pattern else None
    try:
        return date.fromisoformat(found["value"]) if found else None
    except ValueError:
        return None
