"""What can be printed of a text: which letters there are, which way it runs, in which language."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from app.outside.font_file import Span

STANDS_FOR_MISSING = "\ufffd"
LONGEST_WORD = 32
"""Characters without a place to break after which one is made, so that nothing runs off a page."""

_BREAK = "\u200b"
_LINE_ENDS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n") | {ord("\t"): " "}
_ISOLATES = "\u2066\u2067\u2068\u2069"
_OVERRIDES = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e"))
# They draw nothing of their own, and decide how their neighbours are drawn.
_JOINERS = "\u200b\u200c\u200d"
_UNDRAWN = {"Cc", "Cf", "Co", "Cn", "Cs"}
_VIRAMA = 9
_RIGHT_TO_LEFT = {"R", "AL"}
# Their words are broken between any two letters, or by a dictionary that the typesetter has.
_BROKEN_ANYWHERE = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR"}
_LANGUAGES = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "ETHIOPIC": "am",
    "GEORGIAN": "ka",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "ORIYA": "or",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
}
_IN_COUNTRIES = {
    ("ARABIC", "AF"): "fa",
    ("ARABIC", "IR"): "fa",
    ("ARABIC", "PK"): "ur",
    ("CJK", "JP"): "ja",
    ("CJK", "KR"): "ko",
    ("DEVANAGARI", "NP"): "ne",
    ("ETHIOPIC", "ER"): "ti",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as it is printed.

    Attributes:
        text: with what cannot be printed replaced by a sign that says so.
        is_whole: whether nothing was replaced.
    """

    text: str
    is_whole: bool


class TypeCase:
    """The letters that there are.

    Args:
        spans: of all fonts, in any order; they may overlap.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        for first, last in sorted(spans):
            if self._lasts and first <= self._lasts[-1] + 1:
                self._lasts[-1] = max(self._lasts[-1], last)
            else:
                self._firsts.append(first)
                self._lasts.append(last)

    def has(self, character: str) -> bool:
        """Tell whether some font has a character."""
        code = ord(character)
        place = bisect_right(self._firsts, code) - 1
        return place >= 0 and code <= self._lasts[place]

    def printed(self, text: str) -> Printed:
        """Return a text as it can be printed, its lines kept.

        What steers the direction is left out, but for isolates, which end at the end of their
        paragraph and so turn nothing else around. Controls are left out. A sign that no font has
        becomes U+FFFD: never is it left out silently, and never is it an empty box.
        """
        plain = unicodedata.normalize("NFC", text).translate(_LINE_ENDS).translate(_OVERRIDES)
        kept: list[str] = []
        is_whole = True
        for character in plain:
            if character == "\n" or character in _ISOLATES or character in _JOINERS:
                kept.append(character)
            elif unicodedata.category(character) in _UNDRAWN:
                # Controls and signs of format show nothing; the rest stands for something.
                if unicodedata.category(character) not in {"Cc", "Cf"}:
                    is_whole = False
                    kept.append(STANDS_FOR_MISSING)
            elif self.has(character) or character.isspace():
                kept.append(character)
            elif not _is_selector(character):
                is_whole = False
                kept.append(STANDS_FOR_MISSING)
        return Printed(_breakable("".join(kept)), is_whole)


def shows(text: str) -> bool:
    """Tell whether anything is to be seen of a text."""
    return any(not each.isspace() and unicodedata.category(each) not in _UNDRAWN for each in text)


def runs_right_to_left(text: str) -> bool:
    """Tell by the first letter that has a direction (Unicode TR 9, P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return False
        if kind in _RIGHT_TO_LEFT:
            return True
    return False


def language_of(text: str, country: str | None) -> str | None:
    """Guess the language of a name by its letters, where they are not Latin.

    It decides which forms of Chinese characters are drawn and how a name is read aloud; the country
    tells apart languages that share letters.

    Args:
        text: a name.
        country: ISO 3166-1 alpha-2, of whoever bears it.

    Returns:
        BCP 47; ``None`` for Latin letters and for ones that we cannot name.
    """
    for character in text:
        if character.isalpha():
            script = _script(character)
            if script in _LANGUAGES:
                return _IN_COUNTRIES.get((script, country or ""), _LANGUAGES[script])
    return None


def shortened(text: str, longest: int) -> str:
    """Return a text, or its beginning with a sign that it goes on; no letter loses its marks."""
    if len(text) <= longest:
        return text
    end = longest
    while end > 0 and not _may_begin_a_line(text[end], text[end - 1]):
        end -= 1
    return f"{text[: end or longest].rstrip()}…"


def _script(character: str) -> str:
    """Return the first word of a character's name, which is its script for those asked about."""
    return unicodedata.name(character, "").partition(" ")[0]


def _is_selector(character: str) -> bool:
    """Tell a sign that chooses between forms of the one before it."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _breakable(text: str) -> str:
    """Make places to break in words that are longer than any word is."""
    if all(len(word) <= LONGEST_WORD for word in text.split()):
        return text
    kept: list[str] = []
    length = 0
    for character in text:
        is_gap = character.isspace() or character == _BREAK
        if is_gap or _script(character) in _BROKEN_ANYWHERE:
            length = 0
        elif length >= LONGEST_WORD and _may_begin_a_line(character, kept[-1]):
            kept.append(_BREAK)
            length = 0
        kept.append(character)
        length += not is_gap
    return "".join(kept)


def _may_begin_a_line(character: str, before: str) -> bool:
    if before in _JOINERS or unicodedata.combining(before) == _VIRAMA:
        return False
    return unicodedata.category(character)[0] not in {"M", "C"}
