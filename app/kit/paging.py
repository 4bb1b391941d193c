"""Cursors of keyset lists: opaque to clients, versioned, and good for one list only.

A cursor carries the sort keys of the last row that was shown, and a digest of which list, order
and filters it belongs to. The checksum finds damage; it is no secret, so whatever a cursor says
is checked like any other input.
"""

import json
import math
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from app.kit.errors import BadCursor

Key = str | int | float | date | datetime | UUID

_VERSION = 1
_CHECKSUM_BYTES = 6
_MAX_CHARACTERS = 2_000
_MAX_INTEGER = 2**63
_ENCODER = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class ListOrder:
    """One way through one list: its name, its sort, its filters, and the types of its sort keys.

    ``filters`` holds everything that decides which rows are in the list; ``keys`` ends with the
    type of the tie-breaker, for example ``(str, UUID)``.
    """

    name: str
    sort: str
    filters: Mapping[str, object]
    keys: tuple[type[Key], ...]

    def digest(self) -> str:
        """Name this order in a few characters that change when any part of it does."""
        filters = sorted((name, _word(value)) for name, value in self.filters.items())
        described = json.dumps([self.name, self.sort, filters], ensure_ascii=True)
        return sha256(described.encode()).hexdigest()[:16]


def encode(order: ListOrder, after: Sequence[Key]) -> str:
    """Make the cursor that goes on after the row with these sort keys."""
    body = _ENCODER.encode([_VERSION, order.digest(), *map(_written, after)]).encode()
    return urlsafe_b64encode(_checksum(body) + body).rstrip(b"=").decode()


def decode(order: ListOrder, cursor: str) -> tuple[Key, ...]:
    """Read the sort keys back.

    Raises:
        BadCursor: it is damaged, or it was made for another list, sort or set of filters.
    """
    version, digest, *after = _opened(cursor)
    if version != _VERSION:
        raise BadCursor("The cursor is of a version that this service no longer reads.")
    if digest != order.digest():
        raise BadCursor("The cursor belongs to another list, or to other filters or another sort.")
    if len(after) != len(order.keys):
        raise _damaged()
    return tuple(_read(kind, value) for kind, value in zip(order.keys, after, strict=True))


def _opened(cursor: str) -> list[object]:
    """Check the cursor's form and its checksum; give what it holds."""
    if len(cursor) > _MAX_CHARACTERS:
        raise _damaged()
    try:
        sealed = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        body = sealed[_CHECKSUM_BYTES:]
        held = json.loads(body)
    except (ValueError, RecursionError):
        raise _damaged() from None
    # Decoding skips foreign characters and loose end bits, so the way back must give the same.
    if urlsafe_b64encode(_checksum(body) + body).rstrip(b"=").decode() != cursor:
        raise _damaged()
    if not isinstance(held, list) or len(held) < 2:  # noqa: PLR2004 - version and digest
        raise _damaged()
    return held


def _read(kind: type[Key], value: object) -> Key:
    """Read one sort key as the type that the list says; a cursor may have been made by hand."""
    try:
        if kind is float and isinstance(value, int | float) and math.isfinite(value):
            return float(value)
        if kind is int and type(value) is int and abs(value) < _MAX_INTEGER:
            return value
        if isinstance(value, str) and kind not in (int, float):
            return _from_text(kind, value)
    except (ValueError, OverflowError):
        pass
    raise _damaged()


def _from_text(kind: type[Key], value: str) -> Key:
    if kind is datetime:
        return _aware(datetime.fromisoformat(value))
    if kind is date:
        return date.fromisoformat(value)
    if kind is UUID:
        return UUID(value)
    if "\0" in value:
        raise ValueError(value)
    value.encode()  # A lone surrogate fails here, and not in the database.
    return value


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError(instant)
    return instant


def _written(value: Key) -> str | int | float:
    if isinstance(value, str | int | float):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _word(value: object) -> object:
    """Write a filter so that equal filters give equal words."""
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return sorted(str(each) for each in value)
    return None if value is None else str(value)


def _checksum(body: bytes) -> bytes:
    return sha256(body).digest()[:_CHECKSUM_BYTES]


def _damaged() -> BadCursor:
    return BadCursor("The cursor is damaged: use it exactly as the list gave it.")
