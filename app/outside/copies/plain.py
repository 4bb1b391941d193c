"""Plain text written anew: what shows, and nothing that hides in it."""

import unicodedata

_KEPT_CONTROLS = frozenset("\n\t")
# Of the signs of format, those that show nothing and turn or join nothing.
_HIDDEN = frozenset(
    {0xAD, 0x180E, 0x200B, 0xFEFF, *range(0x2060, 0x2066), *range(0x206A, 0x2070)}
    | {*range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)}
)


def plain(content: bytes) -> bytes:
    """Leave out what shows nothing: marks of byte order, tags, controls, spaces of no width."""
    lines = content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(filter(_shows, lines)).encode()


def _shows(character: str) -> bool:
    kind = unicodedata.category(character)
    if kind == "Cc":
        return character in _KEPT_CONTROLS
    return ord(character) not in _HIDDEN and kind not in ("Co", "Cn")
