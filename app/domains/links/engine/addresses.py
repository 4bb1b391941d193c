"""Where a partner may be asked: over TLS, at an address of the public network.

An address is typed in by people and asked by this machine, which may reach what its users cannot:
so a live register asks nothing inside its own network, and follows no redirect anywhere.
"""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from app.kit.lines import is_this_machine

_USUAL = frozenset({"https", "http"})
_CARRYING = (ip_network("::/96"), ip_network("64:ff9b::/96"))
"""Addresses that end in one of the older kind: by a gateway they may lead to it (RFC 6052)."""
_LOCAL = ip_network("64:ff9b:1::/48")
"""Likewise, as each network likes (RFC 8215)."""


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
    return _is_global(address)


def _is_public(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return _is_global(address)


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address, and the one that it carries, are of the public network."""
    carried = _carried(address) if isinstance(address, IPv6Address) else None
    both = [address] if carried is None else [address, carried]
    return address not in _LOCAL and all(each.is_global and not each.is_multicast for each in both)


def _carried(address: IPv6Address) -> IPv4Address | None:
    if any(address in each for each in _CARRYING):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
