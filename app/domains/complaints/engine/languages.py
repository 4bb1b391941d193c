"""Languages that people speak and read along the corridors of this register (fairness W5).

What somebody speaks and what she reads are told apart: many speak a language that they do not read,
or that is hardly written. Nobody's country is concluded from a language.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.core import get_global

NAMES = Path(__file__).parents[1] / "data" / "languages.toml"
"""From there and not from Babel, which keeps all that it knows of each language it is asked for."""
_HARDLY_WRITTEN = frozenset({"syl", "ctg", "rhg"})
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Thaa", "Rohg", "Syrc", "Adlm", "Nkoo"})
ZAWGYI = "zawgyi"
_HINTS = {"my": ZAWGYI}


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that somebody can choose.

    Attributes:
        tag: BCP 47, canonical.
        name: in itself, or in English where no name of its own is known.
        english: its name in English.
        script: ISO 15924, in which it is most often written.
        direction: ``ltr`` or ``rtl``.
        is_hardly_written: whether most who speak it read another.
        hint: a code of what to say beside it.
    """

    tag: str
    name: str
    english: str
    script: str
    direction: str
    is_hardly_written: bool = False
    hint: str | None = None


@cache
def tongues() -> tuple[Tongue, ...]:
    """Return the languages that the form offers; any other can be named too."""
    named = tomllib.loads(NAMES.read_text("utf-8"))
    return tuple(_tongue(tag, **names) for tag, names in named.items())


def canonical(tag: str) -> str:
    """Return a tag as the register keeps it: new for old codes, a script where the region has it.

    ``tl`` is ``fil``, and ``pa-PK`` is written in Arabic script, so it is ``pa-Arab``; ``pa`` alone
    is written in Gurmukhi.

    Args:
        tag: BCP 47, in any case.

    Rule:
        BCP 47 (RFC 5646, 4.5); Unicode TR 35, likely subtags.
    """
    first, *rest = tag.replace("_", "-").split("-")
    language = get_global("language_aliases").get(first.lower(), first.lower())
    subtags = [_cased(each) for each in rest]
    if any(_is_script(each) for each in subtags):
        return "-".join((language, *subtags))
    usual, here = script_of(language), script_of("-".join((language, *subtags)))
    if here == usual:
        return "-".join((language, *subtags))
    return f"{language}-{here}"


def script_of(tag: str) -> str:
    """Return the script in which a language is most often written.

    Rule:
        Unicode TR 35, likely subtags; Latin where nothing is known.
    """
    language, *rest = tag.replace("_", "-").split("-")
    for each in rest:
        if _is_script(each):
            return each.title()
    likely = get_global("likely_subtags")
    region = next((each.upper() for each in rest if _is_region(each)), None)
    found = (region and likely.get(f"{language.lower()}_{region}")) or likely.get(language.lower())
    return str(found).split("_")[1] if found else "Latn"


def direction_of(tag: str) -> str:
    """Tell whether a language is written from left to right or from right to left."""
    return "rtl" if script_of(tag) in _RIGHT_TO_LEFT else "ltr"


def _tongue(tag: str, english: str, own: str | None = None) -> Tongue:
    return Tongue(
        tag=tag,
        name=own or english,
        english=english,
        script=script_of(tag),
        direction=direction_of(tag),
        is_hardly_written=tag in _HARDLY_WRITTEN,
        hint=_HINTS.get(tag),
    )


def _cased(subtag: str) -> str:
    if _is_script(subtag):
        return subtag.title()
    return subtag.upper() if _is_region(subtag) else subtag.lower()


def _is_script(subtag: str) -> bool:
    return len(subtag) == len("Latn") and subtag.isalpha()


def _is_region(subtag: str) -> bool:
    return len(subtag) == len("NP") and subtag.isalpha()
