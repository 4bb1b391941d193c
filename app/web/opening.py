"""Why somebody opens what is sealed, or another's: said in a header.

Addresses are written down on their way by servers that are not ours; a reason may name a person.
"""

from typing import Annotated
from urllib.parse import unquote

from fastapi import Header
from pydantic import AfterValidator

OPENING_REASON = "Opening-Reason"
LEAST, MOST = 3, 500


def _words(sent: str) -> str:
    """Return what was sent, as UTF-8 or percent-encoded (RFC 3986), in any script.

    Raises:
        ValueError: it cannot be read, or is too short or too long.
    """
    words = unquote(sent.encode("latin-1").decode(), errors="strict").strip()
    if not LEAST <= len(words) <= MOST:
        raise ValueError(f"Say why in {LEAST} to {MOST} characters.")
    return words


_HEADER = Header(
    alias=OPENING_REASON,
    description=(
        "Why you open it; it is recorded, and whose it is can read it. Percent-encoded UTF-8."
    ),
    examples=["to prepare the decision"],
)
OpeningReason = Annotated[str, _HEADER, AfterValidator(_words)]
OptionalOpeningReason = Annotated[
    str | None, _HEADER, AfterValidator(lambda sent: None if sent is None else _words(sent))
]
