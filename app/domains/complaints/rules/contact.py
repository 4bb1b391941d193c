"""Whether a machine may write to her, by what she said of how she can be reached (W3)."""

from collections.abc import Mapping
from typing import Any

EVER = frozenset({"email", "e-mail", "mail", "write", "letter", "contact", "any", "all", "always"})


def letter_to(identity: Mapping[str, Any]) -> str | None:
    """Return the address to which a letter without content may be sent, if one may.

    Hours that are safe, others who use the telephone, and any "never" that could mean letters are
    for a person to read: the machine then sends nothing, and the question waits in her receipt.

    Rule:
        Fairness W3: contact knows safe hours, a shared telephone, and "never".
    """
    address = identity.get("email")
    if not isinstance(address, str) or "@" not in address:
        return None
    if identity.get("safe_hours") or identity.get("is_shared"):
        return None
    never = {str(each).strip().casefold() for each in identity.get("never") or ()}
    return None if never & EVER else address.strip()
