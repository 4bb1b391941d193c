"""Scopes of certificates compared: what is part of what, as the parts stand in them."""

from collections.abc import Mapping
from typing import Any

PARTS = ("sites", "corridors", "sectors")
"""What of a scope stands on a certificate; names of people never do."""

Scope = Mapping[str, Any]


def shown_of(scope: Scope) -> dict[str, Any]:
    """Return what of a scope stands on a certificate.

    Rule:
        Fairness C3: a certificate says for what it holds; L2: never who works for its holder.
    """
    return {name: list(scope.get(name) or []) for name in PARTS}


def is_less(part: Scope, whole: Scope) -> bool:
    """Tell whether a scope is a true part of another one, with a site at least.

    Rule:
        ISO/IEC 17021-1, 9.6.5.6: a scope is reduced by what no longer meets the requirements.
    """
    return _is_part(part, whole) and not _is_part(whole, part) and bool(part.get("sites"))


def is_more(whole: Scope, part: Scope) -> bool:
    """Tell whether a scope holds all of another one, and something besides.

    Rule:
        ISO/IEC 17021-1, 9.6.4: an extension adds to what was certified.
    """
    return _is_part(part, whole) and not _is_part(whole, part)


def _is_part(part: Scope, whole: Scope) -> bool:
    return all(_plain(part, name) <= _plain(whole, name) for name in PARTS)


def _plain(scope: Scope, name: str) -> frozenset[Any]:
    """Return the parts so that they compare by what they say, not by what they leave unsaid."""
    return frozenset(
        frozenset((key, value) for key, value in each.items() if value not in (None, False))
        if isinstance(each, Mapping)
        else each
        for each in scope.get(name) or []
    )
