"""Whether a text that others will read holds words that point to who complained (W1).

It is a net under the officer, not a proof: a place, a date or a story can point to somebody too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.kit.text import fold

WITHOUT_MEANING = frozenset({"safe_hours", "is_shared", "never", "accused"})
"""Parts of an identity that are not hers, or say when, not who."""
NAMES = frozenset({"name"})
LEAST_DIGITS, COMPARED_DIGITS = 6, 7
LEAST_LETTERS = 3
_MAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+")
_DIGITS = re.compile(r"\d[\d\s().\-/]*\d")


def points_to(text: str, identities: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a text names somebody by a word, a number or an address of their identity.

    Every e-mail address is taken for one: no statement needs any.

    Args:
        text: that others will read.
        identities: what is sealed of who complained.
    """
    if _MAIL.search(text):
        return True
    folded = fold(text)
    words, plain, digits = set(folded.split()), folded.replace(" ", ""), _digits_of(text)
    return any(
        _stands(field, value, words, plain, digits)
        for identity in identities
        for field, value in _said(identity)
    )


def _said(identity: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field, value in identity.items():
        if field in WITHOUT_MEANING:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str) and each.strip():
                yield field, each


def _stands(field: str, value: str, words: set[str], plain: str, digits: str) -> bool:
    for run in _DIGITS.findall(value):
        number = _digits_of(run)
        if len(number) >= LEAST_DIGITS and number[-COMPARED_DIGITS:] in digits:
            return True
    folded = fold(value)
    whole = folded.replace(" ", "")
    if len(whole) >= LEAST_LETTERS and not whole.isdecimal() and whole in plain:
        return True
    parts = folded.split()
    if field in NAMES:
        return any(each in words for each in parts if len(each) > 1)
    return False


def _digits_of(text: str) -> str:
    """Return the digits of a text, of whichever script."""
    return "".join(str(int(each)) for each in text if each.isdecimal())
