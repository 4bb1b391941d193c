"""Frames of MPEG audio layer III (MP3), and silence in them.

What a frame sounds like may lie in the room of those before it (the bit reservoir): silence is
therefore written into the stream of that data, from where the first silent frame's begins to where
the data of the next one begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.spans import spans

_BITRATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = (44_100, 48_000, 32_000)
_VERSIONS = {3: 1, 2: 2, 0: 4}
_LAYER_3 = 1
_HEAD = 4
_LATE_MS = 120
_CHECK = 2
_MONO = 3
# Samples of a frame of version 1; the others have half as many.
_WHOLE = 1_152
_POLYNOMIAL = 0x8005
# What an encoder writes into a first frame without sound, to tell of itself.
_TAGS = (b"Xing", b"Info", b"LAME", b"VBRI")


class _Frame(NamedTuple):
    """A frame as it stands in the file.

    Attributes:
        content: all of it.
        rate: samples in a second.
        samples: in a frame.
        begins: where its side information begins.
        main: where the room for data begins.
        back: so many bytes before that room its own data begin.
    """

    content: bytes
    rate: int
    samples: int
    begins: int
    main: int
    back: int


def mp3(content: bytes, mutes: Sequence[Mute]) -> Iterable[bytes]:
    """Copy the frames of an MP3."""
    frames = list(_frames(content))
    if not frames:
        raise NotCopied(WhyNot.DAMAGED)
    # A player that knows how much silence the encoder put before the sound counts from behind it.
    later = [mute._replace(end_ms=mute.end_ms + _LATE_MS) for mute in mutes]
    first = frames[0]
    rate = first.rate / first.samples
    return _copied(frames, list(spans(later, len(frames), rate, beside=1)))


def _frames(content: bytes) -> Iterator[_Frame]:
    """Yield the frames with sound; what lies before, between and behind is left out."""
    at = _first(content)
    likeness = b""
    is_first, is_lost = True, True
    while 0 <= at <= len(content) - _HEAD:
        frame = _frame(content, at)
        # What looks like a frame among other bytes is one if another follows it.
        if (
            frame is None
            or (likeness and _like(frame.content) != likeness)
            or (is_lost and _frame(content, at + len(frame.content)) is None)
        ):
            at = content.find(b"\xff", at + 1)
            is_lost = True
            continue
        is_lost = False
        likeness = likeness or _like(frame.content)
        if not (is_first and any(tag in frame.content for tag in _TAGS)):
            yield frame
        is_first = False
        at += len(frame.content)


def _copied(found: Sequence[_Frame], times: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    """Yield the frames, some of them silent, and nothing in the room that no frame uses."""
    silent = {number for first, last in times for number in range(first, last)}
    rooms = bytearray(b"".join(frame.content[frame.main :] for frame in found))
    starts = [0]
    for frame in found:
        starts.append(starts[-1] + len(frame.content) - frame.main)
    data = [max(start - frame.back, 0) for start, frame in zip(starts, found, strict=False)]
    data.append(len(rooms))
    for number, frame in enumerate(found):
        first = data[number] + (0 if number in silent else _used(frame))
        last = max(data[number + 1], first)
        rooms[first:last] = bytes(last - first)
    for number, frame in enumerate(found):
        head = _silent(frame) if number in silent else frame.content[: frame.main]
        yield head + bytes(rooms[starts[number] : starts[number + 1]])


def _first(content: bytes) -> int:
    """Return where a frame can begin: behind the tag at the beginning, if there is one."""
    if content[:3] != b"ID3" or len(content) < 10:  # noqa: PLR2004 - the head of the tag
        return 0
    size = 0
    for byte in content[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _like(content: bytes) -> bytes:
    """Return what all frames of a file have in common: version, layer, rate."""
    return bytes([content[1] & 0xFE, content[2] & 0x0C])


def _frame(content: bytes, at: int) -> _Frame | None:
    head = content[at : at + _HEAD]
    if len(head) < _HEAD:
        return None
    version = _VERSIONS.get(head[1] >> 3 & 3)
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if (
        (head[0], head[1] & 0xE6) != (0xFF, 0xE0 | _LAYER_3 << 1)
        or version is None
        or bitrate in (0, 15)
        or rate == len(_RATES)
    ):
        return None
    hertz = _RATES[rate] // version
    samples = _WHOLE if version == 1 else _WHOLE // 2
    kilobits = _BITRATES[min(version, 2)][bitrate]
    size = samples * kilobits * 125 // hertz + (head[2] >> 1 & 1)
    begins = _HEAD + (0 if head[1] & 1 else _CHECK)
    is_mono = head[3] >> 6 == _MONO
    main = begins + ((17 if is_mono else 32) if version == 1 else (9 if is_mono else 17))
    frame = content[at : at + size]
    if len(frame) < size or size < main:
        return None
    two = frame[begins] << 8 | frame[begins + 1]
    return _Frame(frame, hertz, samples, begins, main, two >> 7 if version == 1 else two >> 8)


def _used(frame: _Frame) -> int:
    """Return how many bytes of the room the sound of a frame has."""
    side = int.from_bytes(frame.content[frame.begins : frame.main], "big")
    size = 8 * (frame.main - frame.begins)
    is_mono = frame.content[3] >> 6 == _MONO
    channels = 1 if is_mono else 2
    if frame.samples == _WHOLE:
        at, each, count = 9 + (5 if is_mono else 3) + 4 * channels, 59, 2 * channels
    else:
        at, each, count = 8 + channels, 63, channels
    bits = sum(side >> (size - at - each * place - 12) & 0xFFF for place in range(count))
    return -(-bits // 8)


def _silent(frame: _Frame) -> bytes:
    """Return head and side information that say: nothing to hear; the pointer back stays."""
    side = bytearray(frame.main - frame.begins)
    two = frame.content[frame.begins : frame.begins + 2]
    side[0] = two[0]
    if frame.samples == _WHOLE:
        side[1] = two[1] & 0x80
    head = frame.content[:_HEAD]
    check = b"" if frame.begins == _HEAD else _checksum(head[2:] + side).to_bytes(2, "big")
    return head + check + bytes(side)


def _checksum(content: bytes) -> int:
    held = 0xFFFF
    for byte in content:
        held ^= byte << 8
        for _ in range(8):
            held = held << 1 ^ (_POLYNOMIAL if held & 0x8000 else 0)
            held &= 0xFFFF
    return held
