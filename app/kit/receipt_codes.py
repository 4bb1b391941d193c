"""The code that a complainant comes back with: digits alone, so that it is spoken in any language.

Eight groups of four digits. The first two groups are 24 random bits and find the case; twenty-two
digits are 72 random bits that nobody but their holder knows; the last two digits check all others
(ISO 7064 MOD 97-10), so that a slip of the tongue is told apart from a wrong code. Shorter codes
are checked, spoken and typed in the same way.
"""

import re
import secrets
from typing import NamedTuple

from app.kit.errors import MistypedReceipt

FIND_BITS, SECRET_BITS = 24, 72
FIND_DIGITS, SECRET_DIGITS, CHECK_DIGITS = 8, 22, 2
DIGITS = FIND_DIGITS + SECRET_DIGITS + CHECK_DIGITS
GROUP = 4
MOST_CHARACTERS = 120
"""However it is typed: digits of any script, with what people put between them."""

_BETWEEN = re.compile(r"[\s\-\u2010-\u2015.,:;/|_()]+")


class ReceiptCode(NamedTuple):
    """A code, read.

    Attributes:
        find: 24 bits, by which the case is found.
        secret: 72 bits, by which its holder is known.
    """

    find: int
    secret: int

    @property
    def digits(self) -> str:
        """All digits of it, the check among them."""
        body = f"{self.find:0{FIND_DIGITS}d}{self.secret:0{SECRET_DIGITS}d}"
        return checked(body)

    @property
    def spoken(self) -> str:
        """The code in groups, as it is read out; :func:`read` takes it so too."""
        return in_groups(self.digits)

    @property
    def kept(self) -> str:
        """What is compared by digest alone."""
        return f"{self.secret:0{SECRET_DIGITS}d}"


def checked(body: str) -> str:
    """Return digits with the two that check them."""
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def in_groups(digits: str) -> str:
    """Return digits in groups, as they are read out."""
    return " ".join(digits[place : place + GROUP] for place in range(0, len(digits), GROUP))


def typed(text: str, longest: int) -> str | None:
    """Return the digits that somebody typed, in any script; ``None``: more, or something else."""
    if len(text) > longest:
        return None
    plain = _BETWEEN.sub("", text)
    return "".join(str(int(each)) for each in plain) if plain.isdecimal() else None


def new() -> ReceiptCode:
    """Return a code of 96 random bits."""
    return ReceiptCode(secrets.randbits(FIND_BITS), secrets.randbits(SECRET_BITS))


def read(text: str) -> ReceiptCode:
    """Read a code as somebody types it, in the digits of any script.

    Raises:
        MistypedReceipt: it has too few or too many digits, or its check does not fit.
    """
    digits = typed(text, MOST_CHARACTERS)
    if digits is None or len(digits) != DIGITS:
        raise MistypedReceipt(
            f"A receipt code is {DIGITS} digits in groups of {GROUP}; this has another form."
        )
    find, rest = int(digits[:FIND_DIGITS]), digits[FIND_DIGITS:]
    code = ReceiptCode(find, int(rest[:SECRET_DIGITS]))
    if code.digits != digits:
        raise MistypedReceipt("One digit of the receipt code is wrong, or two have changed places.")
    return code
