"""Names of workers that no entry, bundle, report or summary may say (C5, C6)."""

import re
from collections.abc import Iterable

from app.kit.text import fold

MASK = "[a worker]"
_LEAST = 5
# Marks belong to their letters, so a word is what stands between spaces and punctuation.
_WORD = re.compile(r"[^\s\u2000-\u206f\u0964\u060c!-/:-@\[-`{-~]+")


class Names:
    """The names on a sealed list, compared word by word, whatever the letters and accents.

    One name alone counts from five letters: a shorter one is too often a word of its own.

    Args:
        names: as the list has them.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(word for word, _, _ in _words(name))
            if len(words) > 1 or (words and len(words[0]) >= _LEAST):
                self._names.setdefault(words[0], []).append(words)

    def said_in(self, text: str) -> bool:
        """Tell whether a text says one of the names."""
        return self.masked(text) != text

    def masked(self, text: str) -> str:
        """Return a text without the names."""
        if not self._names or not text:
            return text
        words, done, parts = _words(text), 0, []
        place = 0
        while place < len(words):
            length = self._length_at(words, place)
            if length:
                parts += [text[done : words[place][1]], MASK]
                done = words[place + length - 1][2]
            place += length or 1
        return "".join([*parts, text[done:]])

    def _length_at(self, words: list[tuple[str, int, int]], place: int) -> int:
        """Return how many words the longest name has that begins at a place."""
        found = 0
        for name in self._names.get(words[place][0], ()):
            there = tuple(word for word, _, _ in words[place : place + len(name)])
            if there == name:
                found = max(found, len(name))
        return found


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(fold(each[0]), each.start(), each.end()) for each in _WORD.finditer(text)]
