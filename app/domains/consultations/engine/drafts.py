"""The content of a draft as one text, and with words of a person taken out of it."""

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import Any

import orjson
import rfc8785

from app.domains.consultations.rules import without

WORDS = frozenset({"statement", "name"})
"""The members of a draft that somebody wrote; all others are the standard's, codes or numbers."""


def canonical(content: Mapping[str, Any]) -> str:
    """Return the one text of a content (RFC 8785)."""
    return rfc8785.dumps(dict(content)).decode()


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def redacted(text: str, parts: Collection[str]) -> str:
    """Return the text of a draft without some words, wherever somebody wrote them."""
    return canonical(_redacted(orjson.loads(text), parts))


def _redacted(value: Any, parts: Collection[str]) -> Any:
    if isinstance(value, list):
        return [_redacted(each, parts) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: without(each, parts)
        if key in WORDS and isinstance(each, str)
        else _redacted(each, parts)
        for key, each in value.items()
    }
