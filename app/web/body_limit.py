"""The limit of what a request may bring."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.errors import TooLarge
from app.web.scope import header

ONE_MEBIBYTE = 1024 * 1024


class BodyLimit:
    """Refuse a body over the limit: at once when its length is declared, else as it comes."""

    def __init__(self, app: ASGIApp, limit: int = ONE_MEBIBYTE) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, unless the body is too large."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        declared = header(scope, b"content-length") or b"0"
        if not declared.isdigit() or int(declared) > self.limit:
            raise self._too_large()
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limit:
                raise self._too_large()
            return message

        await self.app(scope, receive_counted, send)

    def _too_large(self) -> TooLarge:
        return TooLarge(f"The body is larger than {self.limit} bytes.")
