"""Where a partner may be asked: over TLS, at an address of the public network.

An address is typed in by people and asked by this machine, which may reach what its users cannot:
so a live register asks nothing inside its own network, and follows no redirect anywhere.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from app.kit.lines import is_this_machine

_USUAL = frozenset({"https", "http"})


def fault_of(address: str, *, is_live: bool, private: Collection[str]) -> str | None:
    """Return why an address is not one to ask; ``None``: it may be.

    Args:
        address: scheme, host and perhaps a port.
        is_live: whether this is a live register.
        private: hosts that it may reach all the same.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "cannot be read as an address"
    is_bare = not (parts.path.strip("/") or parts.query or parts.fragment or parts.username)
    if parts.scheme not in _USUAL or not host or not is_bare or parts.password:
        return "give scheme, host and port alone, such as https://register.example"
    if host in private:
        return None
    if is_this_machine(host):
        return "is this machine; a live register asks others" if is_live else None
    if parts.scheme != "https":
        return "must begin with https://"
    return None if _is_public(host) else "is an address inside a network"


def is_asked(found: str, *, is_live: bool, is_private: bool) -> bool:
    """Tell whether an address to which a name was resolved may be asked."""
    address = ip_address(found.partition("%")[0])
    if is_private:
        return True
    if address.is_loopback:
        return not is_live
    return address.is_global and not address.is_multicast


def _is_public(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return address.is_global and not address.is_multicast
