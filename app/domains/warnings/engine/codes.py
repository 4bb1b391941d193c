"""Codes by which the named one, or whoever objects, comes back; kept as digests alone."""

import re
from hashlib import sha256

from app.domains.corrections.engine.codes import new_code


def fresh_code() -> str:
    """Return a code that a person can copy from paper."""
    return new_code()


def code_digest(what: str, code: str) -> str:
    """Return what is kept of a code for one use, however it is typed.

    It has 138 random bits, so nothing has to make guessing it slower.
    """
    plain = re.sub(r"[\s-]+", "", code).lower()
    return sha256(f"warning-{what}:{plain}".encode()).hexdigest()
