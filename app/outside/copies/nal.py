"""Pictures of H.264 and H.265 without the messages that stand beside them."""

import struct
from collections.abc import Callable, Mapping, Sequence

from app.outside.copies.asked import NotCopied, WhyNot

# Types of messages: SEI before and behind a picture, and access-unit fillers.
_AVC = frozenset({6, 12})
_HEVC = frozenset({38, 39, 40})
# Sets of parameters, without which nothing is seen; of an entry's other arrays none is kept.
_HEVC_SETS = frozenset({32, 33, 34})
_HEVC_HEAD = 22


def without_messages(
    entry: bytes, configuration: Mapping[bytes, Sequence[memoryview]], samples: Sequence[bytes]
) -> tuple[bytes, list[bytes]]:
    """Leave the messages out of samples and of the description of how they are packed."""
    if b"avcC" in configuration:
        held = bytes(configuration[b"avcC"][0])
        return entry, [_cleaned(each, (held[4] & 3) + 1, _avc_message) for each in samples]
    if b"hvcC" not in configuration:
        raise NotCopied(WhyNot.DAMAGED)
    held = bytes(configuration[b"hvcC"][0])
    clean = _sets(held)
    at = entry.find(b"hvcC") - 4
    size = struct.unpack(">I", entry[at : at + 4])[0]
    inner = struct.pack(">I4s", 8 + len(clean), b"hvcC") + clean
    entry = entry[:at] + inner + entry[at + size :]
    return (
        struct.pack(">I", len(entry)) + entry[4:],
        [_cleaned(each, (held[21] & 3) + 1, _hevc_message) for each in samples],
    )


def _avc_message(unit: bytes) -> bool:
    return unit[0] & 31 in _AVC


def _hevc_message(unit: bytes) -> bool:
    return unit[0] >> 1 & 63 in _HEVC


def _cleaned(sample: bytes, prefix: int, is_message: Callable[[bytes], bool]) -> bytes:
    """Return a picture without its messages; a part that does not fit is no picture."""
    kept: list[bytes] = []
    at = 0
    while at + prefix < len(sample):
        size = int.from_bytes(sample[at : at + prefix], "big")
        end = at + prefix + size
        if size == 0 or end > len(sample):
            raise NotCopied(WhyNot.DAMAGED)
        if not is_message(sample[at + prefix : end]):
            kept.append(sample[at:end])
        at = end
    return b"".join(kept)


def _sets(held: bytes) -> bytes:
    """Keep the sets of parameters of a description of H.265, and nothing of its other parts."""
    kept: list[bytes] = []
    at = _HEVC_HEAD + 1
    for _ in range(held[_HEVC_HEAD]):
        start, count = at, struct.unpack(">H", held[at + 1 : at + 3])[0]
        at += 3
        for _ in range(count):
            at += 2 + struct.unpack(">H", held[at : at + 2])[0]
        if held[start] & 63 in _HEVC_SETS:
            kept.append(held[start:at])
    return held[:_HEVC_HEAD] + bytes([len(kept)]) + b"".join(kept)
