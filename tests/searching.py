"""Looking for words in all that a service holds and tells, in every form in which it could be.

A life calls :func:`in_the_clear` at its end with the words that it planted; what comes back names
the word and the place, and must be nothing. Words are long enough to stand nowhere by chance.
"""

import bz2
import gzip
import io
import json
import lzma
import re
import tarfile
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from quopri import encodestring
from urllib.parse import quote

from sqlalchemy import inspect, make_url, select, table, text

from app.kit.text import fold
from app.store.work import Database
from tests.make import OPERATOR

LEAST_LETTERS = 5
LEAST_IN_BASE64 = 8
DEEPEST = 3
"""So often something packed is unpacked again."""
Pieces = Iterator[tuple[str, bytes]]


def forms(word: str) -> set[bytes]:
    """Return every form in which a word could be written down, in small ASCII letters."""
    assert len(word) >= LEAST_LETTERS, f"{word} could stand anywhere by chance"
    found: set[bytes] = set()
    for each in {word, word.casefold(), word.upper(), fold(word)} - {""}:
        found |= _forms(each)
    return {each.lower() for each in found}


def _forms(word: str) -> set[bytes]:
    content = word.encode()
    texts = {
        *(quote(word), quote(word, safe=""), quote(quote(word, safe=""))),
        *(json.dumps(word)[1:-1], json.dumps(json.dumps(word))[3:-3]),
        *(word.encode("unicode_escape").decode(), repr(content)[2:-1]),
        *("".join(f"&#{ord(each)};" for each in word), content.hex(" ")),
        *("".join(f"&#x{ord(each):x};" for each in word), content.hex()),
        content.decode("latin-1"),
    }
    return {
        content,
        *(each.encode() for each in texts),
        *(word.encode(form) for form in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-7")),
        encodestring(content).replace(b"=\n", b"").strip(),
        *_in_base64(content),
        *_in_base64(word.encode("utf-16-le")),
    }


def _in_base64(content: bytes) -> set[bytes]:
    """Return what of a text is the same in base64, wherever in it the text begins."""
    found = set()
    for before in range(3):
        written = b64encode(b"\0" * before + content)
        first, last = -(-before * 8 // 6), len(written) - 4
        inner = written[first:last]
        found |= {inner, inner.replace(b"+", b"-").replace(b"/", b"_")}
    return {each for each in found if len(each) >= LEAST_IN_BASE64}


def in_the_clear(
    words: Iterable[str],
    *,
    database: Database | None = None,
    folders: Iterable[Path] = (),
    told: Mapping[str, str | bytes] | None = None,
) -> list[str]:
    """Name each word that is found, and where.

    Args:
        words: that somebody said.
        database: every cell of every table; and of SQLite the very bytes of its files.
        folders: every file in them, unpacked too.
        told: logs, metrics, traces, answers and whatever else came out, by what it is.
    """
    wanted = {word: forms(word) for word in words}
    found = []
    for where, content in _pieces(database, folders, told or {}):
        small = content.lower()
        found += [
            f"{word} in {where}"
            for word, written in wanted.items()
            if any(each in small for each in written)
        ]
    return found


def _pieces(
    database: Database | None, folders: Iterable[Path], told: Mapping[str, str | bytes]
) -> Pieces:
    if database is not None:
        yield from tables(database)
        yield from bytes_of(database)
    for folder in folders:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            yield str(file.relative_to(folder)), str(file.relative_to(folder)).encode()
            yield from _unpacked(str(file.relative_to(folder)), file.read_bytes())
    for where, said in told.items():
        yield from _unpacked(where, said.encode() if isinstance(said, str) else said)


def tables(database: Database) -> Pieces:
    """Yield every table, each cell as it lies there."""
    with database.reading(OPERATOR) as work:
        connection = work.session.connection()
        for name in inspect(connection).get_table_names():
            rows = connection.execute(select(text("*")).select_from(table(name)))
            cells = b"\0".join(_cell(each) for row in rows for each in row)
            yield f"table {name}", cells


def _cell(value: object) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False).encode()
    return str(value).encode()


def bytes_of(database: Database) -> Pieces:
    """Yield the files of a SQLite database: what was deleted may still lie on a free page."""
    path = make_url(str(database.url)).database if database.dialect == "sqlite" else None
    for ending in ("", "-wal", "-journal") if path else ():
        file = Path(f"{path}{ending}")
        if file.exists():
            yield f"bytes of the database{ending}", without_gaps(file.read_bytes())


def without_gaps(content: bytes) -> bytes:
    """Shorten what is empty in a file, nine tenths of it; no form of a word has so many zeros."""
    return re.sub(rb"\0{16,}", bytes(16), content)


def _unpacked(where: str, content: bytes, depth: int = 0) -> Pieces:
    """Yield a content, and what is packed in it."""
    yield where, content
    if depth == DEEPEST:
        return
    for name, inside in _inside(content):
        yield from _unpacked(f"{where} > {name}", inside, depth + 1)


def _inside(content: bytes) -> Pieces:
    for name, unpack in (("gz", gzip.decompress), ("bz2", bz2.decompress), ("xz", lzma.decompress)):
        with suppress(OSError, EOFError, ValueError, lzma.LZMAError, zlib.error):
            yield name, unpack(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with (
            suppress(zipfile.BadZipFile, RuntimeError),
            zipfile.ZipFile(io.BytesIO(content)) as held,
        ):
            for each in held.namelist():
                yield each, each.encode() + b"\0" + held.read(each)
    with suppress(tarfile.TarError), tarfile.open(fileobj=io.BytesIO(content)) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.isfile() else None
            if file is not None:
                yield member.name, member.name.encode() + b"\0" + file.read()
