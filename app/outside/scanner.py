"""The port to a virus scanner that speaks the protocol of clamd (INSTREAM); off by default."""

import socket
import struct
from pathlib import Path
from typing import IO

from app.outside.tracing import outgoing

CHUNK = 1 << 16
TIMEOUT_SECONDS = 60.0


class ScannerUnreachable(Exception):
    """The scanner that the settings name does not answer; nothing is taken meanwhile."""


class Scanner:
    """Asks clamd.

    Args:
        address: ``HOST:PORT``.
    """

    def __init__(self, address: str) -> None:
        host, _, port = address.rpartition(":")
        self._address = (host.strip("[]"), int(port))

    def find(self, path: Path) -> str | None:
        """Return the name of what was found in a file, or ``None``.

        Raises:
            ScannerUnreachable: it could not be asked, or did not say.
        """
        with path.open("rb") as file:
            return self.find_in(file)

    def find_in(self, file: IO[bytes]) -> str | None:
        """Return the name of what was found in bytes that lie nowhere, or ``None``.

        Raises:
            ScannerUnreachable: it could not be asked, or did not say.
        """
        try:
            with (
                outgoing("virus scanner", self._address[0]),
                socket.create_connection(self._address, TIMEOUT_SECONDS) as line,
            ):
                line.sendall(b"zINSTREAM\0")
                while chunk := file.read(CHUNK):
                    line.sendall(struct.pack("!L", len(chunk)) + chunk)
                line.sendall(struct.pack("!L", 0))
                said = _read(line).decode("utf-8", "replace").strip("\0\n ")
        except OSError as error:
            raise ScannerUnreachable(type(error).__name__) from None
        if said.endswith("OK"):
            return None
        if said.endswith("FOUND"):
            return said.removeprefix("stream:").removesuffix("FOUND").strip()
        raise ScannerUnreachable(said[:100])


def _read(line: socket.socket) -> bytes:
    answer = b""
    while part := line.recv(4_096):
        answer += part
        if b"\0" in part:
            break
    return answer
