"""Codes of jurisdictions."""

import re

from app.access.policy import PART_OF

CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_CODE = re.compile(CODE)


def country_of(code: str) -> str:
    """Return the country of a code: itself, or that of which it names a part.

    Rule:
        ISO 3166-2: a code begins with the two letters of the country and a hyphen.
    """
    return code.partition(PART_OF)[0]


def is_part(code: str) -> bool:
    """Tell whether a code names a part of a country.

    Rule:
        ISO 3166-2.
    """
    return PART_OF in code


def is_code(text: str) -> bool:
    """Tell whether a text has the form of a code; whether there is such a country, names tell.

    Rule:
        ISO 3166-1 alpha-2 and ISO 3166-2.
    """
    return _CODE.fullmatch(text) is not None
