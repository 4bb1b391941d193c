"""How like two names are: for a search, and for two records that may be one firm.

Names are compared folded and without their legal forms. A search asks whether the name holds
what was typed; two records are compared the same way round whichever comes first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import itemgetter
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
_FIT = itemgetter(1)
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
    return _Query(query_folded).scores([prepared([name_folded])], least=0.0).get(0, 0.0)


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
    names, owners = firms, serials
    text = "\n".join(firms)
    if text.count("\n") >= len(firms):
        names = text.split("\n")
        counts = [firm.count("\n") + 1 for firm in firms]
        owners = [*chain.from_iterable(map(repeat, serials, counts))]
    scored = _Query(fold(query)).scores(names, least=FLOOR)
    met = sorted((-score, owners[at], at) for at, score in scored.items() if score >= FLOOR)
    best: dict[int, Match] = {}
    for negative, serial, at in met:
        if serial not in best:
            best[serial] = Match(serial, -negative, names[at].partition(_CORE)[0])
    return list(best.values())


class _Query:
    """What was typed, taken apart once for all the names that it is compared with."""

    def __init__(self, folded: str) -> None:
        self.folded = folded = folded[:_MOST_CHARACTERS]
        self.core = strip_legal_form(folded)
        self.words = self.core.split()
        # A form that is misspelt or out of its place is still in the query: then it is looked
        # for in the names too.
        self.may_hold_a_form = self.core == folded

    def scores(self, names: Sequence[str], least: float) -> dict[int, float]:
        """Score prepared names, by their places; those that cannot reach the least are left out.

        The loops over names and words that cost time are those of ``process.extract``, in C.
        """
        if not self.folded:
            return {}
        least = max(0.0, least - _FORMS_TELL)
        cores, formal = _parted(names)
        likest = self._whole(cores, formal, 100 * least)
        self._by_words(likest, cores, least)
        # Only names that are otherwise equally like are told apart by their legal forms.
        return {
            at: (1 - _FORMS_TELL) * likeness
            + _FORMS_TELL * fuzz.ratio(self.folded, formal.get(at, cores[at])) / 100
            for at, likeness in enumerate(likest)
            if likeness >= least
        }

    def _whole(self, cores: Sequence[str], formal: Mapping[int, str], cutoff: float) -> list[float]:
        """Compare the whole query with whole names, as words in any order and without spaces."""
        likest = [0.0] * len(cores)
        joined = "\n".join(cores).replace(" ", "").split("\n")
        compared: list[tuple[str, Any, Callable[..., float]]] = [
            (self.core, cores, fuzz.token_sort_ratio),
            (self.core.replace(" ", ""), joined, fuzz.ratio),
        ]
        if self.may_hold_a_form and formal:
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
        fits = _fits(self.words, sorted(set().union(*words), key=len))
        needed = self._needed(fits, least)
        if not needed:
            return
        meaning = _Meaning(self.words, fits)
        letters, length = sum(map(len, self.words)), len(self.core)
        for at, own in enumerate(words):
            if needed.isdisjoint(own):
                continue
            if met := meaning.met(own) / letters:
                covered = _WHOLE_NAME_MET * min(1.0, length / len(cores[at]))
                by_words = _ALL_WORDS_MET * met + covered
                likest[at] = max(likest[at], by_words)

    def _needed(self, fits: Mapping[str, "_Fits"], least: float) -> set[str]:
        """Return words without any of which no name can reach the least likeness."""
        needed: set[str] = set()
        may_lack = 1 - (least - _WHOLE_NAME_MET) / _ALL_WORDS_MET
        lacked = 0
        for word in sorted(self.words, key=lambda word: len(fits[word])):
            if lacked > may_lack * sum(map(len, self.words)):
                break
            needed.update(own for own, _ in fits[word])
            lacked += len(word)
        return needed


def _parted(names: Sequence[str]) -> tuple[Sequence[str], dict[int, str]]:
    """Return prepared names without their legal forms, and by place those that have one, whole."""
    formal = {at: name for at, name in enumerate(names) if _CORE in name}
    if not formal:
        return names, formal
    cores = list(names)
    for at, name in formal.items():
        formal[at], _, cores[at] = name.partition(_CORE)
    return cores, formal


_Fits = list[tuple[str, float]]
"""Words that a word of the query may mean, and how well each fits, best first."""


class _Meaning:
    """Which words a query means, and how many of its letters a name meets by them."""

    def __init__(self, words: Iterable[str], fits: Mapping[str, _Fits]) -> None:
        self._query = [(len(word), fits[word]) for word in words]
        self._worth: dict[str, float] = {}
        for length, fitting in self._query:
            for own, fit in fitting:
                self._worth.setdefault(own, fit * length)

    def met(self, name: list[str]) -> float:
        """Tell how many letters of the query are in words that begin a word of the name."""
        met = self._worth.keys() & name
        if len(met) == 1 and name.count(own := met.pop()) == 1:
            return self._worth[own]
        return self._met_in_turn(name)

    def _met_in_turn(self, name: list[str]) -> float:
        """Let each word of the query take the word of the name that it means best."""
        met, left = 0.0, list(name)
        for length, fits in self._query:
            best, means = 0.0, ""
            for own, fit in fits:
                if fit < best:
                    break
                # Of words that fit alike the first of the name is meant.
                if own in left and (not means or left.index(own) < left.index(means)):
                    best, means = fit, own
            if means:
                met += best * length
                left.remove(means)
        return met


def _fits(words: Iterable[str], known: list[str]) -> dict[str, _Fits]:
    """Tell of each word which of the known words it means; those come by their length."""
    lengths = [*map(len, known)]
    text = "\n".join(["", *known, ""])
    found: dict[str, _Fits] = {}
    for word in words:
        fits = _misspelt(word, known, lengths)
        if word[0] >= _FIRST_WITHOUT_SPACES:
            fits.update((own, _WITHIN) for own in known if word in own)
        at = text.find(f"\n{word}")
        while at >= 0:
            end = text.index("\n", at + 1)
            fits[text[at + 1 : end]] = 1.0 if end - at - 1 == len(word) else _BEGUN
            at = text.find(f"\n{word}", end)
        found[word] = sorted(fits.items(), key=_FIT, reverse=True)
    return found


def _misspelt(word: str, known: list[str], lengths: list[int]) -> dict[str, float]:
    """Tell which of the known words, or of their beginnings, a word means with typing errors."""
    fits: dict[str, float] = {}
    length = len(word)
    errors = (length >= _WORD_WITH_ERRORS) + (length >= _LONG_WORD)
    if not errors:
        return fits
    near = known[bisect_left(lengths, length - errors) : bisect_right(lengths, length + errors)]
    longer = known[bisect_right(lengths, length) :]
    owns = near + longer
    texts = near + [own[:length] for own in longer]
    for _, distance, at in process.extract(
        word, texts, scorer=OSA.distance, limit=None, score_cutoff=errors
    ):
        fit = _BEGUN * (1 - distance / length)
        own = owns[at]
        fits[own] = max(fit, fits.get(own, 0.0))
    return fits


def pair(name1: str, name2: str) -> float:
    """Tell from 0 to 1 how likely two names, as they are written, mean one firm.

    What the names do not share counts a second time: "Bank of China" and "Bank of Chad" have
    most letters in common, and are two firms.
    """
    folded1, folded2 = fold(name1), fold(name2)
    if not folded1:
        return 0.0  # as it is by itself where the other is empty
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
