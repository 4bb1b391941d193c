"""Codes of workers in a remedy: ten digits of which the last two check the others.

A code names a line and opens nothing. What she confirms with is a code of 32 digits that goes to
her alone (:mod:`app.kit.receipt_codes`).
"""

import re
import secrets

from app.kit.errors import BadInput, Fault

BODY_DIGITS = 8
_BETWEEN = re.compile(r"[\s\-.]+")
_SHAPE = re.compile(r"\d{10}")


def new_code(taken: set[str]) -> str:
    """Return a code that no other worker of the remedy has, and remember it."""
    while True:
        code = checked(secrets.randbelow(10**BODY_DIGITS))
        if code not in taken:
            taken.add(code)
            return code


def checked(body: int) -> str:
    """Return a body with its check digits (ISO 7064 MOD 97-10)."""
    return f"{body:0{BODY_DIGITS}d}{98 - body * 100 % 97:02d}"


def read(text: str, pointer: str) -> str:
    """Read a code as somebody types it, in the digits of any script.

    Raises:
        BadInput: it has another form, or its check does not fit.
    """
    plain = _BETWEEN.sub("", text)
    if _SHAPE.fullmatch(plain):
        digits = "".join(str(int(each)) for each in plain)
        if checked(int(digits[:BODY_DIGITS])) == digits:
            return digits
    fault = Fault(pointer, "Give the ten digits of her code; one of them may be mistyped.")
    raise BadInput("This is no code of a worker.", faults=[fault])
