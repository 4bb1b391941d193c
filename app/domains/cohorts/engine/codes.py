"""Study-local codes of participants: random digits with a check, or a digest that somebody salted.

A code is no name: letters of a name never fit, and a telephone or passport number does by chance
one time in ninety-seven and only if it has sixteen digits.
"""

import re
import secrets
from hashlib import sha256

RANDOM_DIGITS = 14
_CHECKS = 97
_DIGITS = re.compile(r"[0-9]{16}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_BETWEEN = re.compile(r"[ -]")


def make(study: str) -> str:
    """Return a new code of a study, in groups of four digits."""
    digits = "".join(str(secrets.randbelow(10)) for _ in range(RANDOM_DIGITS))
    whole = digits + _check(study, digits)
    return "-".join(whole[at : at + 4] for at in range(0, len(whole), 4))


def read(study: str, text: str) -> str | None:
    """Return a code in its one form; ``None`` where it is no code of the study."""
    if _DIGEST.fullmatch(text):
        return text
    digits = _BETWEEN.sub("", text)
    if not _DIGITS.fullmatch(digits):
        return None
    is_good = _check(study, digits[:RANDOM_DIGITS]) == digits[RANDOM_DIGITS:]
    return digits if is_good else None


def digest_of(salt: bytes, code: str) -> str:
    """Return under what a code is kept."""
    return sha256(salt + code.encode()).hexdigest()


def _check(study: str, digits: str) -> str:
    number = int.from_bytes(sha256(f"{study}:{digits}".encode()).digest(), "big")
    return f"{number % _CHECKS:02d}"
