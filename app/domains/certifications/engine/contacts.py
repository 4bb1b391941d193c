"""Telephone numbers and addresses, brought into the forms in which they are compared."""

import re
from collections.abc import Iterable

_LEFT_OUT = re.compile(r"[\s().\-/\u2010-\u2015]+")
_NUMBER = re.compile(r"\+\d{7,15}")
_LOCAL = re.compile(r"\d{7,15}")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LAST_DIGITS = 8
"""So many last digits tell a number within one firm's list, however its beginning is typed."""


class NoContact(ValueError):
    """Neither a telephone number nor an e-mail address."""


def forms(typed: str) -> list[str]:
    """Return the forms under which a number or address is kept.

    Raises:
        NoContact: it is none, or a number without its country code.
    """
    text = _plain(typed)
    if _ADDRESS.fullmatch(text):
        return [f"mail:{text}"]
    if _NUMBER.fullmatch(text):
        return [f"tel:{text}", f"end:{text[-LAST_DIGITS:]}"]
    raise NoContact("Give a telephone number with its country code, such as +63, or an address.")


def asked(typed: str) -> str:
    """Return the form by which a number or address is looked for, as somebody noted it down.

    A number without its country code is looked for by its last digits.

    Raises:
        NoContact: it is none.
    """
    text = _plain(typed)
    if _ADDRESS.fullmatch(text):
        return f"mail:{text}"
    if _NUMBER.fullmatch(text):
        return f"tel:{text}"
    local = text.lstrip("0")
    if _LOCAL.fullmatch(text) and len(local) >= LAST_DIGITS:
        return f"end:{local[-LAST_DIGITS:]}"
    raise NoContact("Give a telephone number, best with its country code, or an e-mail address.")


def _plain(typed: str) -> str:
    text = "".join(_digit(each) for each in typed.strip())
    if "@" in text:
        return text.casefold()
    text = _LEFT_OUT.sub("", text)
    return f"+{text[2:]}" if text.startswith("00") else text


def _digit(character: str) -> str:
    """Return a digit of any script as an Arabic one, and everything else as it is."""
    return str(int(character)) if character.isdecimal() else character


def any_of(kept: Iterable[Iterable[str]], digests: Iterable[str]) -> bool:
    """Tell whether one of some digests is kept, looking at all of them."""
    return bool(set(digests) & {digest for each in kept for digest in each})
