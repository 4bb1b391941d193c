"""Why somebody opens what is sealed, or another's: said in a header.

Addresses are written down on their way by servers that are not ours; a reason may name a person.
"""

from typing import Annotated
from urllib.parse import unquote

from fastapi import Header
from pydantic import AfterValidator

from app.store.openings import OPENING_REASON
from app.web.schemas import plain

LEAST, MOST = 3, 500


def _words(sent: str) -> str:
    """Return what was sent, as UTF-8 or percent-encoded (RFC 3986), in any script.

    Raises:
        ValueError: it cannot be read or kept, or is too short or too long.
    """
    try:
        words = unquote(sent.encode("latin-1").decode(), errors="strict").strip()
    except UnicodeDecodeError:
        raise ValueError("Give a text in UTF-8, percent-encoded.") from None
    if not LEAST <= len(words) <= MOST:
        raise ValueError(f"Say why in {LEAST} to {MOST} characters.")
    return plain(words)


_HEADER = Header(
    alias=OPENING_REASON,
    description=(
        "Why you open it; it is recorded, and whose it is can read it. Percent-encoded UTF-8."
    ),
    examples=["to prepare the decision"],
)
_Words = Annotated[str, AfterValidator(_words)]
OpeningReason = Annotated[_Words, _HEADER]
OptionalOpeningReason = Annotated[_Words | None, _HEADER]
