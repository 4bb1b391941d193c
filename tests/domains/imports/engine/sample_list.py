"""A small layout and files of it, for tests of the reading machinery."""

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.domains.imports.engine.profile import Profile
from app.domains.imports.engine.reading import read
from app.domains.imports.types import Record, Reject

SOURCE = {
    "key": "xx-test",
    "title": "Licensed agencies",
    "publisher": "Ministry of Tests",
    "jurisdiction": "XX",
    "record": "intermediary",
    "data_licence": "none",
    "attribution": "Ministry of Tests",
    "time_zone": "UTC",
    "stale_after_days": 30,
}
HEADER = "name,number,until\n"
FIELDS = {
    "name": {"column": "name", "required": True},
    "number": {"column": "number"},
    "until": {"column": "until", "dates": ["%d.%m.%Y"]},
}


def profile(**parts: Any) -> Profile:
    """Return a profile of the columns name, number and until, with ``parts`` in their places."""
    whole = {
        "name": "xx-test",
        "source": SOURCE,
        "fields": FIELDS,
        "subject_identity": ["number|name"],
        "country": {"is": "PH"},
        "names": [{"kind": "legal", "name": {"field": "name"}}],
        "licences": [
            {"number": {"field": "number"}, "status": "valid", "valid_until": {"field": "until"}}
        ],
    }
    return Profile.model_validate({**whole, **parts})


def with_field(name: str, **says: Any) -> Profile:
    """Return the profile with one of its fields said in another way."""
    return profile(fields={**FIELDS, name: {"column": name, **says}})


def written(folder: Path, content: str | bytes, name: str = "list.csv") -> Path:
    """Write a file and return its path; ``.gz`` packs it."""
    raw = content.encode() if isinstance(content, str) else content
    path = folder / name
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return path


def read_all(path: Path, by: Profile | None = None) -> list[Record | Reject]:
    """Read a whole file."""
    return list(read(path, by or profile()))


def names(rows: Sequence[Record | Reject]) -> list[str]:
    """Return the first name of each record."""
    return [row.facts.names[0].text for row in rows if isinstance(row, Record)]


def rejects(rows: Sequence[Record | Reject]) -> list[tuple[int, str | None, str]]:
    """Return where and why rows were rejected."""
    return [(row.line, row.column, row.reason) for row in rows if isinstance(row, Reject)]
