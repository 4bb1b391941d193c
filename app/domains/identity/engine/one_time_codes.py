"""One-time codes of a device (TOTP, RFC 6238): six digits, thirty seconds, each once."""

from datetime import datetime

import pyotp

STEP_SECONDS = 30
DIGITS = 6
STEPS_ASIDE = 1
ISSUER = "Vouch"


def new_key() -> str:
    """Return a new key in base32, 160 bits."""
    return pyotp.random_base32()


def address(key: str, account: str) -> str:
    """Return the address that a device reads from a QR code."""
    return pyotp.TOTP(key, digits=DIGITS, interval=STEP_SECONDS).provisioning_uri(
        name=account, issuer_name=ISSUER
    )


def step_of(key: str, code: str, at: datetime, after: int) -> int | None:
    """Return the time step that a code is of, or ``None`` when it is wrong or was used.

    Args:
        key: in base32.
        code: as typed.
        at: the instant; one step before and after it is taken too.
        after: the last step that was used.
    """
    digits = "".join(code.split())
    if not (digits.isascii() and digits.isdigit()) or len(digits) != DIGITS:
        return None
    totp = pyotp.TOTP(key, digits=DIGITS, interval=STEP_SECONDS)
    now = int(at.timestamp()) // STEP_SECONDS
    for step in range(now - STEPS_ASIDE, now + STEPS_ASIDE + 1):
        expected = totp.at(step * STEP_SECONDS)
        if pyotp.utils.strings_equal(expected, digits) and step > after:
            return step
    return None
