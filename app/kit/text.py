"""Text as it is compared, as it is kept, and as it is written into a table cell."""

import re
import unicodedata

_LETTERS_WITHOUT_MARKS = {
    ord(letter): plain
    for letters, plain in (
        ("Øø", "o"),
        ("Łł", "l"),
        ("ĐđÐð", "d"),
        ("Þþ", "th"),
        ("Ææ", "ae"),
        ("Œœ", "oe"),
        ("Ħħ", "h"),
        ("Ŧŧ", "t"),
        ("ı", "i"),  # noqa: RUF001 - the Turkish letter is meant
    )
    for letter in letters
}
_ARABIC_STRETCH = "\u0640"
_LETTERS_USED_AS_APOSTROPHES = range(0x02B9, 0x02C2)
_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_GRAPHEME_JOINER = "\u034f"
_END_OF_THE_BASIC_PLANE = 0x10000
# Combining classes of Unicode.
_STROKE = 1
_VOWEL_POINTS = range(10, 37)
_FIRST_ACCENT = 200

_JOINERS = "\u200c\u200d"
_REPLACEMENT = "\ufffd"

# What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asia.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")  # noqa: RUF001 - they are meant
_MADE_HARMLESS = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")  # noqa: RUF001 - they are meant


def _is_diacritic(character: str) -> bool:
    """Tell a mark that a writer may leave out from one that the word needs.

    The combining classes from 200 hold accents, those from 10 to 36 the vowel points of Hebrew
    and Arabic, class 1 strokes through a letter. Vowel signs, viramas and tone marks of the
    scripts of India and South-East Asia have other classes: without them it is another word.
    """
    combining = unicodedata.combining(character)
    return combining >= _FIRST_ACCENT or combining in _VOWEL_POINTS or combining == _STROKE


def _folded(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    if category in {"Cf", "Me"} or _is_diacritic(character):
        return ""
    return character if category in {"Mn", "Mc"} else " "


class _Folding(dict[int, str]):
    """What becomes of each character; learnt as characters are met, for the basic plane only."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if code < _END_OF_THE_BASIC_PLANE:
            self[code] = folded
        return folded


_FOLDING = _Folding(_LETTERS_WITHOUT_MARKS)
_FOLDING[ord(_ARABIC_STRETCH)] = ""
_FOLDING[ord(_GRAPHEME_JOINER)] = ""
_FOLDING.update((code, " ") for code in _LETTERS_USED_AS_APOSTROPHES)
_FOLDING.update((code, "") for codes in _VARIATION_SELECTORS for code in codes)
_ASCII = {code: _folded(chr(code).lower()) for code in range(128)}


def fold(text: str) -> str:
    """Reduce a name to what is compared: folded case, no diacritics, words between single spaces.

    Emoji and punctuation alone fold to nothing. Folding a folded text changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    plain = unicodedata.normalize("NFKD", text).translate(_FOLDING).casefold()
    return unicodedata.normalize("NFC", " ".join(plain.split()))


def is_latin(text: str) -> bool:
    """Tell whether all letters of a text are Latin ones; so it is where it has none."""
    return text.isascii() or all(
        unicodedata.name(each, "").startswith(("LATIN", "FULLWIDTH LATIN", "MODIFIER LETTER"))
        for each in text
        if each.isalpha()
    )


def clean_cell(text: str) -> str:
    """Return what a cell says: trimmed, single spaces, NFC, no character that is not shown.

    The joiners stay, for in several scripts they decide how a word is written.
    """
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", "".join(map(_shown, text)))
    return " ".join(text.split())


def only_shown(text: str) -> str:
    """Return a text without characters that are not shown, such as signs that turn its direction.

    Spaces, ends of lines and the joiners stay.
    """
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable() or character.isspace() or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category == "Cs":
        return _REPLACEMENT
    return "" if category in {"Cc", "Cf"} else character


def csv_safe(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula.

    A cell that looks as if it had been made harmless gets one more, so that ``csv_plain`` gives
    back every cell exactly.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def csv_plain(cell: str) -> str:
    """Undo ``csv_safe``."""
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell


_LONGEST_FILE_NAME = 50  # of four bytes each, where names of files have 255 with what is in front
_RUNS_BETWEEN_WORDS = re.compile(r" +|\.{2,}")


def file_name(text: str) -> str:
    """Return a name that any system takes for a file: no folders, no blanks, not hidden.

    What makes it unique is for the caller to put in front.
    """
    words = "".join(map(_of_a_file_name, unicodedata.normalize("NFKC", text)))
    whole = _RUNS_BETWEEN_WORDS.sub("_", words).strip("._-")
    stem, dot, ending = whole.rpartition(".")
    room = _LONGEST_FILE_NAME - len(dot + ending)
    kept = stem[:room] + dot + ending if room > 0 else whole[:_LONGEST_FILE_NAME]
    return kept or "file"


def _of_a_file_name(character: str) -> str:
    is_of_a_word = character.isalnum() or unicodedata.category(character) in {"Mn", "Mc"}
    return character if is_of_a_word or character in "_.-" else " "
