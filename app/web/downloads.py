"""Files that go out in pieces, as an attachment that no browser shows inside a page."""

from collections.abc import Iterator
from typing import Any

from starlette.responses import Response, StreamingResponse

from app.web.writing import PRIVATE

SANDBOX = (
    "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'; sandbox"
)
"""The content policy of a file that somebody sent: nothing in it runs or loads anything."""
ANY_FILE: dict[str, Any] = {"content": {"*/*": {"example": "the bytes"}}}
"""How an operation describes what somebody sent, which it gives out as what it is."""


def attachment(pieces: Iterator[bytes], name: str, media_type: str, size_bytes: int) -> Response:
    """Send a file piece by piece.

    Args:
        pieces: its bytes.
        name: of our own making, in ASCII.
        media_type: what it is.
        size_bytes: of all of it.
    """
    return StreamingResponse(
        pieces,
        media_type=media_type,
        headers={
            "Cache-Control": PRIVATE,
            "Content-Length": str(size_bytes),
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": SANDBOX,
        },
    )
