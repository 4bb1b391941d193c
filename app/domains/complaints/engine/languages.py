"""Languages that people speak and read along the corridors of this register (fairness W5).

What somebody speaks and what she reads are told apart: many speak a language that they do not read,
or that is hardly written. Nobody's country is concluded from a language.
"""

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_TAGS = (
    *("ne", "mai", "bho", "new", "bn", "syl", "ctg", "hi", "ta", "te", "ml", "pa", "pa-Arab", "ur"),
    *("ps", "si", "fil", "ceb", "ilo", "hil", "war", "bik", "pam", "id", "jv", "su", "mad", "vi"),
    *("my", "shn", "mnw", "ksw", "kac", "rhg", "km", "lo", "th", "am", "om", "ti", "sw", "lg"),
    *("so", "ak", "ha", "yo", "mg", "fr", "uz", "uz-Cyrl", "ky", "tg", "kk", "ru", "uk", "ro"),
    *("es", "ht", "pt-BR", "zh-Hans", "zh-Hant-TW", "ar", "dv", "tet", "tpi", "bi"),
    *("fa-AF", "fa", "ckb", "en"),
)
_HARDLY_WRITTEN = frozenset({"syl", "ctg", "rhg"})
_NAMES = {
    # The Unicode CLDR does not name these.
    "syl": "Sylheti",
    "ctg": "Chittagonian",
    "mnw": "Mon",
    "ksw": "S'gaw Karen",
    # It knows these by names without the script or region that tells them apart.
    "pa-Arab": "Punjabi (Arabic script)",
    "fa-AF": "Dari",
}
_OWN = {"pa-Arab": "پنجابی", "fa-AF": "دری", "rhg": "Ruáingga"}
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
    return tuple(_tongue(tag) for tag in _TAGS)


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


def _tongue(tag: str) -> Tongue:
    english = _NAMES.get(tag) or _called(tag, "en")
    assert english is not None, tag
    return Tongue(
        tag=tag,
        name=_OWN.get(tag) or _called(tag) or english,
        english=english,
        script=script_of(tag),
        direction=direction_of(tag),
        is_hardly_written=tag in _HARDLY_WRITTEN,
        hint=_HINTS.get(tag),
    )


def _called(tag: str, language: str | None = None) -> str | None:
    """Return how a language is called in another, or in itself."""
    try:
        spoken = Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        return Locale("en").languages.get(tag) if language else None
    return spoken.get_display_name(language) if "-" in tag else spoken.get_language_name(language)


def _cased(subtag: str) -> str:
    if _is_script(subtag):
        return subtag.title()
    return subtag.upper() if _is_region(subtag) else subtag.lower()


def _is_script(subtag: str) -> bool:
    return len(subtag) == len("Latn") and subtag.isalpha()


def _is_region(subtag: str) -> bool:
    return len(subtag) == len("NP") and subtag.isalpha()
