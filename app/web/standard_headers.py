"""What each answer carries so that a browser stays safe, and which kind of instance gave it."""

import re
from collections.abc import Iterable
from http import HTTPStatus

from starlette.types import Scope, Send

from app.web.conditional import Header
from app.web.scope import header

_CONTENT_SECURITY_POLICY = (
    b"content-security-policy",
    (
        b"default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
        b" frame-ancestors 'none'"
    ),
)
NO_STORE: Header = (b"cache-control", b"no-store")
_SECURITY: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
_OPEN_TO_ANY_ORIGIN: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"ETag, Link, Retry-After, Vouch-Instance, Vouch-Journal-Number, X-Request-ID",
    ),
)
_PREFLIGHT: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"If-None-Match"),
    (b"access-control-max-age", b"86400"),
)
_OVER_TLS = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")
_IN_A_FIELD = re.compile(rb"[^\x00-\x08\x0a-\x1f\x7f]*")


def lines_of(fields: Iterable[Header]) -> bytes:
    """Return header fields as they go out, each with its end.

    Raises:
        ValueError: a field holds what would end it, or no character.
    """
    lines = [b"%b: %b" % field for field in fields]
    if not _IN_A_FIELD.fullmatch(b"".join(lines)):
        raise ValueError("A header field holds a control character.")
    return b"\r\n".join([*lines, b""])


class StandardHeaders:
    """The headers of every answer, made ready once; public reads are open to any origin.

    Args:
        instance: ``live``, ``test`` or ``demo``; all but the first are named (L9).
        public_url: of readers; where they come over TLS, they are told to stay there, whatever a
            proxy in front says of it.
    """

    def __init__(self, instance: str, public_url: str | None = None) -> None:
        self._is_reached_over_tls = (public_url or "").startswith("https:")
        named = () if instance == "live" else ((b"vouch-instance", instance.encode()),)
        private = (*_SECURITY, *named, _CONTENT_SECURITY_POLICY)
        public = (*_SECURITY, *named, *_OPEN_TO_ANY_ORIGIN, _CONTENT_SECURITY_POLICY)
        self._plain = {False: private, True: public}
        self._over_tls = {key: (_OVER_TLS, *kept) for key, kept in self._plain.items()}
        self._plain_lines = {key: lines_of(kept) for key, kept in self._plain.items()}
        self._tls_lines = {key: lines_of(kept) for key, kept in self._over_tls.items()}

    def of(self, scope: Scope, *, is_public: bool) -> tuple[Header, ...]:
        """Return what the answer to a request carries; the content policy comes last."""
        is_open = is_public and scope["method"] in ("GET", "HEAD")
        return (self._over_tls if self._is_over_tls(scope) else self._plain)[is_open]

    def lines(self, scope: Scope, *, is_public: bool) -> bytes:
        """Return the same for a ``GET`` or ``HEAD``, as it goes out."""
        return (self._tls_lines if self._is_over_tls(scope) else self._plain_lines)[is_public]

    def _is_over_tls(self, scope: Scope) -> bool:
        return self._is_reached_over_tls or scope["scheme"] == "https"


def without_policy(headers: list[Header], added: tuple[Header, ...]) -> tuple[Header, ...]:
    """Leave the standard content policy out where a page brings its own."""
    own = any(name == _CONTENT_SECURITY_POLICY[0] for name, _ in headers)
    return added[:-1] if own else added


def is_storable_by_accident(scope: Scope, headers: Iterable[Header]) -> bool:
    """Tell whether a token opened what a browser might keep, as nothing forbids it yet."""
    if header(scope, b"authorization") is None:
        return False
    return all(name.lower() != NO_STORE[0] for name, _ in headers)


def asks_beforehand(scope: Scope) -> bool:
    """Tell whether a browser asks whether another origin may send this request."""
    return (
        scope["method"] == "OPTIONS" and header(scope, b"access-control-request-method") is not None
    )


async def answer_beforehand(send: Send) -> None:
    """Say that another origin may read, and nothing else."""
    status = HTTPStatus.NO_CONTENT.value
    await send({"type": "http.response.start", "status": status, "headers": [*_PREFLIGHT]})
    await send({"type": "http.response.body", "body": b""})
