"""The process that makes one copy: it reads the original, writes the copy, and can do nothing else.

It has a limit of memory and of time, gets no setting of the service, opens no file and no
connection once it reads, and its end says what became of the copy.
"""

import resource
import sys
from collections.abc import Iterable

from PIL import Image, ImageCms

from app.outside.copies import pages, pictures, plain
from app.outside.copies.aac import aac
from app.outside.copies.amr import amr
from app.outside.copies.asked import MOST_BYTES, NotCopied, Order, WhyNot
from app.outside.copies.layer3 import mp3
from app.outside.copies.mpeg4 import mpeg4
from app.outside.copies.ogg import ogg
from app.outside.copies.wav import wav
from app.outside.copies.webm import webm

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 120
_SOUNDS = {
    "audio/wav": wav,
    "audio/mpeg": mp3,
    "audio/aac": aac,
    "audio/amr": amr,
    "video/webm": webm,
    "audio/webm": webm,
    "audio/ogg": ogg,
    "application/ogg": ogg,
    **dict.fromkeys(
        ("audio/mp4", "video/mp4", "video/3gpp", "audio/3gpp", "video/quicktime"), mpeg4
    ),
}


def copied(content: bytes, order: Order) -> tuple[str, Iterable[bytes]]:
    """Return the type of a copy and its bytes.

    Raises:
        NotCopied: there is none, and why.
    """
    if not order.fits:
        raise NotCopied(WhyNot.MARKS)
    kind = order.media_type
    if kind in _SOUNDS:
        if order.boxes:
            raise NotCopied(WhyNot.FORM)
        return kind, _SOUNDS[kind](content, order.mutes)
    if order.mutes:
        raise NotCopied(WhyNot.FORM)
    if kind in pictures.FORMATS:
        return pictures.picture(content, kind, order.boxes)
    if kind == "application/pdf":
        return kind, pages.pages(content, order.boxes, pictures.blacken)
    if kind == "text/plain" and not order.boxes:
        return kind, [plain.plain(content)]
    raise NotCopied(WhyNot.FORM)


def outcome(content: bytes, order: Order) -> WhyNot | None:
    """Write a copy to the standard output; return why there is none, if so.

    Whatever fails here fails for what a stranger sent, and is told as that.
    """
    out = sys.stdout.buffer
    try:
        media_type, pieces = copied(content, order)
        out.write(media_type.encode() + b"\n")
        for piece in pieces:
            out.write(piece)
        out.flush()
    except NotCopied as error:
        return error.why
    except MemoryError:
        return WhyNot.TOO_MUCH
    except Exception:  # noqa: BLE001 - a reader of a broken file fails in any way
        return WhyNot.DAMAGED
    return None


def main() -> int:
    """Make the copy that is asked for on the standard input; return the status to end with."""
    Image.init()
    ImageCms.createProfile("sRGB")
    order = Order.of(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    _limit()
    why = WhyNot.TOO_MUCH if len(content) > MOST_BYTES else outcome(content, order)
    return why.exit if why else 0


def _limit() -> None:
    """Take from this process what a copy does not need."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # No file and no connection can be opened any more; those of the beginning stay.
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
