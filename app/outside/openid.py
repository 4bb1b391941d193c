"""The port to an outside OpenID Connect issuer: its keys by discovery, its tokens checked."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jwt

from app.outside.tracing import outgoing

ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
REQUIRED = ("iss", "aud", "sub", "exp", "iat")
TIMEOUT_SECONDS = 5.0
KEYS_KEPT_SECONDS = 300.0
LEAST_PAUSE_SECONDS = 10.0
CLOCK_SKEW_SECONDS = 60
_UNREADABLE = (jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError, RecursionError)
"""What an issuer may make of its answers: another form, nested without end."""
NOT_FOR_THIS = frozenset({"refresh", "offline", "logout", "logout+jwt", "secevent+jwt"})
"""Kinds of tokens that an issuer signs for something else than saying who somebody is."""


class NotTrusted(Exception):
    """A token is not one of the issuer for us, or the issuer cannot be asked."""


@dataclass(frozen=True, slots=True)
class TrustedIssuer:
    """Which issuer is trusted, and for what.

    Attributes:
        issuer: its address, as its tokens name it.
        audience: what its tokens for this register name.
    """

    issuer: str
    audience: str


class OpenIdIssuer:
    """Checks tokens of one issuer; its keys are asked for at the first token, then kept.

    Args:
        trusted: which issuer.
    """

    def __init__(self, trusted: TrustedIssuer) -> None:
        self.trusted = trusted
        self._lock = threading.Lock()
        self._keys: dict[str, jwt.PyJWK] = {}
        self._read_at: float | None = None

    def claims(self, token: str, at: datetime) -> Mapping[str, Any]:
        """Return what a good token says.

        Args:
            token: as sent.
            at: the instant of the request.

        Raises:
            NotTrusted: forged, expired, for another audience, or the issuer is out of reach.
        """
        try:
            header = jwt.get_unverified_header(token)
            key = self._key(header.get("kid"))
            said: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=list(ALGORITHMS),
                audience=self.trusted.audience,
                issuer=self.trusted.issuer,
                options={"require": list(REQUIRED), "verify_exp": False, "verify_iat": False},
            )
            is_now = said["iat"] - CLOCK_SKEW_SECONDS <= at.timestamp() < said["exp"]
        except (jwt.PyJWTError, TypeError, ValueError) as error:
            raise NotTrusted(type(error).__name__) from None
        if not is_now:
            raise NotTrusted("not at this time")
        if _is_for_something_else(header, said):
            raise NotTrusted("a token for something else")
        return said

    def _key(self, key_id: str | None) -> jwt.PyJWK:
        """Return a key by its id; a token without one is of an issuer with a single key."""
        with self._lock:
            if self._is_due(key_id):
                self._read_at = time.monotonic()
                self._keys = self._read()
            is_single = key_id is None and len(self._keys) == 1
            key = next(iter(self._keys.values())) if is_single else self._keys.get(str(key_id))
        if key is None:
            raise NotTrusted("no key of the issuer")
        return key

    def _is_due(self, key_id: str | None) -> bool:
        """Tell whether to ask for the keys; made-up key ids must not make us ask without end."""
        if self._read_at is None:
            return True
        age = time.monotonic() - self._read_at
        is_unknown = key_id is not None and key_id not in self._keys
        return age > (LEAST_PAUSE_SECONDS if is_unknown else KEYS_KEPT_SECONDS)

    def _read(self) -> dict[str, jwt.PyJWK]:
        """Ask the issuer where its keys are (OpenID Connect Discovery 1.0), and read them."""
        where = self.trusted.issuer.rstrip("/") + "/.well-known/openid-configuration"
        try:
            about = self._get(where)
            if about.get("issuer") != self.trusted.issuer:
                raise NotTrusted("the discovery document is another issuer's")
            keys = self._get(self._beside_issuer(str(about["jwks_uri"]))).get("keys", [])
            found = [jwt.PyJWK(key) for key in keys if key.get("use", "sig") == "sig"]
        except _UNREADABLE as error:
            raise NotTrusted(type(error).__name__) from None
        return {str(key.key_id): key for key in found}

    def _beside_issuer(self, address: str) -> str:
        """Return an address that the issuer gave; over TLS, where it is itself asked over TLS."""
        if not address.startswith(("https://", self.trusted.issuer)):
            raise NotTrusted("keys without TLS")
        return address

    def _get(self, address: str) -> dict[str, Any]:
        import httpx  # noqa: PLC0415 - loaded when the first issuer is asked

        try:
            with outgoing("openid issuer", httpx.URL(address).host):
                answer = httpx.get(address, timeout=TIMEOUT_SECONDS, follow_redirects=False)
            answer.raise_for_status()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotTrusted(type(error).__name__) from None
        found = answer.json()
        if not isinstance(found, dict):
            raise NotTrusted("the issuer does not answer with an object")
        return found


def _is_for_something_else(header: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    """Tell a token of another purpose by its type, or by what only a message about somebody has."""
    kinds = {
        str(each.get("typ", "")).lower().removeprefix("application/") for each in (header, said)
    }
    return "events" in said or bool(kinds & NOT_FOR_THIS)
