"""Codes by which somebody without an account finds their question again; kept as digests."""

import re
import secrets
from hashlib import sha256

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTH = 28


def new_code() -> str:
    """Return a code that a person can copy from paper: 138 random bits in seven groups."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(re.findall("....", letters))


def code_digest(number: str, code: str) -> str:
    """Return what is kept of a code, however it is typed."""
    plain = re.sub(r"[\s-]+", "", code).lower()
    return sha256(f"{number}:{plain}".encode()).hexdigest()
