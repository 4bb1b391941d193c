"""How often a sign-in may fail: by account and by address, and without locking anybody out.

A stranger can only use up the tries of places from which the account was never used: who signed in
from a place before has tries of their own there.
"""

from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from uuid import UUID

from app.domains.identity.errors import GrantRefused
from app.kit.errors import TooMany
from app.kit.tallies import Tally
from app.outside.counters import Counters

AT_A_PLACE = "10/15minutes"
FROM_AN_ADDRESS = "100/15minutes"
BY_STRANGERS = "50/hour"
CHALLENGES = "300/15minutes"
AGAIN = "asked-again"
IPV4_PREFIX, IPV6_PREFIX = 24, 56

SIGN_INS_REFUSED = Tally(
    "vouch_sign_ins_refused", "Tokens that were asked for and not given, by the error.", ("error",)
)


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt, as it is counted.

    Attributes:
        account: the address of the account as it is compared, whether or not there is one.
        place: the network from which it comes.
        is_known: whether the account was used from there before.
    """

    account: str
    place: str
    is_known: bool


def place_of(address: str) -> str:
    """Return the network of an address: households and offices change theirs within it."""
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    prefix = IPV4_PREFIX if found.version == 4 else IPV6_PREFIX  # noqa: PLR2004 - IP's own versions
    return str(ip_network((found, prefix), strict=False))


def refuse_too_many(counters: Counters, one: Try) -> None:
    """Refuse an attempt before its password is looked at, where too many failed.

    Raises:
        GrantRefused: with the seconds to wait.
    """
    for limit, key in _limits(one):
        if counters.is_spent(limit, *key):
            wait = counters.standing(limit, *key).reset_seconds
            raise GrantRefused(
                "slow_down", f"Too many failed attempts. Try again in {wait} s.", wait
            )


def count_failure(counters: Counters, one: Try) -> None:
    """Count an attempt that failed."""
    for limit, key in _limits(one):
        counters.take(limit, *key)


def forget_failures(counters: Counters, one: Try) -> None:
    """Forget the failures at a place after a success there; those of strangers go on counting."""
    counters.clear(AT_A_PLACE, "sign-in", one.account, one.place)


def refuse_asking(counters: Counters, place: str) -> None:
    """Count a challenge for a passkey, and refuse a place that asks for more than anybody needs.

    Raises:
        GrantRefused: with the seconds to wait.
    """
    over = counters.take(CHALLENGES, "passkey-challenge", place)
    if over is not None:
        wait = over.reset_seconds
        raise GrantRefused("slow_down", f"Too many challenges. Try again in {wait} s.", wait)


def refuse_guessing(counters: Counters, who: UUID | str) -> None:
    """Refuse to look at a password or code of somebody signed in, where too many were wrong.

    A stolen token must not be enough to find them out, nor a link that somebody else reads.

    Raises:
        TooMany: with the seconds to wait.
    """
    if counters.is_spent(AT_A_PLACE, AGAIN, str(who)):
        wait = counters.standing(AT_A_PLACE, AGAIN, str(who)).reset_seconds
        raise TooMany("Too many wrong passwords or codes.", retry_after=wait)


def count_guess(counters: Counters, who: UUID | str) -> None:
    """Count a wrong password or code of somebody signed in."""
    counters.take(AT_A_PLACE, AGAIN, str(who))


def _limits(one: Try) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = [
        (AT_A_PLACE, ("sign-in", one.account, one.place)),
        (FROM_AN_ADDRESS, ("sign-in-from", one.place)),
    ]
    if not one.is_known:
        found.append((BY_STRANGERS, ("sign-in-to", one.account)))
    return found
