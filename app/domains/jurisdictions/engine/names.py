"""Names of countries as the Unicode CLDR writes them; of their parts it knows none."""

from functools import cache

from babel import Locale

NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN"})
"""Codes of CLDR that name no country of ISO 3166-1: unions, outlying islands, codes to try with."""
_UNKNOWN = ("X", "ZZ")
"""How codes begin that are for private use; Kosovo's is the one that states use."""
KOSOVO = "XK"


@cache
def countries() -> dict[str, str]:
    """Return the English names of countries by their codes."""
    return {
        code: name
        for code, name in Locale("en").territories.items()
        if len(code) == len(KOSOVO) and code.isalpha() and _is_country(code)
    }


def _is_country(code: str) -> bool:
    return code == KOSOVO or not (code in NO_COUNTRIES or code.startswith(_UNKNOWN))


def called(code: str) -> str:
    """Return how a jurisdiction is called where only its code is known: a part by its code."""
    return countries().get(code, code)
