"""Whether a line to another service can be listened to on its way."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

_OVER_TLS = frozenset({"https", "rediss"})
_CHECKED = frozenset({"verify-ca", "verify-full"})


def is_in_the_clear(address: str, private: Collection[str] = ()) -> bool:
    """Tell whether what goes to an address could be read, or answered by another, on its way.

    Args:
        address: with its scheme; of PostgreSQL, its ``sslmode`` counts.
        private: hosts to which the network keeps lines from others by itself.
    """
    parts = urlsplit(address)
    host = parts.hostname
    if host is None or host in private or is_this_machine(host):
        return False
    is_checked = bool(_CHECKED & set(parse_qs(parts.query).get("sslmode", [])))
    return not (parts.scheme in _OVER_TLS or is_checked)


def is_this_machine(host: str) -> bool:
    """Tell whether a host is the one that we run on."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
