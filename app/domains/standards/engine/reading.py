"""Reading a TOML file into a document, and telling each fault with its place."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domains.standards.engine import calendars
from app.domains.standards.engine.content import DOCUMENTS, name_of
from app.domains.standards.errors import FaultyDocument
from app.domains.standards.types.kept import Document
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentKind
from app.kit.errors import Fault
from app.kit.json_pointers import pointer

FOLDER = Path(__file__).resolve().parents[1] / "data"
MOST_BYTES = 4 * 1024 * 1024
MOST_FAULTS = 20
ORDER = tuple(DocumentKind(each) for each in ("edition", "scheme", "mapping", "translation"))
"""In which documents are taken in, since a scheme needs its edition and so on."""
_BEFORE_THE_REASON = re.compile(r"^(Value error|Assertion failed), ")


def shipped() -> list[Path]:
    """Return the files of the package."""
    return sorted(FOLDER.glob("*.toml"))


def read_file(path: Path) -> Document:
    """Read a file.

    Raises:
        FaultyDocument: it is no document of this domain; every fault is named with its place.
    """
    says = _table(path)
    try:
        kind = DocumentKind(str(says.get("kind")))
    except ValueError:
        known = ", ".join(DocumentKind)
        raise FaultyDocument(
            path.name, [Fault("/kind", f"Say what the file is, one of: {known}.")]
        ) from None
    try:
        document: Document = DOCUMENTS[kind].validate_python(says)
    except ValidationError as error:
        raise FaultyDocument(path.name, _faults(error, says)) from error
    if isinstance(document, Scheme) and (fault := calendars.fault_of(document.calendar)):
        raise FaultyDocument(path.name, [Fault("/calendar", fault.capitalize() + ".")])
    return document


def in_order(documents: Sequence[tuple[str, Document]]) -> list[tuple[str, Document]]:
    """Put documents, each with the name of its file, in the order in which they are taken in."""
    return sorted(
        documents, key=lambda each: (ORDER.index(DocumentKind(each[1].kind)), each[1].published_on)
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FaultyDocument(path.name, [Fault("", f"It is larger than {MOST_BYTES} bytes.")])
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FaultyDocument(path.name, [Fault("", f"It cannot be read: {error.strerror}.")]) from (
            error
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FaultyDocument(path.name, [Fault("", f"It is no TOML in UTF-8: {error}.")]) from error


def _faults(error: ValidationError, says: dict[str, Any]) -> list[Fault]:
    every = error.errors(include_url=False)
    told = [
        Fault(_place(each["loc"], says), _BEFORE_THE_REASON.sub("", each["msg"]) + ".")
        for each in every[:MOST_FAULTS]
    ]
    more = len(every) - len(told)
    return [*told, Fault("", f"And {more} more faults.")] if more else told


def _place(where: tuple[int | str, ...], says: Any) -> str:
    """Write the place of a fault, with an item's own code where it has one."""
    parts: list[str] = []
    for step in where:
        if step in _TAGS and parts == ["rule"]:
            continue
        inside = _step(says, step)
        named = name_of(inside) if isinstance(step, int) else None
        parts.append(named or str(step))
        says = inside
    return pointer(*parts) or "/"


_TAGS = frozenset({"grades", "failure_points", "score"})
"""Which rule it is: part of pydantic's way to a fault, and not of the file."""


def _step(says: Any, step: int | str) -> Any:
    if isinstance(says, dict):
        return says.get(step)
    if isinstance(says, list) and isinstance(step, int) and step < len(says):
        return says[step]
    return None
