"""One-time codes of workers: twenty digits in groups of four, so that they are spoken anywhere.

Six digits find the code, twelve are known to its holder alone, and two check the others (ISO 7064
MOD 97-10). It is shorter than a complaint's receipt (:mod:`app.kit.receipt_codes`), since it opens
nothing and ends: a million live codes would be met by one guess in a billion.
"""

import secrets
from typing import NamedTuple

from app.kit.receipt_codes import checked, in_groups, typed

FIND_DIGITS, SECRET_DIGITS, CHECK_DIGITS = 6, 12, 2
DIGITS = FIND_DIGITS + SECRET_DIGITS + CHECK_DIGITS
MOST_CHARACTERS = 80


class OneTimeCode(NamedTuple):
    """A code, read.

    Attributes:
        find: by which it is found; many share it.
        secret: by which its holder is known.
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
        """The code in groups, as it is printed; :func:`read` takes it so too."""
        return in_groups(self.digits)

    @property
    def kept(self) -> str:
        """What is compared by digest alone; the name keeps it apart from receipts of cases."""
        return f"experience {self.secret:0{SECRET_DIGITS}d}"


def new() -> OneTimeCode:
    """Return a code that is drawn."""
    return OneTimeCode(secrets.randbelow(10**FIND_DIGITS), secrets.randbelow(10**SECRET_DIGITS))


def read(text: str) -> OneTimeCode | None:
    """Read a code as somebody types it, in the digits of any script; ``None``: it has a slip."""
    digits = typed(text, MOST_CHARACTERS)
    if digits is None or len(digits) != DIGITS:
        return None
    rest = digits[FIND_DIGITS:]
    code = OneTimeCode(int(digits[:FIND_DIGITS]), int(rest[:SECRET_DIGITS]))
    return code if code.digits == digits else None
