"""Secrets that are handed out once and kept as digests: links, refresh tokens, recovery codes."""

import re
import secrets
from hashlib import sha256

_BYTES = 32
CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_CODE_LENGTH = 28


def new_secret() -> str:
    """Return 256 random bits in base64url."""
    return secrets.token_urlsafe(_BYTES)


def new_recovery_code() -> str:
    """Return a code that a person can copy from paper: 138 random bits in seven groups."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(re.findall("....", letters))


def digest(secret: str) -> str:
    """Return what is kept of a secret. It is random, so no salt or slow hash is needed."""
    return sha256(secret.encode()).hexdigest()


def code_digest(code: str, person: str) -> str:
    """Return what is kept of a recovery code, however it is typed.

    It has more than 112 random bits, so no salt or slow hash is needed.
    """
    plain = re.sub(r"[\s-]+", "", code).lower()
    return sha256(f"{person}:{plain}".encode()).hexdigest()
