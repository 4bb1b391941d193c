"""AAC: blocks of sound without what stands before them, and silence."""

from collections.abc import Iterable, Iterator, Sequence

from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.spans import spans

SAMPLES = 1_024
# A block of AAC-LC without sound, for one and for two channels.
SILENCE = {
    1: bytes.fromhex("00c800802380"),
    2: bytes.fromhex("210049900219002380"),
}
_RATES = (
    *(96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000),
    *(22_050, 16_000, 12_000, 11_025, 8_000, 7_350),
)
_HEAD, _CHECKED = 7, 9
_DATA, _FILL = 4, 6
_MOST_LEADING = 8


def aac(content: bytes, mutes: Sequence[Mute]) -> Iterable[bytes]:
    """Copy the frames of AAC in ADTS."""
    frames = list(_adts_frames(content))
    if not frames:
        raise NotCopied(WhyNot.DAMAGED)
    head = frames[0]
    rate = _RATES[head[2] >> 2 & 15]
    channels = (head[2] & 1) << 2 | head[3] >> 6
    for first, last in spans(mutes, len(frames), rate / SAMPLES, beside=1):
        if channels not in SILENCE:
            raise NotCopied(WhyNot.FORM)
        frames[first:last] = [_adts(head, SILENCE[channels])] * (last - first)
    return frames


def _adts_frames(content: bytes) -> Iterator[bytes]:
    at = content.find(b"\xff\xf1") if content[:3] == b"ID3" else 0
    at = max(at, 0)
    while at + _HEAD <= len(content):
        head = content[at : at + _HEAD]
        size = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        if head[0] != 0xFF or head[1] & 0xF6 != 0xF0 or head[2] >> 2 & 15 >= len(_RATES):  # noqa: PLR2004 - twelve bits set
            return
        begins = _HEAD if head[1] & 1 else _CHECKED
        if size <= begins or at + size > len(content) or head[6] & 3:
            return
        yield _adts(head, content[at + begins : at + size])
        at += size


def _adts(head: bytes, block: bytes) -> bytes:
    """Return a frame without a checksum, and without the bits that anybody may set."""
    size = _HEAD + len(block)
    block = quiet(block)
    return (
        bytes([0xFF, head[1] | 1, head[2] & 0xFD, head[3] & 0xC0 | size >> 11])
        + bytes([size >> 3 & 0xFF, (size & 7) << 5 | 0x1F, 0xFC])
        + block
    )


def quiet(block: bytes) -> bytes:
    """Blank what an encoder writes before the sound of a block: its name, data of anybody."""
    at = 0
    for _ in range(_MOST_LEADING):
        if _bits(block, at, 3) == _FILL:
            at += 3
            size = _bits(block, at, 4)
            at += 4
            if size == 15:  # noqa: PLR2004 - the length goes on
                size += _bits(block, at, 8) - 1
                at += 8
        elif _bits(block, at, 3) == _DATA:
            is_aligned = _bits(block, at + 7, 1)
            size = _bits(block, at + 8, 8)
            at += 16
            if size == 255:  # noqa: PLR2004 - the length goes on
                size += _bits(block, at, 8)
                at += 8
            at = -(-at // 8) * 8 if is_aligned else at
        else:
            break
        block = _blanked(block, at, size * 8)
        at += size * 8
    return block


def _bits(block: bytes, at: int, count: int) -> int:
    held = int.from_bytes(block[at // 8 : at // 8 + 3].ljust(3, b"\0"), "big")
    return held >> (24 - at % 8 - count) & ((1 << count) - 1)


def _blanked(block: bytes, at: int, count: int) -> bytes:
    whole = len(block) * 8
    count = max(min(count, whole - at), 0)
    mask = ((1 << count) - 1) << (whole - at - count)
    return (int.from_bytes(block, "big") & ~mask).to_bytes(len(block), "big")
