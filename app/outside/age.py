"""Files in the age format, which people open with a tool of their own (age-encryption.org/v1)."""

from pyrage import RecipientError, encrypt, passphrase
from pyrage.x25519 import Recipient

MEDIA_TYPE = "application/age-encryption"


class NoRecipient(Exception):
    """This is no X25519 recipient of age."""


def sealed_to(content: bytes, recipient: str) -> bytes:
    """Return the content so that only the holder of a recipient's identity opens it.

    Args:
        content: what only they may read.
        recipient: their public half, ``age1`` and what follows.

    Raises:
        NoRecipient: it is not that.
    """
    try:
        holder = Recipient.from_str(recipient)
    except RecipientError:
        raise NoRecipient(recipient[:8]) from None
    return encrypt(content, [holder])


def sealed_with(content: bytes, words: str) -> bytes:
    """Return the content so that only who knows a passphrase opens it.

    The key is made slowly on purpose, in about a second; no door of the database is open meanwhile.
    """
    return passphrase.encrypt(content, words)
