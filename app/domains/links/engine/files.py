"""An exchange file as lines: a header, records, a signature; written and read as a stream.

Nothing is held but a line. What is signed is the digest of every byte before the signature, so a
byte that was changed, a line that is missing and a line too many are all the same: refused.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import IO, Any, Protocol

import orjson

from app.domains.changes.engine.records import KEY, LONGEST_LINE
from app.domains.links.engine import signing
from app.domains.links.engine.signing import NotSigned
from app.domains.links.types import FORMAT, MAJOR, MOST_FILE_RECORDS, Header

MOST_WHOLE = 2**31 - 1
"""A number of a file, or a count in one, is never larger."""

ROOM = 4 * 1024
"""More than a record may have: of the header and the signature."""
_DIGEST = 64
_NAMED = re.compile(KEY)


class Sink(Protocol):
    """Where a file is written."""

    def write(self, chunk: bytes) -> object:
        """Take more of it."""
        ...


class NoFile(Exception):
    """Bytes are no exchange file, or no whole one; says why in words."""


def write(sink: Sink, header: Header, lines: Iterable[bytes], kid: str, private: bytes) -> None:
    """Write a file.

    Args:
        sink: where.
        header: its first line; its counts are those of the lines.
        lines: its records, without their ends.
        kid: id of the key that signs.
        private: that key.
    """
    digest = hashlib.sha256()

    def put(line: bytes) -> None:
        digest.update(line)
        digest.update(b"\n")
        sink.write(line + b"\n")

    first = head_line(header)
    put(first)
    for line in lines:
        put(line)
    token = signing.signed(_signed(first, digest.hexdigest(), header), signing.FILE, kid, private)
    sink.write(orjson.dumps({"signature": token}) + b"\n")


def _signed(first: bytes, digest: str, header: Header) -> dict[str, Any]:
    return {
        "header": hashlib.sha256(first).hexdigest(),
        "content": digest,
        "records": dict(header.records),
    }


def head_line(header: Header) -> bytes:
    """Return a header as its line."""
    said = {
        "format": FORMAT,
        "version": header.version,
        "sender": header.sender,
        "receiver": header.receiver,
        "sequence": header.sequence,
        "previous": header.previous,
        "made_at": header.made_at.isoformat(),
        "instance": header.instance,
        "records": dict(sorted(header.records.items())),
    }
    return orjson.dumps(said)


def read_header(line: bytes) -> Header:
    """Return the header of a file.

    Raises:
        NoFile: the line is none, or of a format that is not known.
    """
    try:
        said = orjson.loads(line)
        found = _header(said)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise NoFile("The first line is no header of an exchange file.") from None
    if found.version.partition(".")[0] != str(MAJOR):
        raise NoFile(f"The file is of format {found.version}; this installation reads {MAJOR}.")
    if found.count > MOST_FILE_RECORDS:
        raise NoFile(f"The file holds more than {MOST_FILE_RECORDS} records.")
    return found


def _header(said: Any) -> Header:
    if said["format"] != FORMAT or not _is_whole(said):
        raise ValueError
    found = Header(
        sender=said["sender"],
        receiver=said["receiver"],
        sequence=said["sequence"],
        previous=said["previous"],
        made_at=datetime.fromisoformat(said["made_at"]),
        instance=said["instance"],
        records=said["records"],
        version=said["version"],
    )
    if found.made_at.tzinfo is None or found.sequence < 1:
        raise ValueError
    return replace(found, made_at=found.made_at.astimezone(UTC))


def _is_whole(said: Any) -> bool:
    """Tell whether each part of a header is of its kind."""
    texts = [said[name] for name in ("sender", "receiver", "instance", "version", "made_at")]
    counts = [said["sequence"], *said["records"].values()]
    before = said["previous"]
    return (
        all(isinstance(each, str) and len(each) <= _DIGEST for each in texts)
        and all(_NAMED.fullmatch(said[name]) for name in ("sender", "receiver", "instance"))
        and all(type(each) is int and 0 <= each <= MOST_WHOLE for each in counts)
        and (before is None or (isinstance(before, str) and len(before) == _DIGEST))
    )


def first_line(handle: IO[bytes]) -> bytes:
    """Return the first line of a file, as far as a header goes.

    Raises:
        NoFile: it has no end where a header has one.
    """
    return _line(handle)


def check(handle: IO[bytes], jwk: Mapping[str, Any]) -> Header:
    """Read a file to its end, and return its header if all of it is what the key signed.

    Raises:
        NoFile: it is cut, changed, or not signed by the key.
    """
    first = _line(handle)
    header, digest = read_header(first), hashlib.sha256(first + b"\n")
    counted: dict[str, int] = {}
    for line in _lines(handle):
        token = _signature(line)
        if token is not None:
            if handle.read(1):
                raise NoFile("Something follows the signature.")
            _check_signature(token, jwk, _signed(first, digest.hexdigest(), header))
            if counted != {kind: count for kind, count in header.records.items() if count}:
                raise NoFile("The file does not hold the records that its header counts.")
            return header
        digest.update(line + b"\n")
        kind = kind_of(line)
        counted[kind] = counted.get(kind, 0) + 1
    raise NoFile("The file ends without a signature: it was cut.")


def _check_signature(token: str, jwk: Mapping[str, Any], expected: dict[str, Any]) -> None:
    try:
        said = signing.read(token, signing.FILE, jwk)
    except NotSigned:
        raise NoFile("The signature is not that of the partner's key.") from None
    if said != expected:
        raise NoFile("The file is not the one that was signed.")


def signed_by(handle: IO[bytes]) -> str | None:
    """Return by which key a file says that it is signed."""
    for line in _lines(handle):
        token = _signature(line)
        if token is not None:
            return signing.kid_of(token)
    return None


def kind_of(line: bytes) -> str:
    """Return what a record says it is; what is none of them still counts as something."""
    try:
        kind = orjson.loads(line)["record"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return "unknown"
    return kind if isinstance(kind, str) and len(kind) <= _DIGEST else "unknown"


def _signature(line: bytes) -> str | None:
    if not line.startswith(b'{"signature":'):
        return None
    try:
        token = orjson.loads(line)["signature"]
    except (orjson.JSONDecodeError, KeyError):
        return None
    return token if isinstance(token, str) else None


def records(handle: IO[bytes], skip: int) -> Iterator[bytes]:
    """Yield the lines of the records of a file that was checked, after so many of them."""
    _line(handle)
    for number, line in enumerate(_lines(handle)):
        if _signature(line) is not None:
            return
        if number >= skip:
            yield line


def _lines(handle: IO[bytes]) -> Iterator[bytes]:
    while True:
        line = handle.readline(LONGEST_LINE + ROOM)
        if not line:
            return
        if not line.endswith(b"\n"):
            raise NoFile("A line is too long, or was cut.")
        yield line[:-1]


def _line(handle: IO[bytes]) -> bytes:
    line = handle.readline(ROOM)
    if not line.endswith(b"\n"):
        raise NoFile("The first line is no header of an exchange file.")
    return line[:-1]
