"""Images and pages are drawn anew: what they show stays, what else was in the file is gone."""

import struct
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

from app.outside.copies import pages as drawing
from app.outside.copies import pictures
from app.outside.copies.asked import Box, NotCopied, Order, WhyNot
from app.outside.copies.child import copied

SECRETS = (b"GEHEIM", "GEHEIM".encode("utf-16-le"), "GEHEIM".encode("utf-16-be"), b"2026:03:04")
FINE = {"quality": 95, "subsampling": 0}
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def drawn(mode: str = "RGB", size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Draw something whose corners differ."""
    image = Image.new("RGB", size, (250, 240, 200))
    brush = ImageDraw.Draw(image)
    brush.rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(200, 30, 30))
    brush.rectangle((size[0] // 2, size[1] // 2, *size), fill=(20, 60, 180))
    return image.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    held = Image.Exif()
    held[0x010F] = "GEHEIM-TELEPHONE"
    held[0x0132] = "2026:03:04 05:06:07"
    held[0x013B] = "GEHEIM-AUTHOR"
    held[0x0112] = orientation
    held.get_ifd(0x8825).update({1: "N", 2: (27.0, 42.0, 26.0), 3: "E", 4: (85.0, 19.0, 26.0)})
    return held


def saved(image: Image.Image, form: str, **said) -> bytes:
    out = BytesIO()
    image.save(out, form, **said)
    return out.getvalue()


def with_words(form: str) -> bytes:
    image = drawn()
    if form == "PNG":
        words = PngInfo()
        words.add_text("Author", "GEHEIM-AUTHOR")
        words.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>GEHEIM</x:xmpmeta>")
        return saved(image, form, pnginfo=words, exif=exif(), icc_profile=SRGB)
    if form == "GIF":
        return saved(image.convert("P"), form, comment=b"GEHEIM")
    if form == "TIFF":
        return saved(image, form, tiffinfo={270: "GEHEIM", 315: "GEHEIM-AUTHOR"})
    more = {"comment": b"GEHEIM", **FINE} if form == "JPEG" else {"lossless": True}
    return saved(
        image, form, exif=exif(), xmp=b"<x:xmpmeta>GEHEIM</x:xmpmeta>", icc_profile=SRGB, **more
    )


def copy(content: bytes, media_type: str, *boxes: Box) -> tuple[str, bytes]:
    kind, pieces = copied(content, Order(media_type, boxes))
    return kind, b"".join(pieces)


def difference(one: Image.Image, other: Image.Image) -> int:
    pixels = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema()
    return max(high for _, high in pixels)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
def test_w4_a_copy_of_an_image_shows_the_same_and_says_nothing_more(form):
    content = with_words(form)
    assert b"GEHEIM" in content
    kind, clean = copy(content, f"image/{form.lower()}")
    assert kind == ("image/png" if form in ("TIFF", "GIF") else f"image/{form.lower()}")
    assert not [each for each in SECRETS if each in clean + zlib_texts(clean)]
    again = Image.open(BytesIO(clean))
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"} | {
        *("version", "background", "loop", "duration", "timestamp", "transparency", "extension")
    }
    assert difference(again, Image.open(BytesIO(content))) <= (24 if form == "JPEG" else 2)


def zlib_texts(content: bytes) -> bytes:
    """Unpack what a PNG packs."""
    if not content.startswith(b"\x89PNG"):
        return b""
    found, at = b"", 8
    while at < len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        assert kind in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"), kind
        found += content[at + 8 : at + 8 + size] if kind != b"IDAT" else b""
        at += 12 + size
    return found


def test_w4_what_a_telephone_turned_is_shown_upright():
    turned = saved(drawn(), "JPEG", exif=exif(orientation=6), **FINE)
    _, clean = copy(turned, "image/jpeg")
    again = Image.open(BytesIO(clean))
    assert again.size == (48, 64)
    assert difference(again, drawn().transpose(Image.Transpose.ROTATE_270)) < 60


def test_w4_bytes_behind_an_image_are_not_in_its_copy():
    for form in ("JPEG", "PNG", "GIF", "WEBP"):
        _, clean = copy(saved(drawn(), form) + b"PK\x03\x04GEHEIM", f"image/{form.lower()}")
        assert b"GEHEIM" not in clean


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_images_of_every_kind_of_pixel_are_copied_and_blackened(mode):
    image = drawn("L").convert("I").convert("I;16") if mode == "I;16" else drawn(mode)
    kind, content = ("image/jpeg", saved(image, "JPEG")) if mode == "CMYK" else ("", b"")
    content, kind = content or saved(image, "PNG"), kind or "image/png"
    box = Box(0, 0.0, 0.0, 0.4, 0.4)
    assert copy(content, kind)[1]
    again = Image.open(BytesIO(copy(content, kind, box)[1])).convert("RGBA").convert("RGB")
    assert again.getpixel((5, 5)) == (0, 0, 0)


def test_w4_a_moving_image_keeps_its_frames_and_their_times():
    frames = [drawn(), drawn().transpose(Image.Transpose.ROTATE_180)]
    for form in ("GIF", "WEBP"):
        content = saved(frames[0], form, save_all=True, append_images=frames[1:], duration=300)
        _, clean = copy(content, f"image/{form.lower()}", Box(0, 0.8, 0.0, 1.0, 0.2))
        again = Image.open(BytesIO(clean))
        assert again.n_frames == 2
        for number in (0, 1):
            again.seek(number)
            assert max(again.convert("RGB").getpixel((60, 3))) < 5
            again.load()
            assert again.info["duration"] == 300


def test_w4_a_box_in_an_image_leaves_nothing_below_and_all_beside():
    content = saved(drawn(), "JPEG", quality=95)
    kind, clean = copy(content, "image/jpeg", Box(0, 0.0, 0.0, 0.5, 0.5))
    again, whole = Image.open(BytesIO(clean)), Image.open(BytesIO(content))
    assert kind == "image/png"
    assert again.crop((0, 0, 32, 24)).getcolors() == [(32 * 24, (0, 0, 0))]
    assert difference(again.crop((34, 0, 64, 24)), whole.crop((34, 0, 64, 24))) == 0


@pytest.mark.parametrize("page", [1, -1])
def test_a_box_on_a_page_that_is_not_there_is_refused(page):
    for content, kind in [(saved(drawn(), "PNG"), "image/png"), (pdf(), "application/pdf")]:
        with pytest.raises(NotCopied) as refused:
            copy(content, kind, Box(page * 7, 0.1, 0.1, 0.2, 0.2))
        assert refused.value.why is WhyNot.MARKS


@pytest.mark.parametrize("box", [(0.5, 0, 0.5, 1), (0, 0, 1.2, 1), (-0.1, 0, 1, 1), (0, 1, 1, 0)])
def test_a_box_that_is_none_is_refused(box):
    with pytest.raises(NotCopied) as refused:
        copy(saved(drawn(), "PNG"), "image/png", Box(0, *box))
    assert refused.value.why is WhyNot.MARKS


def test_too_many_pixels_are_refused_before_they_are_drawn(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1_000)
    with pytest.raises(NotCopied) as refused:
        copy(saved(drawn(), "PNG"), "image/png")
    assert refused.value.why is WhyNot.TOO_MUCH


def pdf(words: str = "GEHEIM-NAME paid 1500", pages: int = 2) -> bytes:
    """Write a PDF with text, an author, a script, an attachment, a note and an older state."""
    note = b"<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/T(GEHEIM-OFFICER)/Contents(GEHEIM)>>"
    picture = saved(drawn(), "JPEG", exif=exif())
    objects = [
        (
            b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)8 0 R]>>>>"
            b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Metadata 9 0 R>>"
        ),
        b"<</Type/Pages/Count %d/Kids[%b]>>" % (pages, b"4 0 R " * pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R/Annots[6 0 R]"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</P 7 0 R>>>>>>"
        ),
        stream(b"BT /F 18 Tf 20 150 Td (%b) Tj ET 60 0 0 40 200 20 cm /P Do" % words.encode()),
        note,
        stream(
            picture,
            b"/Type/XObject/Subtype/Image/Width 64/Height 48/ColorSpace/DeviceRGB"
            b"/BitsPerComponent 8/Filter/DCTDecode",
        ),
        b"<</Type/Filespec/F(a.txt)/EF<</F 10 0 R>>>>",
        stream(b"<x:xmpmeta>GEHEIM</x:xmpmeta>", b"/Type/Metadata/Subtype/XML"),
        stream(b"GEHEIM attached"),
        b"<</Author(GEHEIM-AUTHOR)/CreationDate(D:20260304050607)>>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R/Info 11 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n%%GEHEIM" % (len(places) + 1, table, len(places) + 1, len(out))
    )


def stream(content: bytes, said: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (said, len(content), content)


def rendered(content: bytes, number: int = 0) -> Image.Image:
    page = pypdfium2.PdfDocument(content)[number]
    return page.render(scale=1, rev_byteorder=True).to_pil().convert("RGB")


def test_w4_a_copy_of_a_pdf_shows_the_same_pages_and_holds_nothing_else():
    content = pdf()
    kind, clean = copy(content, "application/pdf")
    assert kind == "application/pdf"
    assert not [each for each in SECRETS if each in clean]
    assert not [
        word
        for word in (b"/JavaScript", b"/Info", b"/Annot", b"/EF", b"/Font", b"/Metadata")
        if word in clean
    ]
    again = pypdfium2.PdfDocument(clean)
    assert len(again) == 2
    assert again[0].get_size() == (300.0, 200.0)
    assert again.get_metadata_dict(skip_empty=True) == {}
    assert again.count_attachments() == 0
    assert again[0].get_textpage().get_text_bounded() == ""
    assert difference(rendered(clean).reduce(4), rendered(content).reduce(4)) < 60


def test_w4_a_box_in_a_pdf_is_burnt_in_and_no_text_lies_below():
    content = pdf("GEHEIM-NAME paid 1500")
    held = pypdfium2.PdfDocument(content)[0].get_textpage()
    assert "GEHEIM-NAME" in held.get_text_bounded()
    _, clean = copy(content, "application/pdf", Box(1, 0.05, 0.1, 0.95, 0.35))
    assert b"GEHEIM" not in clean
    page = rendered(clean, 1).crop((20, 24, 280, 64))
    assert max(high for _, high in page.getextrema()) < 16
    assert max(high for _, high in rendered(clean, 0).crop((20, 24, 280, 64)).getextrema()) > 200


def test_the_pages_of_a_scan_become_a_pdf():
    content = saved(drawn(), "TIFF", save_all=True, append_images=[drawn(), drawn("L")])
    kind, clean = copy(content, "image/tiff", Box(1, 0.0, 0.0, 0.5, 0.5))
    assert kind == "application/pdf"
    assert len(pypdfium2.PdfDocument(clean)) == 3
    assert max(rendered(clean, 1).getpixel((3, 3))) < 16
    assert max(rendered(clean, 0).getpixel((3, 3))) > 150
    with pytest.raises(NotCopied):
        copy(content, "image/tiff", Box(3, 0.0, 0.0, 0.5, 0.5))


def test_a_pdf_of_too_many_pages_is_refused():
    with pytest.raises(NotCopied) as refused:
        copy(pdf(pages=301), "application/pdf")
    assert refused.value.why is WhyNot.TOO_MUCH


def blank(count: int, width: float, height: float) -> bytes:
    """Write a PDF of few bytes whose pages have a size and nothing on them."""
    out = b"%%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + count))
    out += b"2 0 obj\n<</Type/Pages/Count %d/Kids[%b]>>\nendobj\n" % (count, kids)
    for number in range(3, 3 + count):
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]>>" % (width, height)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, page)
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\n%%%%EOF\n" % (3 + count)


A4 = (595.28, 841.89)


@pytest.mark.parametrize("size", [(2_000, 2_000), (14_400, 14_400), (1, 10_000_000)])
def test_a_small_pdf_that_asks_for_very_many_pixels_is_refused_before_it_is_drawn(
    monkeypatch, size
):
    def draw(*_said, **_more):
        raise AssertionError

    monkeypatch.setattr(pypdfium2.PdfPage, "render", draw)
    content = blank(300, *size)
    assert len(content) < 40_000
    with pytest.raises(NotCopied) as refused:
        copy(content, "application/pdf")
    assert refused.value.why is WhyNot.TOO_MUCH


def test_a_scan_of_forty_pages_is_copied_with_all_its_dots():
    _, clean = copy(blank(40, *A4), "application/pdf")
    again = pypdfium2.PdfDocument(clean)
    assert len(again) == 40
    [picture] = again[39].get_objects()
    assert picture.get_px_size() == (1_489, 2_105)


def test_a_long_file_is_drawn_coarser_and_stays_legible():
    assert min(drawing._scales([A4] * 100)) == 2.5
    assert min(drawing._scales([A4] * 300)) * 72 > 100
    # Forty photographs of a telephone, a point for each of their dots.
    assert min(drawing._scales([(3_000, 4_000)] * 40)) > 0.8


def test_w4_a_plain_text_keeps_its_words_and_loses_what_hides_in_it():
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "GEHEIM")
    content = f"\ufeffमैले १५००\r\nतिरेँ{hidden}\u200b नगर\u200dे\x07 العربية\n".encode()
    assert copy(content, "text/plain") == (
        "text/plain",
        "मैले १५००\nतिरेँ नगर\u200dे العربية\n".encode(),
    )


@pytest.mark.parametrize(
    "kind",
    [
        "image/heic",
        "audio/flac",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    ],
)
def test_w4_what_cannot_be_cleaned_is_refused_with_the_way_out(kind):
    with pytest.raises(NotCopied, match=r"The original is kept\. Supply a copy") as refused:
        copy(b"x", kind)
    assert refused.value.why is WhyNot.FORM
