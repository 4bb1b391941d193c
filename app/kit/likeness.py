"""How like two names are: for a search, and for two records that may be one firm.

Names are compared folded and without their legal forms. A search asks whether the name holds
what was typed; two records are compared the same way round whichever comes first.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
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
(precision 0.98), and nearly four in five of those that are one firm are above.
"""

SAME_NAME = "same_name"
CASE_OR_PUNCTUATION = "same_but_case_or_punctuation"
LEGAL_FORM = "same_but_legal_form"
WORD_ORDER = "same_words_in_another_order"
SPACES = "same_but_spaces"
LITTLE_WORDS = "same_but_little_words"
ONE_BEGINS_THE_OTHER = "one_begins_the_other"

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
    """A candidate of a search: its score, and which of its names met the query."""

    serial: int
    score: float
    name: int


def score(query_folded: str, name_folded: str) -> float:
    """Tell from 0 to 1 how well a name answers a query; both are folded.

    The order of the words does not matter, words may be only begun, and a word of four letters
    may have one typing error, one of eight two.
    """
    core = strip_legal_form(name_folded)
    return _Query(query_folded).scores([name_folded], [core], least=0.0)[0]


def rank(
    query: str,
    candidates: Iterable[tuple[int, Sequence[str]]],
    core: Callable[[str], str] = strip_legal_form,
) -> list[Match]:
    """Put the firms whose names answer the query in order, best first, none below ``FLOOR``.

    Every name is looked at closely: a query of one common word has as many good answers as the
    index has candidates, and leaving some out would read as if they were not in the register.

    Args:
        query: as it was typed.
        candidates: serial numbers with folded names.
        core: gives a folded name without its legal forms, where that is known already.
    """
    owners: list[tuple[int, int]] = []
    names: list[str] = []
    for serial, own in candidates:
        owners.extend((serial, at) for at in range(len(own)))
        names.extend(own)
    best: dict[int, Match] = {}
    scores = _Query(fold(query)).scores(names, [core(name) for name in names], least=FLOOR)
    for (serial, which), likeness in zip(owners, scores, strict=True):
        if likeness >= FLOOR and (serial not in best or likeness > best[serial].score):
            best[serial] = Match(serial, likeness, which)
    return sorted(best.values(), key=lambda match: (-match.score, match.serial))


class _Query:
    """What was typed, taken apart once for all the names that it is compared with."""

    def __init__(self, folded: str) -> None:
        self.folded = folded = folded[:_MOST_CHARACTERS]
        self.core = strip_legal_form(folded)
        self.words = self.core.split()
        # A form that is misspelt or out of its place is still in the query: then it is looked
        # for in the names too.
        self.may_hold_a_form = self.core == folded

    def scores(self, names: Sequence[str], cores: list[str], least: float) -> list[float]:
        """Score names that come with what they are without their legal forms.

        One that cannot reach the least score may be given less than its own.

        The loops over names and words that cost time are those of ``process.extract``, in C.
        """
        if not self.folded:
            return [0.0] * len(names)
        likest = self._whole(names, cores, 100 * max(0.0, least - _FORMS_TELL))
        words = [core.split() for core in cores]
        fits = self._fits(set().union(*words))
        for at, own in enumerate(words):
            if met := _met(self.words, own, fits):
                covered = _WHOLE_NAME_MET * min(1.0, len(self.core) / len(cores[at]))
                likest[at] = max(likest[at], _ALL_WORDS_MET * met + covered)
        # Only names that are otherwise equally like are told apart by their legal forms.
        return [
            (1 - _FORMS_TELL) * likeness + _FORMS_TELL * fuzz.ratio(self.folded, name) / 100
            if likeness >= least - _FORMS_TELL and name
            else 0.0
            for likeness, name in zip(likest, names, strict=True)
        ]

    def _whole(self, names: Sequence[str], cores: list[str], cutoff: float) -> list[float]:
        """Compare the whole query with whole names, as words in any order and without spaces."""
        compared: list[tuple[str, Sequence[str], Callable[..., float]]] = [
            (self.core, cores, fuzz.token_sort_ratio),
            (self.core.replace(" ", ""), [core.replace(" ", "") for core in cores], fuzz.ratio),
        ]
        if self.may_hold_a_form and cores != names:
            compared.append((self.core, names, fuzz.token_sort_ratio))
        likest = [0.0] * len(names)
        for text, texts, scorer in compared:
            for _, ratio, at in process.extract(
                text, texts, scorer=scorer, limit=None, score_cutoff=cutoff
            ):
                likest[at] = max(likest[at], ratio / 100)
        return likest

    def _fits(self, known: Iterable[str]) -> dict[str, dict[str, float]]:
        """Tell of each word of the query which of the known words it means, and how well."""
        words = list(known)
        return {word: _fits(word, words) for word in self.words}


def _met(query: list[str], name: list[str], fits: Mapping[str, Mapping[str, float]]) -> float:
    """Tell which share of the query's letters is in words that begin a word of the name."""
    met = 0.0
    for word in query:
        fitting = fits[word]
        best, means = 0.0, ""
        for own in name:
            if own in fitting and fitting[own] > best:
                best, means = fitting[own], own
        if best:
            met += best * len(word)
            name.remove(means)
    return met / sum(map(len, query)) if met else 0.0


def _fits(word: str, known: list[str]) -> dict[str, float]:
    fits: dict[str, float] = {}
    errors = (len(word) >= _WORD_WITH_ERRORS) + (len(word) >= _LONG_WORD)
    if errors:
        longer = [own for own in known if len(own) > len(word)]
        for owns, texts in ((known, known), (longer, [own[: len(word)] for own in longer])):
            for _, distance, at in process.extract(
                word, texts, scorer=OSA.distance, limit=None, score_cutoff=errors
            ):
                fit = _BEGUN * (1 - distance / len(word))
                fits[owns[at]] = max(fit, fits.get(owns[at], 0.0))
    within = word[0] >= _FIRST_WITHOUT_SPACES
    for own in known:
        if own.startswith(word):
            fits[own] = 1.0 if own == word else _BEGUN
        elif within and word in own:
            fits[own] = _WITHIN
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
