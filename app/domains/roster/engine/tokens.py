"""Tokens: places in a stored text that are filled when it is read.

A token stands between two characters of the private use area, which no import lets through. In
JSON it is a key with the value 0, so that what replaces it can be several members, or none.
"""

import re
from collections.abc import Callable
from datetime import date

OPEN, CLOSE = "\ue000", "\ue001"
SEPARATOR = "|"

IN_JSON = re.compile(rb'"\xee\x80\x80([^\xee]+)\xee\x80\x81":0(,?)')
IN_TEXT = re.compile(rb"\xee\x80\x80([^\xee]+)\xee\x80\x81")

Fill = Callable[[bytes], bytes]


def token(kind: str, *parts: str | None) -> str:
    """Return a token; parts hold slugs, codes and ISO dates alone."""
    return f"{OPEN}{SEPARATOR.join([kind, *(part or '' for part in parts)])}{CLOSE}"


def read_token(text: bytes) -> tuple[str, list[str]]:
    """Return the kind of a token and its parts."""
    kind, *parts = text.decode().split(SEPARATOR)
    return kind, parts


def fill_json(text: bytes, fill: Fill) -> bytes:
    """Replace every token of a JSON text by the members that ``fill`` gives for it."""

    def replaced(found: re.Match[bytes]) -> bytes:
        members = fill(found[1])
        return members + found[2] if members else b""

    return IN_JSON.sub(replaced, text)


def fill_text(text: bytes, fill: Fill) -> bytes:
    """Replace every token of a text."""
    return IN_TEXT.sub(lambda found: fill(found[1]), text)


def iso(day: date | None) -> str | None:
    """Write a day for a token."""
    return day.isoformat() if day else None
