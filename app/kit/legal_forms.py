"""Legal forms of firms (Ltd, GmbH, S.p.A., 株式会社), which say nothing about whose name it is.

The forms are data: ``data/legal_forms.tsv``, folded, with the end of a name where each may stand.
"""

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).with_name("data") / "legal_forms.tsv"
# Thai is the first script, by code, whose forms are written without a space.
_FIRST_WITHOUT_SPACES = "\u0e00"
_COMPLETE = ""  # no word is empty, so among the next words it marks the end of a form


class _Forms:
    """The forms that stand at one end of a name, as a tree of their words from that end on."""

    def __init__(self, forms: Iterable[str], *, at_end: bool) -> None:
        self._at_end = at_end
        self._tree: dict[str, Any] = {}
        attached = []
        for form in forms:
            node = self._tree
            words = form.split()
            for word in reversed(words) if at_end else words:
                node = node.setdefault(word, {})
            node[_COMPLETE] = {}
            if len(form) > 1 and _needs_no_space(form):
                attached.append(form)
        self._attached = sorted(attached, key=len, reverse=True)

    def may_begin_with(self, word: str) -> bool:
        """Tell quickly whether a name whose outermost word this is may have a form."""
        return word in self._tree or _needs_no_space(word)

    def longest(self, words: list[str]) -> int:
        """Count the words of the longest form at this end; 0 where there is none."""
        node = self._tree
        longest = 0
        for count, word in enumerate(reversed(words) if self._at_end else words, 1):
            if word not in node:
                break
            node = node[word]
            if _COMPLETE in node:
                longest = count
        return longest

    def detached(self, words: list[str]) -> list[str]:
        """Cut off a form that is written without a space; the word is no form by itself."""
        at = -1 if self._at_end else 0
        word = words[at]
        for form in self._attached if _needs_no_space(word) else ():
            rest = word.removesuffix(form) if self._at_end else word.removeprefix(form)
            if rest != word:
                return [*words[:-1], rest] if self._at_end else [rest, *words[1:]]
        return words


def _needs_no_space(word: str) -> bool:
    return word >= _FIRST_WITHOUT_SPACES


@cache
def _forms() -> tuple[_Forms, _Forms]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    return (
        _Forms((row["form"] for row in rows if row["place"] != "start"), at_end=True),
        _Forms((row["form"] for row in rows if row["place"] != "end"), at_end=False),
    )


def strip_legal_form(folded: str) -> str:
    """Return a folded name without its legal forms, or as it is where nothing else would be left.

    Forms are taken off both ends until none is left, so that doing it again changes nothing.
    """
    trailing, leading = _forms()
    last, first = folded[folded.rfind(" ") + 1 :], folded[: folded.find(" ")]
    if not (trailing.may_begin_with(last) or leading.may_begin_with(first)):
        return folded
    words = folded.split()
    while (shorter := _shorter(words, trailing, leading)) is not words:
        words = shorter
    return " ".join(words)


def _shorter(words: list[str], trailing: _Forms, leading: _Forms) -> list[str]:
    at_end, at_start = trailing.longest(words), leading.longest(words)
    if len(words) in {at_end, at_start}:
        return words
    if at_end:
        return words[:-at_end]
    if at_start:
        return words[at_start:]
    shorter = trailing.detached(words)
    return leading.detached(words) if shorter is words else shorter
