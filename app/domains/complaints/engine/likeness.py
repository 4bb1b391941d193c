"""What of a text is compared, before it is digested under a key: overlapping pieces of words."""

from collections.abc import Iterable
from heapq import nsmallest
from zlib import crc32

from app.kit.text import fold

WORDS_AT_ONCE = 3
CHARACTERS_AT_ONCE = 8
KEPT = 24
"""Pieces of one text whose digests are kept; of two alike texts many are the same."""
LIKE = 6
"""From so many shared digests on, two texts are a question to an officer."""


def shingles(text: str) -> set[str]:
    """Return the overlapping pieces of a text: three words, or eight letters of a long one.

    Scripts without spaces between words (Thai, Lao, Khmer, Burmese, Chinese) give one long word.
    """
    folded = fold(text)
    words = folded.split()
    if len(words) > WORDS_AT_ONCE and len(folded) / len(words) < 3 * CHARACTERS_AT_ONCE:
        return {
            " ".join(words[place : place + WORDS_AT_ONCE])
            for place in range(len(words) - WORDS_AT_ONCE + 1)
        }
    plain = folded.replace(" ", "")
    return {
        plain[place : place + CHARACTERS_AT_ONCE]
        for place in range(max(1, len(plain) - CHARACTERS_AT_ONCE + 1))
        if plain
    }


def contacts(identity: dict[str, object]) -> set[str]:
    """Return each contact as it is compared: digits of telephones, folded addresses."""
    found = set()
    for field in ("phone", "message_handle", "email"):
        said = identity.get(field)
        if isinstance(said, str) and said.strip():
            found.add(f"{field}:{_plain(field, said)}")
    return found


def _plain(field: str, said: str) -> str:
    if field != "phone":
        return fold(said).replace(" ", "")
    digits = "".join(str(int(each)) for each in said if each.isdecimal())
    return digits.lstrip("0")


def kept(pieces: Iterable[str]) -> list[str]:
    """Return the pieces of a text whose digests are kept: the same ones of two alike texts.

    Which they are a checksum without a key says; of that nothing is kept.
    """
    return nsmallest(KEPT, set(pieces), key=_place)


def _place(piece: str) -> tuple[int, str]:
    return crc32(piece.encode()), piece
