"""Access tokens: JWTs (RFC 9068) signed with ES256, checked against the keys of this register."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

ALGORITHM = "ES256"
TYPE = "at+jwt"
AUDIENCE = "vouch"
_CLAIMS = ("iss", "aud", "sub", "exp", "iat", "jti", "sid")
_LONGEST = 4_000
MOST_AHEAD_SECONDS = 60
"""By so much may the clock of the machine that signed a token be ahead of ours."""


class TokenRefused(Exception):
    """A token is forged, expired, of another issuer or audience, or no token at all."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a good token names: the person and the session. All else is read from the register."""

    person_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True)
class Checked:
    """A token of this register whose signature, issuer and audience are good, at some time.

    Attributes:
        named: whom it names.
        issued_at: since when it is good, in seconds of the epoch.
        expires_at: until when.
    """

    named: Named
    issued_at: int
    expires_at: int

    def good_at(self, at: datetime) -> Self:
        """Return the same, if the token is good at this instant.

        Raises:
            TokenRefused: it is not yet, or no more.
        """
        if not self.issued_at - MOST_AHEAD_SECONDS <= at.timestamp() < self.expires_at:
            raise TokenRefused("not at this time")
        return self


@dataclass(frozen=True, slots=True)
class Claims:
    """What is signed.

    Attributes:
        issuer: this register.
        named: whom it is for.
        client: who asked for it.
        number: of the token, never the same twice.
        issued_at: when.
        expires_at: until when it is good.
        scope: to what it is narrowed.
    """

    issuer: str
    named: Named
    client: str
    number: UUID
    issued_at: datetime
    expires_at: datetime
    scope: str | None


def new_key() -> tuple[bytes, dict[str, Any]]:
    """Return a new private key (PKCS 8, DER) and its public part as a JWK without id."""
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public: dict[str, Any] = json.loads(ECAlgorithm.to_jwk(key.public_key()))
    return private, {**public, "use": "sig", "alg": ALGORITHM}


def signed(claims: Claims, key_id: UUID, private: bytes) -> str:
    """Return the token."""
    body = {
        "iss": claims.issuer,
        "aud": AUDIENCE,
        "sub": str(claims.named.person_id),
        "client_id": claims.client,
        "sid": str(claims.named.session_id),
        "jti": str(claims.number),
        "iat": int(claims.issued_at.timestamp()),
        "exp": int(claims.expires_at.timestamp()),
    }
    if claims.scope is not None:
        body["scope"] = claims.scope
    key = serialization.load_der_private_key(private, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    headers = {"kid": str(key_id), "typ": TYPE}
    return jwt.encode(body, key, algorithm=ALGORITHM, headers=headers)


def checked(token: str, issuer: str, keys: Mapping[str, jwt.PyJWK]) -> Checked:
    """Return what a token says, once all of it was found good but for the time.

    Args:
        token: as sent.
        issuer: that it must be of.
        keys: public keys by id.

    Raises:
        TokenRefused: for whatever reason; the caller is not told which.
    """
    try:
        header = jwt.get_unverified_header(token) if len(token) <= _LONGEST else {}
        public = keys.get(str(header.get("kid")))
        if public is None or header.get("typ") != TYPE:
            raise TokenRefused("no key of ours")
        # The library would ask the system's clock; the register has one of its own.
        body = jwt.decode(
            token,
            public,
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            issuer=issuer,
            options={"require": list(_CLAIMS), "verify_exp": False, "verify_iat": False},
        )
        if not isinstance(body["iat"], int) or not isinstance(body["exp"], int):
            raise TokenRefused("no times")
        return Checked(Named(UUID(body["sub"]), UUID(body["sid"])), body["iat"], body["exp"])
    except (jwt.InvalidTokenError, ValueError, TypeError, AttributeError) as error:
        raise TokenRefused(type(error).__name__) from None


def unverified_issuer(token: str) -> str | None:
    """Return which issuer a token says it is of; believed only to choose who checks it."""
    try:
        body = jwt.decode(token[:_LONGEST], options={"verify_signature": False})
    except (jwt.InvalidTokenError, ValueError):
        return None
    issuer = body.get("iss")
    return issuer if isinstance(issuer, str) else None


def key_id(token: str) -> str | None:
    """Return which key a token says it was signed with; believed only to look for the key."""
    try:
        found = jwt.get_unverified_header(token[:_LONGEST]).get("kid")
    except jwt.InvalidTokenError:
        return None
    return found if isinstance(found, str) else None
