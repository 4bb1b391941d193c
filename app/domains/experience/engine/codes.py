"""One-time codes of workers: twenty digits in groups of four, so that they are spoken anywhere.

Six digits find the code, twelve are known to its holder alone, and two check the others (ISO 7064
MOD 97-10). It is shorter than a complaint's receipt (:mod:`app.kit.receipt_codes`), since it opens
nothing and ends: a million live codes would be met by one guess in a billion.
"""

import re
import secrets
from typing import NamedTuple

FIND_DIGITS, SECRET_DIGITS, CHECK_DIGITS = 6, 12, 2
DIGITS = FIND_DIGITS + SECRET_DIGITS + CHECK_DIGITS
GROUP = 4
MOST_CHARACTERS = 80
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015.,:;/|_()]+")


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
        return f"{body}{98 - int(body) * 100 % 97:02d}"

    @property
    def spoken(self) -> str:
        """The code in groups, as it is printed; :func:`read` takes it so too."""
        digits = self.digits
        return " ".join(digits[place : place + GROUP] for place in range(0, DIGITS, GROUP))

    @property
    def kept(self) -> str:
        """What is compared by digest alone; the name keeps it apart from receipts of cases."""
        return f"experience {self.secret:0{SECRET_DIGITS}d}"


def new() -> OneTimeCode:
    """Return a code that is drawn."""
    return OneTimeCode(secrets.randbelow(10**FIND_DIGITS), secrets.randbelow(10**SECRET_DIGITS))


def read(text: str) -> OneTimeCode | None:
    """Read a code as somebody types it, in the digits of any script; ``None``: it has a slip."""
    plain = _BETWEEN.sub("", text)
    if not plain.isdecimal() or len(plain) != DIGITS or len(text) > MOST_CHARACTERS:
        return None
    digits = "".join(str(int(each)) for each in plain)
    rest = digits[FIND_DIGITS:]
    code = OneTimeCode(int(digits[:FIND_DIGITS]), int(rest[:SECRET_DIGITS]))
    return code if code.digits == digits else None
