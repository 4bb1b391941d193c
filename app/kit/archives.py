"""Archives that unpack to more than they should, or that are two things at once."""

import lzma
import os
import zlib
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile

MOST_PARTS = 10_000
LARGEST_RATIO = 200
SMALL_PART = 8 << 20
_END = b"PK\x05\x06"
_LONGEST_END = 22 + 0xFFFF
UNREADABLE = (
    *(BadZipFile, EOFError, zlib.error, lzma.LZMAError),
    *(OSError, RuntimeError, ValueError),
)
"""What the library says of damage. ``OSError`` is a part that begins before the file, or words that
bzip2 cannot read; ``RuntimeError`` one that is locked, or of a version or packing unknown to it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may unpack to, in bytes.

    Attributes:
        whole: all of its parts.
        part: any one of them.
        strings: the texts of a workbook, which are read at once.
    """

    whole: int
    part: int
    strings: int


def swelling(archive: ZipFile, limits: Limits) -> str | None:
    """Say what of an archive unpacks to too much, before anything is unpacked; else ``None``."""
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        return f"{len(parts):,} parts"
    for part in parts:
        limit = limits.strings if "sharedStrings" in part.filename else limits.part
        swells = part.file_size > SMALL_PART and (
            part.file_size > LARGEST_RATIO * part.compress_size
        )
        if part.file_size > limit or swells:
            return f"{part.file_size >> 20:,} MiB in {part.filename}"
    whole = sum(part.file_size for part in parts)
    return f"{whole >> 20:,} MiB in all" if whole > limits.whole else None


def is_plain(path: Path | IO[bytes], archive: ZipFile) -> bool:
    """Tell whether a file is this archive and nothing else.

    Bytes before or behind it, parts of one name, names that lead elsewhere and locked parts are how
    one file is made to read as two things.
    """
    names = [part.filename for part in archive.infolist()]
    leads_out = any(
        name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts for name in names
    )
    is_locked = any(part.flag_bits & 0x1 for part in archive.infolist())
    return not (leads_out or is_locked or len(set(names)) < len(names)) and _is_whole(path, archive)


def _is_whole(path: Path | IO[bytes], archive: ZipFile) -> bool:
    """Tell whether the archive begins with the file and ends with it."""
    first = min((part.header_offset for part in archive.infolist()), default=None)
    with path.open("rb") if isinstance(path, Path) else nullcontext(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LONGEST_END))
        end = file.read()
    place = end.rindex(_END)  # by which the archive was opened
    comment = int.from_bytes(end[place + 20 : place + 22], "little")
    return first == 0 and place + 22 + comment == len(end)
