"""Texts of a profile as they are kept: no hidden characters, and what looks like something else."""

from typing import Any

from app.domains.identity.service.names import clean_name, flags
from app.kit.errors import BadInput, Fault

# The two characters that stand around a token of the roster.
_TOKENS = dict.fromkeys((0xE000, 0xE001))
_NAMES = ("legal_name", "latin_name", "trading_names", "former_names")


def clean(text: str) -> str:
    """Return a text as it is kept; empty where it shows nothing."""
    return clean_name(text.translate(_TOKENS))


def cleaned(content: dict[str, Any]) -> dict[str, Any]:
    """Return what was said with every text cleaned.

    Raises:
        BadInput: a text shows nothing once it is cleaned.
    """
    faults: list[Fault] = []
    found: dict[str, Any] = _walk(content, "", faults)
    if faults:
        raise BadInput("A text has no character that is shown.", faults=faults)
    return found


def _walk(value: Any, pointer: str, faults: list[Fault]) -> Any:
    if isinstance(value, dict):
        return {name: _walk(each, f"{pointer}/{name}", faults) for name, each in value.items()}
    if isinstance(value, list):
        return [_walk(each, f"{pointer}/{place}", faults) for place, each in enumerate(value)]
    if not isinstance(value, str):
        return value
    text = clean(value)
    if not text:
        faults.append(Fault(pointer, "Give a text with characters that are shown."))
    return text


def flagged(content: dict[str, Any]) -> list[str]:
    """Return what in the names of a profile the secretariat should look at, with its place."""
    found: list[str] = []
    for part in _NAMES:
        said = content.get(part) or []
        texts = said if isinstance(said, list) else [said["text"] if part == _NAMES[0] else said]
        found += [f"{flag}:/{part}" for text in texts for flag in flags(text)]
    return list(dict.fromkeys(found))
