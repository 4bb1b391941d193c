"""Keys of exchange (Ed25519) and what they sign: compact JWS (RFC 7515, RFC 8037), fingerprints."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import jwt
import orjson
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from jwt.algorithms import OKPAlgorithm

ALGORITHM = "EdDSA"
FILE, RECEIPT = "vouch-file+jws", "vouch-receipt+jws"
"""What a signature is for: one of a file is none of a receipt."""
LONGEST = 16_000
_GROUP = 4


class NotSigned(Exception):
    """Something is not signed by the key that it should be signed by."""


def new_key() -> tuple[bytes, dict[str, Any]]:
    """Return a new private key (PKCS 8, DER) and its public part as a JWK with its id."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public: dict[str, Any] = json.loads(OKPAlgorithm.to_jwk(key.public_key()))
    return private, normal(public)


def normal(jwk: Mapping[str, Any]) -> dict[str, Any]:
    """Return a public key as it is pinned: what makes it, its id, and nothing else.

    Raises:
        NotSigned: it is no public key for Ed25519, or holds a private one.
    """
    x = jwk.get("x")
    is_public = "d" not in jwk and isinstance(x, str)
    if not is_public or jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519":
        raise NotSigned("no public key for Ed25519")
    found = {"kty": "OKP", "crv": "Ed25519", "x": x}
    _public(found)
    return {**found, "kid": thumbprint(found), "use": "sig", "alg": ALGORITHM}


def thumbprint(jwk: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a key's required parts (RFC 7638), in hexadecimal."""
    said = {name: jwk[name] for name in ("crv", "kty", "x")}
    return hashlib.sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()


def spelled(kid: str) -> str:
    """Return a fingerprint in groups, as people read it to each other."""
    return " ".join(kid[at : at + _GROUP] for at in range(0, len(kid), _GROUP))


def is_fingerprint(typed: str, kid: str) -> bool:
    """Tell whether what a person typed is a key's fingerprint; blanks and case do not count."""
    return "".join(typed.split()).lower() == kid


def signed(said: Mapping[str, Any], purpose: str, kid: str, private: bytes) -> str:
    """Return a compact JWS; the same bytes for the same words and key."""
    key = serialization.load_der_private_key(private, None)
    assert isinstance(key, Ed25519PrivateKey)
    payload = orjson.dumps(dict(said), option=orjson.OPT_SORT_KEYS)
    return jwt.PyJWS().encode(
        payload, key, algorithm=ALGORITHM, headers={"kid": kid, "typ": purpose}
    )


def read(token: str, purpose: str, jwk: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a key signed.

    Raises:
        NotSigned: for whatever reason.
    """
    if len(token) > LONGEST:
        raise NotSigned("too long")
    try:
        found = jwt.PyJWS().decode_complete(token, _public(jwk), algorithms=[ALGORITHM])
        header, said = found["header"], orjson.loads(found["payload"])
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise NotSigned(type(error).__name__) from None
    is_ours = header.get("typ") == purpose and header.get("kid") == jwk["kid"]
    if not is_ours or not isinstance(said, dict):
        raise NotSigned("signed for something else")
    return said


def kid_of(token: str) -> str | None:
    """Return by which key a signature says that it is, without looking whether that is so."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
    except jwt.PyJWTError:
        return None
    return kid if isinstance(kid, str) else None


def _public(jwk: Mapping[str, Any]) -> Ed25519PublicKey:
    try:
        key = OKPAlgorithm.from_jwk(dict(jwk))
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise NotSigned(type(error).__name__) from None
    assert isinstance(key, Ed25519PublicKey)
    return key
