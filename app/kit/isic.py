"""Titles of economic activities, by their codes in ISIC, revision 4.

They are data: ``data/isic.tsv``, the sections and divisions in English; where they come from stands
in ``data/README.md``.
"""

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("data") / "isic.tsv"
_CODE = re.compile(r"([A-U]?)(\d*)")
_DIVISION = 2
"""How many digits the code of a division has; groups and classes have more."""


def reads(code: str) -> str:
    """Return how a code is printed: with the title of its division, or of its section.

    A code without a known title is printed as it is.
    """
    found = _CODE.fullmatch(code)
    if found is None:
        return f"ISIC {code}"
    section, digits = found.groups()
    division = digits[:_DIVISION]
    title = _titles().get(division if digits else section)
    if title is None:
        return f"ISIC {code}"
    if len(digits) > _DIVISION:
        return f"ISIC {code} (in {division}: {title})"
    return f"ISIC {code}: {title}"


@cache
def _titles() -> dict[str, str]:
    _, *lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return {code: title for code, _, title in (line.partition("\t") for line in lines)}


def is_known(code: str) -> bool:
    """Tell whether a code is one of a section, or lies in a division, that ISIC has."""
    found = _CODE.fullmatch(code)
    if found is None:
        return False
    section, digits = found.groups()
    if not digits:
        return section in _titles()
    return len(digits) in range(_DIVISION, 5) and digits[:_DIVISION] in _titles()
