"""What a caller must be shown: tells them up to where they wrote, and hears it with what they read.

It is put around the edge only where reads may go to a replica. Who wrote gets the field
``Vouch-Seen`` and may send it back, to this machine or another: then the replica is asked as soon
as it has come so far. Who is signed in and sends none is answered by the main database, so that
nobody misses their own act for want of a header. The public reads what is a second old at most.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.store.replica import Seen, note_writes, read, said
from app.web.reads import PublicReads
from app.web.scope import SEEN, header

FIELD = b"vouch-seen"
READS = ("GET", "HEAD")


class SeenWrites:
    """Note what is written, and say what reads must show.

    Args:
        app: the edge.
        public: paths that anyone may read.
    """

    def __init__(self, app: ASGIApp, public: PublicReads) -> None:
        self.app = app
        self.public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] in READS:
            scope[SEEN] = self._seen(scope)
        positions = note_writes()

        async def send_with_position(message: Message) -> None:
            if message["type"] == "http.response.start" and positions:
                field = (FIELD, said(max(positions)).encode())
                message = {**message, "headers": [*message["headers"], field]}
            await send(message)

        await self.app(scope, receive, send_with_position)

    def _seen(self, scope: Scope) -> Seen | None:
        sent = header(scope, FIELD)
        if sent is not None:
            return read(sent.decode("latin-1"))
        is_anyone = header(scope, b"authorization") is None and header(scope, b"cookie") is None
        return Seen(None) if is_anyone and self.public.holds(scope["path"]) else None
