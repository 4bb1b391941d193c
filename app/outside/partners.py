"""The port to another installation: files to it, small answers from it, and nothing else.

Where it lies is typed in by people, so a name is resolved here, each address that it has is judged,
and the one that was judged is asked: another answer of the name a moment later changes nothing.
"""

import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from app.outside.tracing import outgoing

if TYPE_CHECKING:
    import httpx

TIMEOUT_SECONDS, CONNECT_SECONDS = 30.0, 5.0
LONGEST_ANSWER = 60.0
"""Seconds for all of an answer: one that comes a byte at a time holds nobody up."""
MOST_ANSWER = 64 * 1024
CHUNK = 1 << 20
MayAsk = Callable[[str, str], bool]
"""Tells whether the address to which a host was resolved may be asked."""


class NotAnswering(Exception):
    """Another installation is out of reach, may not be asked, or answers with what is no answer."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What it answered.

    Attributes:
        status: of HTTP.
        body: the JSON object that it sent; empty where it sent none.
    """

    status: int
    body: Mapping[str, Any]


class Partners:
    """Asks other installations.

    Args:
        may_ask: judges each address.
    """

    def __init__(self, may_ask: MayAsk) -> None:
        self._may_ask = may_ask

    def read(self, base: str, path: str) -> Answered:
        """Read something public of an installation.

        Raises:
            NotAnswering: see there.
        """
        return self._ask("GET", base, path, {}, None)

    def send_file(self, base: str, path: str, file: Path) -> Answered:
        """Send a file as it lies on disk.

        Raises:
            NotAnswering: see there.
        """
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Length": str(file.stat().st_size),
        }
        return self._ask("POST", base, path, headers, file)

    def _ask(
        self, method: str, base: str, path: str, headers: dict[str, str], file: Path | None
    ) -> Answered:
        import httpx  # noqa: PLC0415 - loaded when the first installation is asked

        url = httpx.URL(base).join(path)
        at = url.copy_with(host=self._judged(url))
        content = None if file is None else _pieces(file)
        named = {**headers, "Host": url.netloc.decode(), "Accept-Encoding": "identity"}
        more = {"sni_hostname": url.host}
        timeout = httpx.Timeout(TIMEOUT_SECONDS, connect=CONNECT_SECONDS)
        with (
            outgoing("partner", url.host),
            _told(),
            httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False) as client,
            client.stream(method, at, headers=named, content=content, extensions=more) as answer,
        ):
            return Answered(answer.status_code, _body(answer))

    def _judged(self, url: "httpx.URL") -> str:
        """Return an address of the host that may be asked; all that it has must be such."""
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            found = socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NotAnswering("the name of the host is not known") from error
        addresses = [str(each[4][0]) for each in found]
        if not addresses or not all(self._may_ask(url.host, each) for each in addresses):
            raise NotAnswering("the host lies where this register asks nobody")
        return addresses[0]


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as handle:
        while chunk := handle.read(CHUNK):
            yield chunk


def _body(answer: "httpx.Response") -> dict[str, Any]:
    found, until = bytearray(), time.monotonic() + LONGEST_ANSWER
    # As it comes: a few bytes could unpack to more than there is room for.
    for chunk in answer.iter_raw():
        found += chunk
        if len(found) > MOST_ANSWER:
            raise NotAnswering("the answer is too long")
        if time.monotonic() > until:
            raise NotAnswering("the answer came too slowly")
    try:
        said = orjson.loads(found)
    except orjson.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}


@contextmanager
def _told() -> Iterator[None]:
    import httpx  # noqa: PLC0415 - as above

    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NotAnswering(type(error).__name__) from error
