"""How like two names are: for a search, and for two records that may be one firm.

Names are compared folded and without their legal forms. A search asks whether the name holds
what was typed; two records are compared the same way round whichever comes first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple

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
(precision 0.98), and nearly four in five of those that are one firm are above.
"""

SAME_NAME = "same_name"
CASE_OR_PUNCTUATION = "same_but_case_or_punctuation"
LEGAL_FORM = "same_but_legal_form"
WORD_ORDER = "same_words_in_another_order"
SPACES = "same_but_spaces"
LITTLE_WORDS = "same_but_little_words"
ONE_BEGINS_THE_OTHER = "one_begins_the_other"

_CORE = "\t"
_MOST_LETTERS_COUNTED = 9
_MOST_CHARACTERS = 200
# The shares of a pair's score: of what only one of the two has, and of all but the legal forms.
_REST = 0.4
_BUT_FORMS = 0.97
_LONG_WORD = 8
_WORD_WITH_ERRORS = 4
# A word that is only begun is worth a little less than the whole word.
_BEGUN = 0.97
_WITHIN = 0.9
_ALL_WORDS_MET = 0.9
_WHOLE_NAME_MET = 0.08
_FORMS_TELL = 0.01
# From Thai on, by code, words may follow each other without a space.
_FIRST_WITHOUT_SPACES = "\u0e00"
# Words that people put in or leave out, and that tell no firm from another.
_FILLERS = frozenset({"the", "and", "of", "s"})
_INITIALS = re.compile(r"(?<!\S)\w( \w)+(?!\S)")


class Match(NamedTuple):
    """A candidate of a search: its score, and which of its names, folded, met the query."""

    serial: int
    score: float
    name: str


def score(query_folded: str, name_folded: str) -> float:
    """Tell from 0 to 1 how well a name answers a query; both are folded.

    The order of the words does not matter, words may be only begun, and a word of four letters
    may have one typing error, one of eight two.
    """
    return _Query(query_folded).scores([prepared([name_folded])], least=0.0)[0]


def prepared(names: Iterable[str]) -> str:
    """Return a firm's folded names as ``rank`` takes them.

    Each is a line; what it is without its legal forms follows a tab, where that is another text.
    """
    cores = ((name, strip_legal_form(name)) for name in names)
    return "\n".join(name if core == name else f"{name}{_CORE}{core}" for name, core in cores)


def rank(query: str, serials: Sequence[int], firms: Sequence[str]) -> list[Match]:
    """Put the firms whose names answer the query in order, best first, none below ``FLOOR``.

    Every name is looked at closely: a query of one common word has as many good answers as the
    index has candidates, and leaving some out would read as if they were not in the register.

    Args:
        query: as it was typed.
        serials: of the firms.
        firms: their prepared names, in the same order; an empty text is no firm.
    """
    if not firms:
        return []
    names = "\n".join(firms).split("\n")
    scores = _Query(fold(query)).scores(names, least=FLOOR)
    met = [at for at, likeness in enumerate(scores) if likeness >= FLOOR]
    owners = serials
    if len(names) > len(firms):
        counts = [firm.count("\n") + 1 for firm in firms]
        owners = [*chain.from_iterable(map(repeat, serials, counts))]
    best: dict[int, int] = {}
    for _, serial, at in sorted((-scores[at], owners[at], at) for at in met):
        best.setdefault(serial, at)
    return [Match(serial, scores[at], names[at].partition(_CORE)[0]) for serial, at in best.items()]


