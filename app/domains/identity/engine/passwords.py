"""Passwords: hashed with Argon2id, compared in the same time whether or not there is one."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

PARAMETERS = RFC_9106_LOW_MEMORY
_hasher = PasswordHasher.from_parameters(PARAMETERS)


def normalised(password: str) -> str:
    """Return a password as it is hashed, so that every keyboard gives the same (NFKC)."""
    return unicodedata.normalize("NFKC", password)


def hashed(password: str) -> str:
    """Return the Argon2id hash of a normalised password, with its salt and parameters."""
    return _hasher.hash(password)


def is_right(known: str | None, password: str) -> bool:
    """Tell whether a normalised password is the one; an unknown account takes as long."""
    try:
        _hasher.verify(known or _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


def is_outdated(known: str) -> bool:
    """Tell whether a hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(known)


@cache
def _nobodys() -> str:
    return _hasher.hash("the password of an account that does not exist")
