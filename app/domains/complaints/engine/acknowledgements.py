"""Signed acknowledgements: number, time and digest, checked offline against the published keys.

A compact JWS (RFC 7515) over ES256. Nothing of the content and no name is in it: the digest is
salted, and the salt is given to her beside it, so that only who shows both can prove what was sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

import jwt
from cryptography.hazmat.primitives import serialization

ALGORITHM = "ES256"
TYPE = "complaint-acknowledgement+jwt"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What is acknowledged.

    Attributes:
        issuer: this register.
        number: of the complaint.
        received_at: when it came.
        made_at: when this was signed.
        digest: see :func:`digest_of`.
        instance: what every answer of a test or demonstration says; ``None`` when live.
    """

    issuer: str
    number: str
    received_at: datetime
    made_at: datetime
    digest: str
    instance: str | None


def digest_of(salt: str, pieces: Sequence[str]) -> str:
    """Return the digest of what was sent.

    Args:
        salt: random, hexadecimal; known to her alone.
        pieces: SHA-256 of each text (UTF-8) and file as it was sent, in hexadecimal, in order.
    """
    return sha256("\n".join([salt, *pieces]).encode()).hexdigest()


def piece_of(text: str) -> str:
    """Return the digest of a text."""
    return sha256(text.encode()).hexdigest()


def signed(said: Acknowledged, key_id: UUID, private: bytes) -> str:
    """Return the acknowledgement."""
    body: dict[str, object] = {
        "iss": said.issuer,
        "iat": int(said.made_at.timestamp()),
        "complaint": said.number,
        "received_at": int(said.received_at.timestamp()),
        "sha256": said.digest,
    }
    if said.instance is not None:
        body["instance"] = said.instance
    key = serialization.load_der_private_key(private, None)
    headers = {"kid": str(key_id), "typ": TYPE}
    return jwt.encode(body, key, ALGORITHM, headers=headers)  # type: ignore[arg-type] # it is EC
