"""A ZIP written as what goes into it is read: memory does not grow with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import orjson

from app.domains.archives.engine.pages import first_page, rows_page
from app.domains.archives.types import Heading, Packed
from app.outside.sealed_file import Sealing
from app.store.holdings import Piece, Rows

_PATH = re.compile(r"[a-z0-9_]+(/[\w-][\w.-]*)+")
_OWNER_ONLY = 0o600 << 16
_PIECE = 1 << 16


class Archived:
    """An archive while it is written; one that is left before it was closed gets no end.

    Args:
        out: takes the bytes in their order; nothing is read back.
        heading: what stands on its first page.
    """

    def __init__(self, out: Sealing, heading: Heading) -> None:
        # A file that cannot be sought is written with sizes behind its members.
        self._zip = ZipFile(out, "w", ZIP_DEFLATED)
        self._heading = heading
        self.members: list[dict[str, Any]] = []
        self._taken: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Else the end would be written when it is collected, and nobody could hear that it failed.
        self._zip.fp = None

    def add(self, piece: Piece) -> None:
        """Put a piece in: rows as JSON and as a page, a file as it is."""
        if not _PATH.fullmatch(piece.path) or piece.path in self._taken:
            raise ValueError(f"not a path for a piece, or not a new one: {piece.path!r}")
        self._taken.add(piece.path)
        if isinstance(piece, Rows):
            up = "../" * (piece.path.count("/") + 1) + "index.html"
            page = rows_page(piece.title, map(_plain, piece.read()), up)
            self._write(f"pages/{piece.path}.html", piece.title, page)
            self._write(f"data/{piece.path}.json", piece.title, _json(piece.read()))
            return
        self._write(f"files/{piece.path}", piece.title, piece.read())

    def close(self) -> Packed:
        """Write the first page and the list of members, and end the archive."""
        self._write("index.html", "Where to begin", first_page(self._heading, self.members))
        heading = self._heading
        manifest = {
            "archive": heading.archive_id,
            "whose": heading.whose,
            "at": heading.at,
            "entry": heading.entry,
            "entry_hash": heading.entry_hash,
            "instance": heading.instance or "live",
            "members": self.members,
        }
        content = orjson.dumps(manifest, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z)
        count = len(self.members) + 1
        self._write("manifest.json", "All files with their digests", (content,))
        self._zip.close()
        return Packed(count, heading.entry, sha256(content).hexdigest())

    def _write(self, path: str, title: str, pieces: Iterable[bytes]) -> None:
        digest, size = sha256(), 0
        info = ZipInfo(path, _dos_time(self._heading.at))
        info.compress_type, info.external_attr = ZIP_DEFLATED, _OWNER_ONLY
        with self._zip.open(info, "w", force_zip64=True) as member:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                member.write(piece)
        member_of = {"path": path, "title": title, "bytes": size, "sha256": digest.hexdigest()}
        self.members.append(member_of)


def _dos_time(at: datetime) -> tuple[int, int, int, int, int, int]:
    return at.year, at.month, at.day, at.hour, at.minute, at.second


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as JSON has it."""
    plain: dict[str, Any] = orjson.loads(_line(row))
    return plain


def _line(row: Mapping[str, Any]) -> bytes:
    return orjson.dumps(dict(row), option=orjson.OPT_UTC_Z)


def _json(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield an array, a row a line, in pieces of some size."""
    waiting = bytearray(b"[")
    between = b"\n"
    for row in rows:
        waiting += between + _line(row)
        between = b",\n"
        if len(waiting) >= _PIECE:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting + b"\n]\n")
