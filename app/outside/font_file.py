"""Which characters a font file has, as its table ``cmap`` says.

Nothing else of a font is read here: what is drawn is for the typesetter. A library for fonts would
be fifty times as large as what is asked, and tests compare this with one.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

Span = tuple[int, int]
"""The first and the last of characters that follow each other, both inclusive."""

_COLLECTION = b"ttcf"
# Platform and encoding of the tables that speak Unicode, the fuller one first.
_UNICODE = ((3, 10), (3, 1))
_FORMAT_BY_SEGMENTS, _FORMAT_BY_GROUPS = 4, 12
_END_OF_SEGMENTS = 0xFFFF


def characters(file: Path) -> list[Span]:
    """Return the characters of a font, or of the first font of a collection.

    Raises:
        ValueError: it has no table that speaks Unicode in one of the two usual forms.
    """
    with file.open("rb") as opened:
        head = opened.read(16)
        start = struct.unpack_from(">I", head, 12)[0] if head[:4] == _COLLECTION else 0
        opened.seek(start)
        (_, tables) = struct.unpack(">4sH6x", opened.read(12))
        directory = opened.read(16 * tables)
        for name, _, offset, length in struct.iter_unpack(">4sIII", directory):
            if name == b"cmap":
                opened.seek(offset)
                return list(_mapped(opened.read(length), file.name))
    raise ValueError(f"{file.name} has no table of characters")


def _mapped(table: bytes, name: str) -> Iterator[Span]:
    (count,) = struct.unpack_from(">2xH", table)
    offsets = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
    }
    chosen = next((offsets[kind] for kind in _UNICODE if kind in offsets), None)
    if chosen is None:
        raise ValueError(f"{name} does not say its characters in Unicode")
    (form,) = struct.unpack_from(">H", table, chosen)
    if form == _FORMAT_BY_GROUPS:
        return _groups(table, chosen)
    if form == _FORMAT_BY_SEGMENTS:
        return _segments(table, chosen)
    raise ValueError(f"{name} says its characters in the unknown form {form}")


def _groups(table: bytes, start: int) -> Iterator[Span]:
    (count,) = struct.unpack_from(">I", table, start + 12)
    for first, last, _ in struct.iter_unpack(">III", table[start + 16 : start + 16 + 12 * count]):
        yield first, last


def _segments(table: bytes, start: int) -> Iterator[Span]:
    (doubled,) = struct.unpack_from(">H", table, start + 6)
    count = doubled // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", table, start + 14 + place)
        for place in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)
    )
    first_range = start + 14 + 3 * doubled + 2
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        # The last segment only marks the end.
        for character in range(first, min(last + 1, _END_OF_SEGMENTS)):
            glyph = (character + deltas[index]) & 0xFFFF
            if ranges[index]:
                place = first_range + 2 * index + ranges[index] + 2 * (character - first)
                (glyph,) = struct.unpack_from(">H", table, place)
            if glyph:
                yield character, character