class _Query:
    """What was typed, taken apart once for all the names that it is compared with."""

    def __init__(self, folded: str) -> None:
        self.folded = folded = folded[:_MOST_CHARACTERS]
        self.core = strip_legal_form(folded)
        self.words = self.core.split()
        # A form that is misspelt or out of its place is still in the query: then it is looked
        # for in the names too.
        self.may_hold_a_form = self.core == folded

    def scores(self, names: Sequence[str], least: float) -> list[float]:
        """Score prepared names.

        One that cannot reach the least score may be given less than its own.

        The loops over names and words that cost time are those of ``process.extract``, in C.
        """
        if not self.folded:
            return [0.0] * len(names)
        least = max(0.0, least - _FORMS_TELL)
        cores = [name[name.find(_CORE) + 1 :] for name in names]
        likest = self._whole(names, cores, 100 * least)
        self._by_words(likest, cores, least)
        # Only names that are otherwise equally like are told apart by their legal forms.
        return [
            (1 - _FORMS_TELL) * likeness
            + _FORMS_TELL * fuzz.ratio(self.folded, name.partition(_CORE)[0]) / 100
            if likeness >= least and name
            else 0.0
            for likeness, name in zip(likest, names, strict=True)
        ]

    def _whole(self, names: Sequence[str], cores: Sequence[str], cutoff: float) -> list[float]:
        """Compare the whole query with whole names, as words in any order and without spaces."""
        likest = [0.0] * len(names)
        joined = "\n".join(cores).replace(" ", "").split("\n")
        compared: list[tuple[str, Any, Callable[..., float]]] = [
            (self.core, cores, fuzz.token_sort_ratio),
            (self.core.replace(" ", ""), joined, fuzz.ratio),
        ]
        if self.may_hold_a_form:
            formal = {
                at: name.partition(_CORE)[0] for at, name in enumerate(names) if _CORE in name
            }
            compared.append((self.core, formal, fuzz.token_sort_ratio))
        for text, texts, scorer in compared:
            for _, ratio, at in process.extract(
                text, texts, scorer=scorer, limit=None, score_cutoff=cutoff
            ):
                if ratio > 100 * likest[at]:
                    likest[at] = ratio / 100
        return likest

    def _by_words(self, likest: list[float], cores: Sequence[str], least: float) -> None:
        """Raise the likeness of names that have the words of the query."""
        words = [core.split() for core in cores]
        fits = self._fits(sorted(set().union(*words), key=len))
        needed = self._needed(fits, least)
        for at, own in enumerate(words):
            if needed.isdisjoint(own):
                continue
            if met := _met(self.words, own, fits):
                covered = _WHOLE_NAME_MET * min(1.0, len(self.core) / len(cores[at]))
                likest[at] = max(likest[at], _ALL_WORDS_MET * met + covered)

    def _fits(self, known: list[str]) -> dict[str, dict[str, float]]:
        """Tell of each word of the query which of the known words it means, and how well."""
        text = "\n".join(["", *known, ""])
        return {word: _fits(word, known, text) for word in self.words}

    def _needed(self, fits: Mapping[str, Mapping[str, float]], least: float) -> set[str]:
        """Return words without any of which no name can reach the least likeness."""
        needed: set[str] = set()
        may_lack = 1 - (least - _WHOLE_NAME_MET) / _ALL_WORDS_MET
        lacked = 0
        for word in sorted(self.words, key=lambda word: len(fits[word])):
            if lacked > may_lack * sum(map(len, self.words)):
                break
            needed.update(fits[word])
            lacked += len(word)
        return needed


def _met(query: list[str], name: list[str], fits: Mapping[str, Mapping[str, float]]) -> float:
    """Tell which share of the query's letters is in words that begin a word of the name."""
    met = 0.0
    for word in query:
        fitting = fits[word]
        best, means = 0.0, ""
        for own in name if fitting else ():
            if own in fitting and fitting[own] > best:
                best, means = fitting[own], own
        if best:
            met += best * len(word)
            name.remove(means)
    return met / sum(map(len, query)) if met else 0.0


def _fits(word: str, known: list[str], text: str) -> dict[str, float]:
    """Tell which of the known words a word means; they come by length, and as lines of a text."""
    fits: dict[str, float] = {}
    length = len(word)
    errors = (length >= _WORD_WITH_ERRORS) + (length >= _LONG_WORD)
    if errors:
        near = known[
            bisect_left(known, length - errors, key=len) : bisect_right(
                known, length + errors, key=len
            )
        ]
        longer = known[bisect_right(known, length, key=len) :]
        for owns, texts in ((near, near), (longer, [own[:length] for own in longer])):
            for _, distance, at in process.extract(
                word, texts, scorer=OSA.distance, limit=None, score_cutoff=errors
            ):
                fit = _BEGUN * (1 - distance / length)
                fits[owns[at]] = max(fit, fits.get(owns[at], 0.0))
    if word[0] >= _FIRST_WITHOUT_SPACES:
        fits.update((own, _WITHIN) for own in known if word in own)
    at = text.find(f"\n{word}")
    while at >= 0:
        end = text.index("\n", at + 1)
        fits[text[at + 1 : end]] = 1.0 if end - at - 1 == length else _BEGUN
        at = text.find(f"\n{word}", end)
    return fits


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
    if name1 == name2:
        return (SAME_NAME,)
    folded1, folded2 = fold(name1), fold(name2)
    if folded1 == folded2:
        return (CASE_OR_PUNCTUATION,)
    core1, core2 = strip_legal_form(folded1), strip_legal_form(folded2)
    same_form = folded1.replace(core1, "", 1).split() == folded2.replace(core2, "", 1).split()
    return _codes_of_cores(core1, core2) + (() if same_form else (LEGAL_FORM,))


def _codes_of_cores(core1: str, core2: str) -> tuple[str, ...]:
    if core1 == core2:
        return ()
    if sorted(core1.split()) == sorted(core2.split()):
        return (WORD_ORDER,)
    if core1.replace(" ", "") == core2.replace(" ", ""):
        return (SPACES,)
    if sorted(_telling(core1)) == sorted(_telling(core2)):
        return (LITTLE_WORDS,)
    shorter, longer = sorted((core1, core2), key=len)
    if longer.startswith(f"{shorter} "):
        return (ONE_BEGINS_THE_OTHER,)
    letters = OSA.distance(core1, core2, score_cutoff=_MOST_LETTERS_COUNTED)
    return (f"letters_differ:{letters}",) if letters <= _MOST_LETTERS_COUNTED else ()
