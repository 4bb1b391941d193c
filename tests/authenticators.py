"""A device that makes passkeys, in software: real keys, the bytes that a browser would send."""

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn import base64url_to_bytes
from webauthn.helpers import bytes_to_base64url, encode_cbor

USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL = 0x01, 0x04, 0x40


class _P256:
    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())

    def cose(self) -> dict[int, Any]:
        point = self._key.public_key().public_numbers()
        return {
            1: 2,
            3: -7,
            -1: 1,
            -2: point.x.to_bytes(32, "big"),
            -3: point.y.to_bytes(32, "big"),
        }

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, ec.ECDSA(SHA256()))


class _Ed25519:
    def __init__(self) -> None:
        self._key = ed25519.Ed25519PrivateKey.generate()

    def cose(self) -> dict[int, Any]:
        return {1: 1, 3: -8, -1: 6, -2: self._key.public_key().public_bytes_raw()}

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data)


class _Rsa:
    def __init__(self) -> None:
        self._key = rsa.generate_private_key(65_537, 2_048)

    def cose(self) -> dict[int, Any]:
        numbers = self._key.public_key().public_numbers()
        return {1: 3, 3: -257, -1: numbers.n.to_bytes(256, "big"), -2: b"\x01\x00\x01"}

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, padding.PKCS1v15(), SHA256())


KEYS = {"ES256": _P256, "EdDSA": _Ed25519, "RS256": _Rsa}


@dataclass
class Authenticator:
    """One device with one passkey at most.

    Attributes:
        origin: of the page on which it is used.
        algorithm: of its key.
        counter: how often it was used; it stays at nought where ``counts`` is false.
        counts: whether it counts at all, as synchronised passkeys do not.
        verifies: whether it verifies who holds it.
    """

    origin: str = "https://vouch.example"
    algorithm: str = "ES256"
    counter: int = 0
    counts: bool = True
    verifies: bool = True
    credential: bytes = field(default_factory=lambda: os.urandom(32))
    handle: bytes | None = None
    domain: str | None = None

    def __post_init__(self) -> None:
        self.key = KEYS[self.algorithm]()

    def make(self, options: dict[str, Any], **other: Any) -> dict[str, Any]:
        """Answer ``PublicKeyCredentialCreationOptions``, as ``toJSON()`` gives it."""
        self.domain = self.domain or options["rp"]["id"]
        self.handle = base64url_to_bytes(options["user"]["id"])
        client = self._client("webauthn.create", options, other)
        made = bytes(16) + len(self.credential).to_bytes(2, "big") + self.credential
        data = self._data(HAS_CREDENTIAL) + made + encode_cbor(self.key.cose())
        attestation = {"fmt": "none", "attStmt": {}, "authData": data}
        return self._shown(
            clientDataJSON=client, attestationObject=encode_cbor(attestation), transports=["usb"]
        )

    def prove(self, options: dict[str, Any], **other: Any) -> dict[str, Any]:
        """Answer ``PublicKeyCredentialRequestOptions``."""
        self.counter += self.counts
        client = self._client("webauthn.get", options, other)
        data = self._data()
        signature = self.key.sign(data + sha256(client).digest())
        return self._shown(
            clientDataJSON=client,
            authenticatorData=data,
            signature=signature,
            userHandle=self.handle,
        )

    def _client(self, kind: str, options: dict[str, Any], other: dict[str, Any]) -> bytes:
        said = {
            "type": kind,
            "challenge": options["challenge"],
            "origin": self.origin,
            "crossOrigin": False,
            **other,
        }
        return json.dumps(said).encode()

    def _data(self, more: int = 0) -> bytes:
        assert self.domain is not None
        flags = USER_PRESENT | (USER_VERIFIED if self.verifies else 0) | more
        return (
            sha256(self.domain.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4, "big")
        )

    def _shown(self, **response: Any) -> dict[str, Any]:
        name = bytes_to_base64url(self.credential)
        packed = {
            key: bytes_to_base64url(value) if isinstance(value, bytes) else value
            for key, value in response.items()
        }
        return {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "authenticatorAttachment": "cross-platform",
            "clientExtensionResults": {},
            "response": packed,
        }
