"""Bytes to lines of text, with limits: no line, file or archive can eat the memory."""

import gzip
import io
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from app.domains.imports.errors import FileProblem

LONGEST_LINE = 1 << 20
LARGEST_UNPACKED = 2 << 30
SAMPLE = 1 << 18
WESTERN = "cp1252"

GZIP_MAGIC = b"\x1f\x8b"
BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file, unpacked if it is packed by gzip.

    Raises:
        FileProblem: there is no such file, or it is empty.
    """
    try:
        handle = path.open("rb")
    except OSError as error:
        raise FileProblem(f"{path.name} cannot be opened: {error.strerror}.") from error
    with handle:
        first = handle.read(2)
        handle.seek(0)
        if not first:
            raise FileProblem(f"{path.name} is empty.")
        if first == GZIP_MAGIC:
            with gzip.open(handle) as unpacked:
                yield cast("BinaryIO", unpacked)
        else:
            yield handle


def is_packed(path: Path) -> bool:
    """Tell whether a file is packed by gzip."""
    with path.open("rb") as handle:
        return handle.read(2) == GZIP_MAGIC


def beginning(path: Path, size: int) -> bytes:
    """Return the first bytes of a file, unpacked.

    Raises:
        FileProblem: it cannot be opened, is empty, or its archive is broken.
    """
    with opened(path) as handle:
        try:
            return handle.read(size)
        except BROKEN_GZIP as error:
            raise _broken_archive(1) from error


def encoding_of(path: Path, said: str | None = None) -> str:
    """Find the encoding: by a byte order mark, as said, UTF-8 if it can be, else by likeness.

    Args:
        path: of a text, packed by gzip or not.
        said: the encoding that the profile names.

    Raises:
        FileProblem: the archive is broken, or the encoding cannot be found.
    """
    sample = beginning(path, SAMPLE)
    for mark, encoding in BYTE_ORDER_MARKS:
        if sample.startswith(mark):
            return encoding
    return said or _likely_encoding(sample)


def _likely_encoding(sample: bytes) -> str:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.start >= len(sample) - 3
        return "utf-8" if cut_off else _legacy_encoding(sample)
    return "utf-8"


def _legacy_encoding(sample: bytes) -> str:
    """Guess an encoding of before Unicode.

    The tables of European countries cannot be told apart by a handful of letters; Western Europe's
    is taken, as browsers do. A profile can say another.
    """
    import charset_normalizer  # noqa: PLC0415 - loaded when first needed

    best = charset_normalizer.from_bytes(sample).best()
    if best is None:
        raise FileProblem("The encoding of the text cannot be found; say it in the profile.")
    letters = {letter for letter in str(best) if letter.isalpha()}
    is_latin = all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return WESTERN if is_latin and _can_be(sample, WESTERN) else best.encoding


def _can_be(sample: bytes, encoding: str) -> bool:
    try:
        sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def lines(path: Path, encoding: str) -> Iterator[str]:
    """Yield the lines of a text file, each with its end.

    Raises:
        FileProblem: a line is too long, the archive is broken or too large, or bytes are not of
            the encoding; it names the line.
    """
    number, unpacked = 1, 0
    with opened(path) as handle, io.TextIOWrapper(handle, encoding, newline="") as text:
        while True:
            try:
                line = text.readline(LONGEST_LINE)
            except UnicodeDecodeError as error:
                raise FileProblem(
                    f"the text is not {encoding} from here on ({error.reason});"
                    " save it as UTF-8 or say its encoding in the profile.",
                    line=number + error.object[: error.start].count(b"\n"),
                ) from error
            except BROKEN_GZIP as error:
                raise _broken_archive(number) from error
            if not line:
                return
            unpacked += len(line)
            _within_limits(line, number, unpacked)
            yield line
            number += 1


def _within_limits(line: str, number: int, unpacked: int) -> None:
    if len(line) >= LONGEST_LINE and not line.endswith(("\n", "\r")):
        raise FileProblem(
            f"the line is longer than {LONGEST_LINE:,} characters; this is no list.", line=number
        )
    if unpacked > LARGEST_UNPACKED:
        raise FileProblem(
            f"the file unpacks to more than {LARGEST_UNPACKED >> 30} GiB.", line=number
        )


def _broken_archive(line: int) -> FileProblem:
    return FileProblem(
        "the gzip archive is cut off or damaged here; fetch the file again.", line=line
    )
