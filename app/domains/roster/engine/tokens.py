"""Tokens: places in a stored text that are filled when it is read.

A token stands between two characters of the private use area, which no import lets through. In
JSON it is a key with the value 0, so that what replaces it can be several members, or none.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

OPEN, CLOSE = "\ue000", "\ue001"
SEPARATOR = "|"
REGISTERED = "*"
"""Stands before the basis of a registration, among the sources of a token."""
GONE_ON, SAID_ON = "@", "="
"""Before the day since when a source lists a firm no longer, and before that of an act."""
ALONE = "!"
"""After the day of an act that no list confirms."""
REMEMBERED = 4_096
MOST_FILLED = 20_000
JSON_END = b'\xee\x80\x81":0'

# What stands between OPEN and the end of the token, with the comma that goes with it, is captured.
IN_JSON = re.compile(rb'"\xee\x80\x80([^\xee]+\xee\x80\x81":0,?)')
IN_TEXT = re.compile(rb"\xee\x80\x80([^\xee]+)\xee\x80\x81")

Fill = Callable[[bytes], bytes]


@lru_cache(maxsize=REMEMBERED)
def token(kind: str, *parts: str | None) -> str:
    """Return a token; parts hold slugs, codes and ISO dates alone."""
    return f"{OPEN}{SEPARATOR.join([kind, *(part or '' for part in parts)])}{CLOSE}"


def without_marks(text: str) -> str:
    """Return a text without the two characters that stand around a token."""
    return text if text.isascii() else text.replace(OPEN, "").replace(CLOSE, "")


def read_token(text: bytes) -> tuple[str, list[str]]:
    """Return the kind of a token and its parts."""
    kind, *parts = text.decode().split(SEPARATOR)
    return kind, parts


class Filling(dict[bytes, bytes]):
    """What stands for each token, found out once; a text has the same few again and again.

    Args:
        pattern: ``IN_JSON`` or ``IN_TEXT``.
        fill: gives the members, or the word, of a token.
    """

    def __init__(self, pattern: re.Pattern[bytes], fill: Fill) -> None:
        super().__init__()
        self._pattern = pattern
        self._fill = fill
        self._before: dict[bytes, bytes] = {}

    def __missing__(self, captured: bytes) -> bytes:
        """Return what stands for a token that was not met of late.

        What is met often stays, however many come that stand in one text only.
        """
        filled = self._before.get(captured)
        if filled is None:
            found, _, comma = captured.partition(JSON_END)
            filled = self._fill(found)
            filled = filled + comma if filled else b""
        if len(self) >= MOST_FILLED:
            self._before = dict(self)
            self.clear()
        self[captured] = filled
        return filled

    def filled(self, text: bytes) -> bytes:
        """Return a text with every token replaced."""
        pieces = self._pattern.split(text)
        pieces[1::2] = [self[captured] for captured in pieces[1::2]]
        return b"".join(pieces)


def iso(day: date | None) -> str | None:
    """Write a day for a token."""
    return day.isoformat() if day else None
