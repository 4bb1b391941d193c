"""What the edge notes about a request in its ASGI scope, and how the rest reads it back."""

import re
from contextvars import ContextVar
from urllib.parse import quote

from starlette.types import Scope

REQUEST_ID = "vouch.request_id"
PUBLIC_URL = "vouch.public_url"
ROUTE_NAME = "vouch.route"
ACTOR_ID = "vouch.actor_id"
RECOGNISED = "vouch.recognised"
STATUS = "vouch.status"
SEEN = "vouch.seen"
AT_ONCE, SEND = "vouch.at_once", "send"
"""The extension of our server, and its function for status, lines of the head and body."""

_HOST = re.compile(rb"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?|\[[0-9a-fA-F:.]{2,45}\](:[0-9]{1,5})?")
_LONGEST_INSTANCE = 500
_IN_A_PATH = "/%:@!$&'()*+,;=~"
_CUT_ESCAPE = re.compile(rb"%[0-9A-Fa-f]?\Z")
_NO_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
_SENT_ID = re.compile(
    rb"[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE
)
_present: ContextVar[str | None] = ContextVar("vouch_request_id", default=None)


def sent_request_id(scope: Scope) -> str | None:
    """Return the id that whoever stands before us gave this request, if it has a safe form.

    That is 16 or 32 hexadecimal digits, or a UUID: nothing in which words could be sent into logs.
    """
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            return value.decode().lower() if _SENT_ID.fullmatch(value) else None
    return None


def note_present_request(scope: Scope) -> None:
    """Let every log line that is written on behalf of this request carry its id."""
    _present.set(scope[REQUEST_ID])


def present_request_id() -> str | None:
    """Return the id of the request that is being answered here, if one is."""
    return _present.get()


def request_id(scope: Scope) -> str:
    """Return the id that the log, the answer's field and a problem give this request."""
    return str(scope.get(REQUEST_ID, "none"))


def origin(scope: Scope) -> str:
    """Return scheme and host for absolute links: as configured, or as the request was sent."""
    configured = scope.get(PUBLIC_URL)
    if configured:
        return str(configured)
    return f"{scope.get('scheme', 'http')}://{_host(scope)}"


def instance(scope: Scope) -> str:
    """Return the request's path as a URI reference, as it was sent, without its query.

    What has no place in one is percent-encoded. A very long path is cut, not within an encoded
    byte, and none leads to another host, as one that begins with two slashes would.
    """
    raw: bytes = scope.get("raw_path") or b"/"
    path = b"/" + raw.partition(b"?")[0][:_LONGEST_INSTANCE].lstrip(b"/")
    whole = _CUT_ESCAPE.sub(b"", path) if len(raw) > _LONGEST_INSTANCE else path
    return quote(_NO_ESCAPE.sub(b"%25", whole), safe=_IN_A_PATH)


def route_name(scope: Scope) -> str:
    """Return the name of the operation that answered; never the path, which may hold names."""
    named = scope.get(ROUTE_NAME) or getattr(scope.get("route"), "name", None)
    return str(named or "unmatched")


def told_method(scope: Scope) -> str:
    """Return the method of the request; one that nobody answers is not told, it may be any word."""
    method = str(scope["method"])
    return method if method in _METHODS else "OTHER"


def header(scope: Scope, name: bytes) -> bytes | None:
    """Return a request header by its lower-case name; several of one name are joined."""
    values = [value for each, value in scope["headers"] if each == name]
    return b", ".join(values) if values else None


def _host(scope: Scope) -> str:
    """Take the Host field only in its plain form, since it ends up in links."""
    sent = header(scope, b"host")
    if sent and _HOST.fullmatch(sent):
        return sent.decode("ascii")
    host, port = scope.get("server") or ("localhost", None)
    return str(host) if port in (None, 80, 443) else f"{host}:{port}"
