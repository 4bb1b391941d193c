"""How like two names are: for a search, and for two records that may be one firm.

Names are compared folded and without their legal forms. A search asks whether the name holds
what was typed; two records are compared the same way round whichever comes first.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from app.kit.legal_forms import strip_legal_form
from app.kit.text import fold

FLOOR = 0.66
"""A search shows nothing less like than this.

One typing error leaves at least 0.66 in a name of three letters, two leave it in nearly every
name of six and 0.78 from ten letters on. A higher floor would lose short names; a lower one
shows more names that have only a common word with the query.
"""

CANDIDATE = 0.82
"""Two records with names at least so like are put before a person.

On the labelled company pairs of OpenSanctions, this is where nearly every pair above is one firm
(precision 0.98) and four in five of those that are one firm are above.
"""

SAME_NAME = "same_name"
CASE_OR_PUNCTUATION = "same_but_case_or_punctuation"
LEGAL_FORM = "same_but_legal_form"
WORD_ORDER = "same_words_in_another_order"
SPACES = "same_but_spaces"
ONE_BEGINS_THE_OTHER = "one_begins_the_other"

_MOST_LETTERS_COUNTED = 3
_MOST_CHARACTERS = 200
# The shares of a pair's score: of what only one of the two has, and of all but the legal forms.
_REST = 0.4
_BUT_FORMS = 0.97
_FINALISTS = 20
_FIRST_OF_THE_INDEX = 20
_LONG_WORD = 8
_WORD_WITH_ERRORS = 4
# A word that is only begun is worth a little less than the whole word.
_BEGUN = 0.97
_WITHIN = 0.9
_ALL_WORDS_MET = 0.9
_WHOLE_NAME_MET = 0.08
# From Thai on, by code, words may follow each other without a space.
_FIRST_WITHOUT_SPACES = "\u0e00"
# Words that people put in or leave out, and that tell no firm from another.
_FILLERS = frozenset({"the", "and", "of", "s"})
_INITIALS = re.compile(r"\b\w( \w)+\b")


class Match(NamedTuple):
    """A candidate of a search: its score, and which of its names met the query."""

    serial: int
    score: float
    name: int


def score(query_folded: str, name_folded: str) -> float:
    """Tell from 0 to 1 how well a name answers a query; both are folded.

    The order of the words does not matter, words may be only begun, and a word of four letters
    may have one typing error, one of eight two.
    """
    return _Query(query_folded).score(name_folded, strip_legal_form(name_folded))


def rank(query: str, candidates: Iterable[tuple[int, Sequence[str]]]) -> list[Match]:
    """Put the firms whose names answer the query in order, best first, none below ``FLOOR``.

    Every name is looked at quickly, and those that may win closely, with the first that the
    index found: these are the ones that a query only begins.

    Args:
        query: as it was typed.
        candidates: serial numbers with folded names, best first as the index found them.
    """
    asked = _Query(fold(query))
    owners: list[tuple[int, int]] = []
    names: list[str] = []
    for serial, own in candidates:
        owners.extend((serial, at) for at in range(len(own)))
        names.extend(own)
    cores = [strip_legal_form(name) for name in names]
    best: dict[int, Match] = {}
    for at in _finalists(asked, names, cores):
        serial, which = owners[at]
        match = Match(serial, asked.score(names[at], cores[at]), which)
        if match.score >= FLOOR and (serial not in best or match.score > best[serial].score):
            best[serial] = match
    return sorted(best.values(), key=lambda match: (-match.score, match.serial))


class _Query:
    """What was typed, taken apart once for all the names that it is compared with."""

    def __init__(self, folded: str) -> None:
        self.folded = folded = folded[:_MOST_CHARACTERS]
        self.core = strip_legal_form(folded)
        self.joined = self.core.replace(" ", "")
        self.words = self.core.split()
        # A form that is misspelt or out of its place is still in the query: then it is looked
        # for in the names too.
        self.may_hold_a_form = self.core == folded

    def score(self, name: str, core: str) -> float:
        if not self.folded or not name:
            return 0.0
        whole = max(
            fuzz.token_sort_ratio(self.core, core),
            fuzz.ratio(self.joined, core.replace(" ", "")),
            fuzz.token_sort_ratio(self.core, name) if self.may_hold_a_form else 0.0,
        )
        met = _ALL_WORDS_MET * _met(self.words, core.split())
        covered = _WHOLE_NAME_MET * min(1.0, len(self.core) / len(core))
        likeness = max(whole / 100, met + covered if met else 0.0)
        # Only names that are otherwise equally like are told apart by their legal forms.
        return 0.99 * likeness + 0.01 * fuzz.ratio(self.folded, name) / 100


def _finalists(asked: _Query, names: list[str], cores: list[str]) -> set[int]:
    found = set(range(min(_FIRST_OF_THE_INDEX, len(names))))
    compared = [cores, names] if asked.may_hold_a_form and cores != names else [cores]
    for texts in compared:
        likest = process.extract(asked.core, texts, scorer=fuzz.token_sort_ratio, limit=_FINALISTS)
        found.update(at for _, _, at in likest)
    return found


def _met(query: list[str], name: list[str]) -> float:
    """Tell which share of the query's letters is in words that begin a word of the name."""
    letters = sum(map(len, query))
    free = list(name)
    met = 0.0
    for word in query:
        if not free:
            break
        fits = [_fit(word, own) for own in free]
        best = max(fits)
        if best:
            met += best * len(word)
            free.pop(fits.index(best))
    return met / letters if letters else 0.0


