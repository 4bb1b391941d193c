"""AMR, the voice of old telephones: frames of speech, and silence in them."""

from collections.abc import Iterable, Iterator, Sequence

from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.spans import spans

FRAMES_A_SECOND = 50
NARROW = (12, 13, 15, 17, 19, 20, 26, 31, 5)
WIDE = (17, 23, 32, 36, 40, 46, 50, 58, 60, 5)
_MARKS = {b"#!AMR\n": NARROW, b"#!AMR-WB\n": WIDE}
_LOST = (14, 15)
_SPOKEN = 0x7C
# What an encoder of the standard makes of silence, in each of the eight rates of narrow AMR.
_SILENCE = tuple(
    map(
        bytes.fromhex,
        (
            "04363cc7f0670435ffe0000000",
            "0c6c3cc7fff4ffb76fb79f163308",
            "141d8d79ffffe7ebf99ffaeeaae87bf8",
            "1c1e95f3dfe0007c1643c3c3c000003c0000",
            "24363c67e0001f3d01f0fc3f7718618600000000",
            "2cd11acc001ff9ffe18266001fc003ffe820820000",
            "346c1e082780052856400000030000000000000000000000000000",
            "3c54fd1fb66679e1e001e7cff000000080000000000000000000000000000000",
        ),
    )
)


def amr(content: bytes, mutes: Sequence[Mute]) -> Iterable[bytes]:
    """Copy the frames of an AMR, narrow or wide, of one channel."""
    mark = next((mark for mark in _MARKS if content.startswith(mark)), None)
    if mark is None:
        raise NotCopied(WhyNot.FORM)
    found = list(frames(content[len(mark) :], _MARKS[mark]))
    if not found:
        raise NotCopied(WhyNot.DAMAGED)
    for first, last in spans(mutes, len(found), FRAMES_A_SECOND):
        if _MARKS[mark] is not NARROW:
            raise NotCopied(WhyNot.FORM)
        found[first:last] = map(silent, found[first:last])
    return [mark, *found]


def frames(content: bytes, sizes: Sequence[int]) -> Iterator[bytes]:
    """Yield whole frames, as far as there are."""
    at = 0
    while at < len(content):
        kind = content[at] >> 3 & 15
        if kind >= len(sizes) and kind not in _LOST:
            return
        size = sizes[kind] if kind < len(sizes) else 0
        frame = bytes([content[at] & _SPOKEN]) + content[at + 1 : at + 1 + size]
        if len(frame) <= size:
            return
        yield frame
        at += 1 + size


def silent(frame: bytes) -> bytes:
    """Return a silent frame of the same rate; one without speech becomes one of the lowest."""
    kind = frame[0] >> 3 & 15
    return _SILENCE[kind if kind < len(_SILENCE) else 0]
