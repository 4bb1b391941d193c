"""Numbers that a person reads out or types: letters first, then digits, the last two a check.

``V``, a letter for the kind, at least six digits of a serial, and two check digits by ISO 7064
MOD 97-10 over all that stands before them, so that one wrong character or two swapped digits show.
"""

import re
import string
from enum import StrEnum

from app.kit.errors import MistypedNumber

SERIAL_DIGITS = 6
_GROUP = 3

_AS_DIGITS = {letter: int(letter, 36) for letter in string.ascii_uppercase}
_SHAPE = re.compile(r"V[A-Z][0-9]{8,20}")
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015.]+")
_ANY_DIGIT = re.compile(r"\d")
_SHOWN_CHARACTERS = 40


class NumberKind(StrEnum):
    """What a number is the number of, by its second letter."""

    INTERMEDIARY = "I"
    EMPLOYER = "E"
    JURISDICTION = "J"
    AUDIT_BODY = "A"
    REVIEW = "R"
    IMPORT = "F"
    ORGANISATION = "O"
    QUESTION = "Q"
    DATA_REQUEST = "D"
    PROFILE = "P"
    AUDIT = "T"
    FINDING = "N"
    APPLICATION = "L"
    NOTICE = "U"
    APPEAL = "B"
    CERTIFICATE = "C"
    DECISION = "K"
    COMPLAINT = "G"
    TELLING = "H"
    INQUIRY = "Y"
    WARNING = "W"
    VIOLATION = "X"
    SANCTION = "S"
    REMEDY = "M"
    RULE_CHANGE = "V"
    DISCLOSURE = "Z"


def make(kind: NumberKind, serial: int) -> str:
    """Return the number of the ``serial``-th thing of its kind, without separators."""
    if serial < 0:
        raise ValueError(f"a serial counts from nought: {serial}")
    digits = f"{serial:0{SERIAL_DIGITS}d}"
    # ISO 7064 reads A as 10 and so on; done here, since an import makes them by the 100,000.
    check = 98 - int(f"{_AS_DIGITS['V']}{_AS_DIGITS[kind.value]}{digits}00") % 97
    return f"V{kind.value}{digits}{check:02d}"


def looks_like(text: str) -> bool:
    """Tell whether a text is meant as one of our numbers, well typed or not."""
    return _tidy(text).startswith("V")


def read(text: str, at: str | None = None) -> tuple[NumberKind, int]:
    """Read a number as a person types it.

    Spaces, hyphens and points between do not matter, nor small letters or the script of the digits.

    Args:
        text: as it was typed.
        at: pointer to the field of a body in which it stands; a refusal names it.

    Raises:
        MistypedNumber: its shape or its check digits are wrong.
    """
    number = _tidy(text)
    if not _SHAPE.fullmatch(number) or number[1] not in set(NumberKind):
        raise MistypedNumber(
            f"{text[:_SHOWN_CHARACTERS]!r} is not one of our numbers: they are the letter V, a"
            f" letter for the kind, and digits, such as {make(NumberKind.INTERMEDIARY, 1234)}.",
            at=at,
        )
    kind, serial = NumberKind(number[1]), int(number[2:-2])
    # Compared whole: more leading zeros with a check of their own would be a second spelling.
    if make(kind, serial) != number:
        raise MistypedNumber(
            f"The number {number} has a typing error: its last two digits do not fit the others.",
            at=at,
        )
    return kind, serial


def spoken(number: str) -> str:
    """Return a number in groups, as it is read out; ``read`` takes it so too.

    The letters stand first, then the serial by three digits, and the check digits by themselves.
    """
    letters, serial, check = number[:2], number[2:-2], number[-2:]
    groups = [serial[place : place + _GROUP] for place in range(0, len(serial), _GROUP)]
    return " ".join([letters, *groups, check])


def _tidy(text: str) -> str:
    return _ANY_DIGIT.sub(lambda digit: str(int(digit[0])), _SEPARATORS.sub("", text)).upper()
