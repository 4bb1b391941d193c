"""The other end of :mod:`app.outside.key_service`: holds the master key, writes down each opening.

Its record is a file of JSON lines: when, who asked (process, user and group, as the system says),
for what (kind and id, seal, code of the reason), and whether it opened. Never a key, never content.
"""

import json
import os
import re
import socket
import socketserver
import struct
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

from app.kit.clock import Clock, now
from app.outside.key_service import MOST_BYTES, MOST_KEYS
from app.outside.master_key import Holder, MasterKey, MasterKeyUnusable, Use, Wrapped

IDLE_SECONDS = 30.0
_CODE = re.compile(r"[a-z][a-z0-9_.-]{0,39}")


class CannotListen(Exception):
    """The socket cannot be listened on, or the record not written; the message says why."""


class _NoQuestion(Exception):
    """What came is none."""


class Record:
    """A file to which lines are added, each on disk before it counts.

    Args:
        path: of the file; it is opened anew for each addition, so that it can be moved away.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def add(self, lines: Sequence[dict[str, Any]]) -> None:
        """Add lines, all or none.

        Raises:
            OSError: they cannot be written; nothing of them is left.
        """
        content = b"".join(json.dumps(each).encode() + b"\n" for each in lines)
        with self._lock:
            file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                _append(file, content)
            finally:
                os.close(file)


def _append(file: int, content: bytes) -> None:
    size = os.fstat(file).st_size
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
    except OSError:
        with suppress(OSError):
            os.ftruncate(file, size)
        raise


class KeyServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """Listens on a Unix socket, which its owner and group may open.

    Args:
        path: of the socket.
        master: the master key.
        record: where each opening is written down.
        clock: tells when.

    Raises:
        CannotListen: somebody else listens there, or the record cannot be written.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, path: Path, master: MasterKey, record: Record, clock: Clock = now) -> None:
        self.asked = _Asked(master, record, clock)
        try:
            record.add([{"at": clock().isoformat(), "act": "start", "ids": list(master.ids())}])
        except OSError as error:
            raise CannotListen(f"The record cannot be written: {error.strerror}.") from error
        _refuse_taken(path)
        mask = os.umask(0o117)
        try:
            super().__init__(str(path), _Handler)
        except OSError as error:
            raise CannotListen(f"Cannot listen on {path}: {error.strerror or error}.") from error
        finally:
            os.umask(mask)


def _refuse_taken(path: Path) -> None:
    """Remove the socket of a server that was killed; refuse that of one that lives."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            if path.is_socket():
                path.unlink()
            return
    raise CannotListen(f"Another key service listens on {path}.")


class _Handler(socketserver.StreamRequestHandler):
    """Answers one connection, line by line."""

    timeout = IDLE_SECONDS

    def handle(self) -> None:
        """Answer until the other side ends."""
        server = self.server
        assert isinstance(server, KeyServer)
        peer = _peer(self.connection)
        with suppress(OSError):
            while line := self.rfile.readline(MOST_BYTES):
                answer = server.asked.answer(line, peer)
                self.wfile.write(json.dumps(answer).encode() + b"\n")


def _peer(connection: socket.socket) -> dict[str, int]:
    """Say who asks, as the system knows it."""
    if not hasattr(socket, "SO_PEERCRED"):
        return {}
    said = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return dict(zip(("pid", "uid", "gid"), struct.unpack("3i", said), strict=True))


class _Asked:
    """What each question does."""

    def __init__(self, master: MasterKey, record: Record, clock: Clock) -> None:
        self._master = master
        self._record = record
        self._clock = clock

    @property
    def ids(self) -> Sequence[str]:
        """Ids of the master keys that open here; the first one wraps."""
        return self._master.ids()

    def answer(self, line: bytes, peer: dict[str, int]) -> dict[str, Any]:
        """Answer one line."""
        answers: dict[str, Callable[[dict[str, Any], dict[str, int]], dict[str, Any]]] = {
            "about": lambda *_: {"ids": list(self._master.ids())},
            "wrap": self._wrap,
            "unwrap": self._unwrap,
            "wrap_anew": self._wrap_anew,
            "tags": self._tags,
        }
        try:
            question = json.loads(line)
            return answers[question["ask"]](question, peer)
        except MasterKeyUnusable as error:
            return {"error": "unusable", "detail": str(error)}
        except OSError as error:
            return {"error": "record", "detail": f"The record cannot be written: {error.strerror}."}
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError, _NoQuestion):
            return {"error": "question", "detail": "The key service does not know that question."}

    def _wrap(self, question: dict[str, Any], _peer: dict[str, int]) -> dict[str, Any]:
        keys = [(_use(each), b64decode(each["key"])) for each in _keys(question)]
        return {"keys": _shown(self._master.wrap_all(keys))}

    def _unwrap(self, question: dict[str, Any], peer: dict[str, int]) -> dict[str, Any]:
        wrapped = [_as_wrapped(each) for each in _keys(question)]
        keys = self._recorded("unwrap", wrapped, peer, self._master.unwrap_all)
        return {"keys": [b64encode(key).decode() for key in keys]}

    def _wrap_anew(self, question: dict[str, Any], peer: dict[str, int]) -> dict[str, Any]:
        wrapped = [_as_wrapped(each) for each in _keys(question)]
        return {"keys": _shown(self._recorded("wrap_anew", wrapped, peer, self._master.wrap_anew))}

    def _tags(self, question: dict[str, Any], _peer: dict[str, int]) -> dict[str, Any]:
        content = b64decode(question["content"])
        return {"tags": [each.hex() for each in self._master.tags(content)]}

    def _recorded(
        self,
        act: str,
        wrapped: list[Wrapped],
        peer: dict[str, int],
        does: Callable[[Sequence[Wrapped]], list[Any]],
    ) -> list[Any]:
        """Do something with keys; it is on disk before anybody learns what came of it."""
        try:
            done = does(wrapped)
        except MasterKeyUnusable:
            self._write(act, wrapped, peer, opened=False)
            raise
        self._write(act, wrapped, peer, opened=True)
        return done

    def _write(
        self, act: str, wrapped: list[Wrapped], peer: dict[str, int], *, opened: bool
    ) -> None:
        at = self._clock().isoformat()
        self._record.add(
            [
                {
                    "at": at,
                    "act": act,
                    "peer": peer,
                    "holder": each.use.holder.value,
                    "id": str(each.use.id),
                    "seal": each.use.seal,
                    "reason": each.use.reason,
                    "opened": opened,
                }
                for each in wrapped
            ]
        )


def _keys(question: dict[str, Any]) -> list[dict[str, Any]]:
    keys = question["keys"]
    if not isinstance(keys, list) or len(keys) > MOST_KEYS:
        raise _NoQuestion
    return keys


def _use(said: dict[str, Any]) -> Use:
    """Read what a key is for; nothing but ids and codes comes into the record."""
    seal, reason = said["seal"], said["reason"]
    if not (_CODE.fullmatch(seal) and _CODE.fullmatch(reason)):
        raise _NoQuestion
    return Use(Holder(said["holder"]), UUID(said["id"]), seal, reason)


def _as_wrapped(said: dict[str, Any]) -> Wrapped:
    return Wrapped(_use(said), b64decode(said["key"]), said["master"])


def _shown(wrapped: Sequence[Wrapped]) -> list[dict[str, str | None]]:
    return [{"master": each.master, "key": b64encode(each.content).decode()} for each in wrapped]
