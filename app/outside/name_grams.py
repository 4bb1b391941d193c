"""What of a name goes into the index: its words, the pieces of its words, and how they begin.

A word is taken between two edges, so that pieces tell the beginning and the end of a word from
its middle. Words may change their order, and a typing error spoils only the three pieces that it
touches.
"""

from app.kit.text import fold

EDGE = "_"
WORD = "="
_SHORT_WORD = 4
MOST_CHARACTERS = 200
"""Longer queries are cut: the longest names in public registers are shorter than this."""

# Lao, Thai, Myanmar, Khmer; kana; Han in all its blocks: words are not set apart by spaces.
_WITHOUT_SPACES = (
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x3040, 0x3100),
    range(0x3400, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x33480),
)
_FIRST_WITHOUT_SPACES = chr(_WITHOUT_SPACES[0].start)


def of_name(folded: str) -> set[str]:
    """Return everything by which a name can be found."""
    found: set[str] = set()
    for word in folded.split():
        found.add(WORD + word)
        found.add(EDGE + word[0])
        _add_pieces(found, word)
        if _runs_on(word):
            found.update(word)
    return found


def of_query(text: str) -> set[str]:
    """Return what to look for: the same pieces, and beginnings only where a word has no others."""
    found: set[str] = set()
    for word in fold(text)[:MOST_CHARACTERS].split():
        found.add(WORD + word)
        _add_pieces(found, word)
        # A single error spoils most pieces of a short word, but seldom its first letter.
        if len(word) <= _SHORT_WORD:
            found.add(EDGE + word[0])
        if len(word) == 1 and _runs_on(word):
            found.add(word)
    return found


def _add_pieces(found: set[str], word: str) -> None:
    edged = f"{EDGE}{word}{EDGE}"
    found.update([edged[at : at + 3] for at in range(len(word))])
    if _runs_on(word):
        found.update(word[at : at + 2] for at in range(len(word) - 1))


def _runs_on(word: str) -> bool:
    return (
        not word.isascii()
        and max(word) >= _FIRST_WITHOUT_SPACES
        and any(ord(character) in codes for codes in _WITHOUT_SPACES for character in word)
    )
