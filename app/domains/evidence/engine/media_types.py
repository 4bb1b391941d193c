"""What a file is, from its bytes: one of the few types that are taken, or none."""

import zipfile
from codecs import getincrementaldecoder
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from app.kit.archives import UNREADABLE, Limits, is_plain, swelling

TEXT = "text/plain"
_HEAD = 8_192
_BY_MAGIC = {
    "application/pdf": "application/pdf",
    **{f"image/{kind}": f"image/{kind}" for kind in ("png", "jpeg", "gif", "webp", "tiff", "heic")},
    "audio/mpeg": "audio/mpeg",
    "audio/wave": "audio/wav",
    "audio/x-wav": "audio/wav",
    "audio/flac": "audio/flac",
    "audio/mp4": "audio/mp4",
    "application/ogg": "application/ogg",
    "video/mp4": "video/mp4",
    "video/webm": "video/webm",
    "video/quicktime": "video/quicktime",
    "video/3gpp": "video/3gpp",
}
_OFFICE = "application/vnd.openxmlformats-officedocument"
_BY_FOLDER = {
    "word/": f"{_OFFICE}.wordprocessingml.document",
    "xl/": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/": f"{_OFFICE}.presentationml.presentation",
}
_OPEN_DOCUMENTS = tuple(
    f"application/vnd.oasis.opendocument.{kind}" for kind in ("text", "spreadsheet", "presentation")
)
# Voices of old telephones, which the list of magic numbers does not know.
_AMR = (b"#!AMR\n", b"#!AMR-WB\n")
_SYNC, _ADTS = 0xFF, 0xF0
# Whatever a browser or a shell would run if it were shown as what it is: all that begins as markup.
_ACTIVE = (b"<", b"#!")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LIMITS = Limits(whole=500 << 20, part=300 << 20, strings=64 << 20)
_PDF = b"%PDF-"
# A reader of PDF takes the mark anywhere in so many bytes.
_PDF_WITHIN = 1_024
TAKEN = (
    "PDF, images, sound, video, office documents without macros that unpack to 500 MiB at most, and"
    " plain text, each as one thing alone"
)


def media_type(path: Path) -> str | None:
    """Return the type of a file, or ``None`` when it is none of those that are taken.

    A file that reads as two things is none: whoever checks it would see another than who opens it.
    """
    with path.open("rb") as file:
        return media_type_of(file)


def media_type_of(file: IO[bytes]) -> str | None:
    """Return the type of a file that can be read at any place, as :func:`media_type` does."""
    file.seek(0)
    head = file.read(_HEAD)
    is_pdf_too = _PDF in head[1:_PDF_WITHIN]
    if not head:
        return None
    if head.startswith(b"PK\x03\x04"):
        return None if is_pdf_too else _office(file)
    if is_pdf_too or zipfile.is_zipfile(file):
        return None
    return TEXT if _is_text(file, head) else _by_magic(head)


def picture_or_page(content: bytes) -> str | None:
    """Return the type of an image or a PDF that lies in memory; ``None`` for anything else."""
    found = _by_magic(content[:_HEAD])
    return found if found == "application/pdf" or (found or "").startswith("image/") else None


def _by_magic(head: bytes) -> str | None:
    if head.startswith(_AMR):
        return "audio/amr"
    if head[:1] == bytes([_SYNC]) and head[1:2] and head[1] & 0xF6 == _ADTS:
        return "audio/aac"
    import puremagic  # noqa: PLC0415 - loaded when first needed, with its table of types

    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return None
    return next((_BY_MAGIC[each.mime_type] for each in found if each.mime_type in _BY_MAGIC), None)


def _office(file: IO[bytes]) -> str | None:
    """Tell an office document by what lies in it; macros and other archives are not taken."""
    try:
        with zipfile.ZipFile(file) as archive:
            if swelling(archive, _LIMITS) is not None or not is_plain(file, archive):
                return None
            names = archive.namelist()
            if "mimetype" in names:
                with archive.open("mimetype") as said:
                    word = said.read(100).decode("ascii", "replace").strip()
                return word if word in _OPEN_DOCUMENTS else None
    except UNREADABLE:
        return None
    return _microsoft(names)


def _microsoft(names: Sequence[str]) -> str | None:
    has_macros = any(name.rpartition("/")[2].startswith("vbaProject") for name in names)
    if "[Content_Types].xml" not in names or has_macros:
        return None
    return next(
        (kind for folder, kind in _BY_FOLDER.items() if any(n.startswith(folder) for n in names)),
        None,
    )


def _is_text(file: IO[bytes], head: bytes) -> bool:
    begins = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if b"\0" in head or begins.startswith(_ACTIVE):
        return False
    decoder = getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        while piece := file.read(1 << 16):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    # A PDF of plain characters reads as text too; its mark says what it is.
    return _by_magic(head) is None
