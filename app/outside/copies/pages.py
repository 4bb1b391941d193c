"""Pages drawn as pictures, and a PDF that holds those pictures and nothing else.

A PDF is a place of many corners: text under a box, older states, attachments, scripts, authors of
notes, pictures with a place of their own. A page that is drawn has none of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from math import ceil
from typing import NamedTuple

import pypdfium2
from PIL import Image

from app.outside.copies.asked import Box, NotCopied, WhyNot

MOST_PAGES = 300
MOST_PIXELS = 25_000_000
MOST_PIXELS_IN_ALL = 320_000_000
"""Of all pages: a hundred of A4 in full. A few bytes could ask for any number."""
# 180 dots an inch: small print stays legible.
_SCALE = 2.5
# A long file is drawn coarser: with half of the dots along an edge, but with no fewer.
_COARSEST = 0.5
_QUALITY = 85


class Page(NamedTuple):
    """A page that was drawn.

    Attributes:
        image: what it shows.
        width: in points.
        height: likewise.
    """

    image: Image.Image
    width: float
    height: float


def pages(
    content: bytes, boxes: Sequence[Box], blacken: Callable[[Image.Image, Iterable[Box]], None]
) -> Iterable[bytes]:
    """Draw the pages of a PDF into another.

    Raises:
        NotCopied: it has too many, or too large ones, or a box lies on another page.
    """
    source = pypdfium2.PdfDocument(content)
    count = len(source)
    if count == 0:
        raise NotCopied(WhyNot.DAMAGED)
    if count > MOST_PAGES:
        raise NotCopied(WhyNot.TOO_MUCH)
    if any(not 0 <= box.page < count for box in boxes):
        raise NotCopied(WhyNot.MARKS)
    sizes = [source.get_page_size(number) for number in range(count)]
    scales = _scales(sizes)
    # What was written into the fields of a form is drawn only with this.
    source.init_forms()

    def page(number: int) -> Page:
        held = source[number]
        width, height = sizes[number]
        image = held.render(scale=scales[number], rev_byteorder=True).to_pil().convert("RGB")
        held.close()
        blacken(image, [box for box in boxes if box.page == number])
        return Page(image, width, height)

    return document(count, page)


def _scales(sizes: Sequence[tuple[float, float]]) -> Sequence[float]:
    """Return how large each page is drawn; whether all can be is known before the first is.

    Raises:
        NotCopied: all together they are too large.
    """
    scales = [
        min(_SCALE, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5) for width, height in sizes
    ]
    wanted = sum(
        ceil(width * scale) * ceil(height * scale)
        for (width, height), scale in zip(sizes, scales, strict=True)
    )
    share = min(1.0, (MOST_PIXELS_IN_ALL / max(wanted, 1)) ** 0.5)
    if share < _COARSEST:
        raise NotCopied(WhyNot.TOO_MUCH)
    return [scale * share for scale in scales]


def document(count: int, page: Callable[[int], Page]) -> Iterator[bytes]:
    """Write a PDF of pictures, page by page; the same pages give the same bytes."""
    offsets: list[int] = []
    size = 0

    def sized(piece: bytes) -> bytes:
        nonlocal size
        size += len(piece)
        return piece

    def numbered(body: bytes) -> bytes:
        offsets.append(size)
        return sized(b"%d 0 obj\n%b\nendobj\n" % (len(offsets), body))

    yield sized(b"%PDF-1.4\n")
    yield numbered(b"<</Type/Catalog/Pages 2 0 R>>")
    kids = b" ".join(b"%d 0 R" % (3 + 3 * number) for number in range(count))
    yield numbered(b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids))
    for number in range(count):
        for body in _objects(3 + 3 * number, page(number)):
            yield numbered(body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    yield (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, table, len(offsets) + 1, size)
    )


def _objects(first: int, page: Page) -> Iterator[bytes]:
    """Return a page, what is done on it, and its picture."""
    jpeg = BytesIO()
    page.image.save(jpeg, "JPEG", quality=_QUALITY)
    held = jpeg.getvalue()
    width, height = b"%.2f" % page.width, b"%.2f" % page.height
    yield (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %b %b]/Contents %d 0 R"
        b"/Resources<</XObject<</P %d 0 R>>>>>>" % (width, height, first + 1, first + 2)
    )
    drawing = b"%b 0 0 %b 0 0 cm /P Do" % (width, height)
    yield b"<</Length %d>>\nstream\n%b\nendstream" % (len(drawing), drawing)
    yield (
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB"
        b"/BitsPerComponent 8/Filter/DCTDecode/Length %d>>\nstream\n%b\nendstream"
        % (page.image.width, page.image.height, len(held), held)
    )
