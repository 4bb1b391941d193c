"""The limit of what a request may bring."""

import re
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.errors import TooLarge
from app.web.scope import header

ONE_MEBIBYTE = 1024 * 1024
ANY = "{}"


class BodyLimit:
    """Refuse a body over the limit: at once when its length is declared, else as it comes.

    Args:
        app: answers what is within it.
        limit: in bytes.
        larger: limits of paths that take files; ``{}`` stands for one segment of a path.
    """

    def __init__(
        self, app: ASGIApp, limit: int = ONE_MEBIBYTE, larger: Mapping[str, int] | None = None
    ) -> None:
        self.app = app
        self.limit = limit
        self.larger = {at: most for at, most in (larger or {}).items() if ANY not in at}
        self.fitting = [
            (re.compile(re.escape(at).replace(re.escape(ANY), "[^/]+")), most)
            for at, most in (larger or {}).items()
            if ANY in at
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, unless the body is too large."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        limit = self._limit_of(scope["path"])
        declared = header(scope, b"content-length") or b"0"
        if not declared.isdigit() or int(declared) > limit:
            raise _too_large(limit)
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise _too_large(limit)
            return message

        await self.app(scope, receive_counted, send)

    def _limit_of(self, path: str) -> int:
        if path in self.larger:
            return self.larger[path]
        return next((most for at, most in self.fitting if at.fullmatch(path)), self.limit)


def _too_large(limit: int) -> TooLarge:
    return TooLarge(
        f"The body is larger than {limit} bytes. A long text goes as a file, where files are taken."
    )
