"""Titles of economic activities, by their codes in ISIC, revision 4.

They are data: ``data/isic.tsv``, the sections and divisions in English; where they come from stands
in ``data/README.md``.
"""

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("data") / "isic.tsv"
_CODE = re.compile(r"([A-U]?)([0-9]*)")
_SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"
_FIRST = dict(
    zip(
        _SECTIONS,
        (
            *("01", "05", "10", "35", "36", "41", "45", "49", "55", "58", "64"),
            *("68", "69", "77", "84", "85", "86", "90", "94", "97", "99"),
        ),
        strict=True,
    )
)
"""The first division of each section in ISIC, revision 4; those of a section follow each other."""
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
    """Tell whether a code is one of a section, or begins with a division, that ISIC has.

    A section before a division must be the one that the division lies in. Which groups and classes
    a division has is not known here.
    """
    found = _CODE.fullmatch(code)
    if found is None:
        return False
    section, digits = found.groups()
    if not digits:
        return section in _titles()
    division = digits[:_DIVISION]
    is_there = len(digits) in range(_DIVISION, 5) and division in _titles()
    return is_there and section in {"", _section_of(division)}


def holding(code: str) -> tuple[str, ...]:
    """Return the codes that hold a known one, from its section to itself, in one spelling."""
    digits = code.lstrip(_SECTIONS)
    if not digits:
        return (code,)
    section = _section_of(digits[:_DIVISION])
    return (section, *(digits[:end] for end in range(_DIVISION, len(digits) + 1)))


def _section_of(division: str) -> str:
    return max(each for each, first in _FIRST.items() if first <= division)
