"""Codes of jurisdictions."""

from app.access.policy import PART_OF

CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"


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
