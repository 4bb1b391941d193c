"""Images drawn anew from their pixels: of the file itself nothing is taken over."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import ceil, floor

from PIL import Image, ImageCms, ImageDraw, ImageOps, ImageSequence

from app.outside.copies.asked import Box, NotCopied, WhyNot
from app.outside.copies.pages import Page, document

FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
}
MOST_PIXELS = 64_000_000
MOST_FRAMES = 500
# An inch of paper has so many dots where a scan of several pages becomes a PDF.
_DOTS = 150
_POINTS = 72
_BLACK = {"RGB": (0, 0, 0), "RGBA": (0, 0, 0, 255), "LA": (0, 255)}
_PLAIN = frozenset({"1", "L", "LA", "RGB", "RGBA", "I;16"})


def picture(content: bytes, media_type: str, boxes: Sequence[Box]) -> tuple[str, Iterable[bytes]]:
    """Draw an image anew.

    Returns:
        The type of the copy, and its bytes.

    Raises:
        NotCopied: it has too many pixels, or a box lies on another page.
    """
    # Our own limit is asked before anything is drawn.
    Image.MAX_IMAGE_PIXELS = None
    image = Image.open(BytesIO(content), formats=[FORMATS[media_type]])
    count = getattr(image, "n_frames", 1) if media_type != "image/jpeg" else 1
    if image.width * image.height * count > MOST_PIXELS or count > MOST_FRAMES:
        raise NotCopied(WhyNot.TOO_MUCH)
    if media_type == "image/tiff" and count > 1:
        return "application/pdf", _scan(image, count, boxes)
    if any(box.page != 0 for box in boxes):
        raise NotCopied(WhyNot.MARKS)
    if count > 1:
        return media_type, _moving(image, FORMATS[media_type], boxes)
    return _still(shown(image), media_type, boxes)


def shown(image: Image.Image) -> Image.Image:
    """Return what an image shows: upright, in colours that need no profile, and nothing beside."""
    upright = ImageOps.exif_transpose(image)
    profile = upright.info.get("icc_profile")
    if profile and upright.mode in ("RGB", "RGBA", "CMYK"):
        upright = _common_colours(upright, profile)
    if "transparency" in upright.info or upright.mode in ("PA", "La", "RGBa"):
        upright = upright.convert("RGBA")
    elif upright.mode not in _PLAIN:
        upright = upright.convert("RGB")
    plain = upright.copy()
    plain.info = {}
    return plain


def blacken(image: Image.Image, boxes: Iterable[Box]) -> None:
    """Make places of an image black: what was there is gone."""
    brush = ImageDraw.Draw(image)
    black = _BLACK.get(image.mode, 0)
    for box in boxes:
        corner = (floor(box.left * image.width), floor(box.top * image.height))
        end = (ceil(box.right * image.width), ceil(box.bottom * image.height))
        brush.rectangle((corner, end), fill=black)


def _still(
    image: Image.Image, media_type: str, boxes: Sequence[Box]
) -> tuple[str, Iterable[bytes]]:
    blacken(image, boxes)
    out = BytesIO()
    if media_type == "image/jpeg" and not boxes:
        image.convert("L" if image.mode == "L" else "RGB").save(
            out, "JPEG", quality=92, subsampling=0
        )
        return "image/jpeg", [out.getvalue()]
    if media_type == "image/webp" and not boxes:
        image.save(out, "WEBP", lossless=True)
        return "image/webp", [out.getvalue()]
    image.save(out, "PNG")
    return "image/png", [out.getvalue()]


def _moving(image: Image.Image, form: str, boxes: Sequence[Box]) -> Iterable[bytes]:
    frames: list[Image.Image] = []
    durations: list[int] = []
    for frame in ImageSequence.Iterator(image):
        # Some readers know the time of a frame when they have drawn it.
        frame.load()
        durations.append(int(frame.info.get("duration", 100)))
        drawn = shown(frame).convert("RGBA")
        blacken(drawn, boxes)
        frames.append(drawn)
    out = BytesIO()
    exact = {"lossless": True} if form == "WEBP" else {}
    frames[0].save(
        out, form, save_all=True, append_images=frames[1:], duration=durations, loop=0, **exact
    )
    return [out.getvalue()]


def _scan(image: Image.Image, count: int, boxes: Sequence[Box]) -> Iterable[bytes]:
    if any(not 0 <= box.page < count for box in boxes):
        raise NotCopied(WhyNot.MARKS)

    def page(number: int) -> Page:
        image.seek(number)
        drawn = shown(image).convert("RGB")
        blacken(drawn, [box for box in boxes if box.page == number])
        return Page(drawn, drawn.width * _POINTS / _DOTS, drawn.height * _POINTS / _DOTS)

    return document(count, page)


def _common_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """Turn colours into those of sRGB, so that the profile, which may name a device, can go."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    try:
        changed = ImageCms.profileToProfile(
            image.convert("RGB") if alpha else image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except ImageCms.PyCMSError:
        return image
    if changed is None:
        return image
    if alpha:
        changed.putalpha(alpha)
    changed.info = {k: v for k, v in changed.info.items() if k != "icc_profile"}
    return changed