def _fit(word: str, own: str) -> float:
    if own.startswith(word):
        return 1.0 if len(own) == len(word) else _BEGUN
    if word[0] >= _FIRST_WITHOUT_SPACES and word in own:
        return _WITHIN
    errors = (len(word) >= _WORD_WITH_ERRORS) + (len(word) >= _LONG_WORD)
    if not errors:
        return 0.0
    distance = min(
        OSA.distance(word, own, score_cutoff=errors),
        OSA.distance(word, own[: len(word)], score_cutoff=errors),
    )
    return _BEGUN * (1 - distance / len(word)) if distance <= errors else 0.0


def pair(name1: str, name2: str) -> float:
    """Tell from 0 to 1 how likely two names, as they are written, mean one firm.

    What the names do not share counts a second time: "Bank of China" and "Bank of Chad" have
    most letters in common, and are two firms.
    """
    folded1, folded2 = fold(name1), fold(name2)
    if not folded1 or not folded2:
        return 0.0
    words1 = _telling(strip_legal_form(folded1))
    words2 = _telling(strip_legal_form(folded2))
    likeness = _likeness_of_words(words1, words2)
    return _BUT_FORMS * likeness + (1 - _BUT_FORMS) * fuzz.ratio(folded1, folded2) / 100


def _likeness_of_words(words1: list[str], words2: list[str]) -> float:
    joined1, joined2 = "".join(words1), "".join(words2)
    if joined1 == joined2 or sorted(words1) == sorted(words2):
        return 1.0
    all_words = fuzz.token_sort_ratio(" ".join(words1), " ".join(words2))
    whole = max(all_words, fuzz.ratio(joined1, joined2)) / 100
    rest = OSA.normalized_similarity(_without(words1, words2), _without(words2, words1))
    return (1 - _REST) * whole + _REST * rest


def _telling(core: str) -> list[str]:
    """Return the words that tell one firm from another, with initials joined as one word."""
    joined = _INITIALS.sub(lambda run: run[0].replace(" ", ""), core)
    words = joined.split()
    return [word for word in words if word not in _FILLERS] or words


def _without(words: list[str], others: list[str]) -> str:
    left = list(others)
    rest = []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            rest.append(word)
    return " ".join(rest)


def reasons(names1: Iterable[str], names2: Iterable[str]) -> tuple[float, tuple[str, ...]]:
    """Compare two firms by the names of each that are most like.

    Args:
        names1: the names of one firm, as they are written.
        names2: the names of the other.

    Returns:
        The score of ``pair``, and codes that say why; ``letters_differ:2`` has a number.
    """
    scored = [(pair(name1, name2), name1, name2) for name1 in set(names1) for name2 in set(names2)]
    if not scored:
        return 0.0, ()
    likeness, name1, name2 = max(scored)
    return likeness, _codes(name1, name2)


def _codes(name1: str, name2: str) -> tuple[str, ...]:
    folded1, folded2 = fold(name1), fold(name2)
    if name1 == name2:
        return (SAME_NAME,)
    if folded1 == folded2:
        return (CASE_OR_PUNCTUATION,)
    core1, core2 = strip_legal_form(folded1), strip_legal_form(folded2)
    forms = (LEGAL_FORM,) if core1 != folded1 or core2 != folded2 else ()
    return _codes_of_cores(core1, core2, forms)


def _codes_of_cores(core1: str, core2: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    if core1 == core2:
        return forms
    if sorted(core1.split()) == sorted(core2.split()):
        return (WORD_ORDER, *forms)
    if core1.replace(" ", "") == core2.replace(" ", ""):
        return (SPACES, *forms)
    letters = OSA.distance(core1, core2, score_cutoff=_MOST_LETTERS_COUNTED)
    if letters <= _MOST_LETTERS_COUNTED:
        return (f"letters_differ:{letters}", *forms)
    shorter, longer = sorted((core1, core2), key=len)
    return (ONE_BEGINS_THE_OTHER, *forms) if longer.startswith(f"{shorter} ") else forms
