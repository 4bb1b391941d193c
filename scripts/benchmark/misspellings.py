"""Names as people mistype them: letters wrong, marks lost, words swapped, legal form left out."""

import random
import string
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.kit.legal_forms import strip_legal_form
from app.kit.text import fold

SEED = 20_151_826


@dataclass(frozen=True, slots=True)
class Misspelling:
    """What was typed, how it came about, and the name that was meant."""

    kind: str
    typed: str
    meant: str


def misspellings(names: Sequence[str], formal_names: Sequence[str], each: int) -> list[Misspelling]:
    """Make ``each`` misspellings of every kind; the same ones every time.

    Args:
        names: of firms, as the register holds them.
        formal_names: with their legal forms and diacritics.
        each: how many of a kind.
    """
    chance = random.Random(SEED)  # noqa: S311 - no secret
    long = [name for name in names if len(name) > 7]  # noqa: PLR2004 - shorter ones are guesses
    marked = [name for name in formal_names if not name.isascii() and _unmarked(name) != name]
    formal = [name for name in formal_names if strip_legal_form(fold(name)) != fold(name)]
    several = [name for name in long if len(name.split()) > 2]  # noqa: PLR2004 - to swap two
    kinds: list[tuple[str, list[str], Callable[[str], str]]] = [
        ("1 typing error", long, lambda name: _typed(chance, name, 1)),
        ("2 typing errors", long, lambda name: _typed(chance, name, 2)),
        ("words swapped", several, lambda name: _swapped(chance, name)),
        ("diacritics lost", marked, _unmarked),
        ("legal form lost", formal, lambda name: strip_legal_form(fold(name))),
    ]
    return [
        Misspelling(kind, change(name), name)
        for kind, pool, change in kinds
        for name in chance.sample(pool, min(each, len(pool)))
    ]


def _typed(chance: random.Random, name: str, errors: int) -> str:
    letters = list(name)
    for _ in range(errors):
        place = chance.randrange(len(letters))
        error = chance.randrange(4)
        if error == 0:
            letters[place] = chance.choice(string.ascii_lowercase)
        elif error == 1:
            del letters[place]
        elif error == 2:  # noqa: PLR2004 - the third of four kinds
            letters.insert(place, chance.choice(string.ascii_lowercase))
        elif place + 1 < len(letters):
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
    return "".join(letters)


def _swapped(chance: random.Random, name: str) -> str:
    words = name.split()
    one, other = chance.sample(range(len(words)), 2)
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _unmarked(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
