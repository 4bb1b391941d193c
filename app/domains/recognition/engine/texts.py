"""Programmes as text: read from a file, kept as RFC 8785 text, read again."""

import tomllib
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import rfc8785
from pydantic import ValidationError

from app.domains.recognition.engine.checking import faults
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.errors import FaultyProgramme
from app.domains.recognition.types.programmes import ProgrammeTerms
from app.kit.errors import Fault

FOLDER = Path(__file__).resolve().parents[1] / "data"
MOST_FAULTS = 20


def shipped_files() -> list[Path]:
    """Return the files of this package, by name."""
    return sorted(FOLDER.glob("*.toml"))


def read_file(path: Path) -> Programme:
    """Read a programme from a file.

    Raises:
        FaultyProgramme: it is no TOML, has another shape, or does not fit together.
    """
    try:
        says = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        fault = Fault("", f"It is no TOML in UTF-8: {error}.")
        raise FaultyProgramme(path.name, [fault]) from error
    return checked(path.name, _shaped(path.name, says))


def _shaped(name: str, says: dict[str, Any]) -> Programme:
    try:
        return Programme.model_validate(says)
    except ValidationError as error:
        found = [
            Fault("/" + "/".join(map(str, each["loc"])), f"{each['msg']}.")
            for each in error.errors(include_url=False)[:MOST_FAULTS]
        ]
        raise FaultyProgramme(name, found) from error


def checked(name: str, said: Programme, under: str = "") -> Programme:
    """Return a programme that fits together.

    Args:
        name: of the file, or of what was sent.
        said: what it says.
        under: pointer to where it stands in what was sent.

    Raises:
        FaultyProgramme: it does not.
    """
    if found := faults(said):
        told = [Fault(under + each.pointer, each.detail) for each in found[:MOST_FAULTS]]
        raise FaultyProgramme(name, told)
    return said


def canonical(said: Programme) -> str:
    """Return the RFC 8785 text that is kept of a programme."""
    return rfc8785.dumps(said.model_dump(mode="json")).decode()


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text that is kept."""
    return sha256(text.encode()).hexdigest()


@lru_cache(maxsize=256)
def terms_of(text: str) -> ProgrammeTerms:
    """Return the terms that a kept text says."""
    return Programme.model_validate_json(text).terms
