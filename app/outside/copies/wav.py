"""WAV: samples and what they are, and none of the parts beside them."""

import struct
from collections.abc import Iterator, Sequence

from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.spans import spans

_PCM, _FLOAT, _A_LAW, _MU_LAW, _EXTENSIBLE = 1, 3, 6, 7, 0xFFFE
_SILENT = {_A_LAW: 0xD5, _MU_LAW: 0xFF}
_HEAD, _EXTENDED = 16, 40
# Samples of so few bits have no sign, and rest in the middle.
_UNSIGNED = 8


def wav(content: bytes, mutes: Sequence[Mute]) -> Iterator[bytes]:
    """Copy the samples of a WAV, and what they are."""
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise NotCopied(WhyNot.FORM)
    parts = dict(_parts(content))
    form, data = bytes(parts[b"fmt "]), bytearray(parts[b"data"])
    code, channels, rate, _, align, bits = struct.unpack("<HHIIHH", form[:_HEAD])
    said = struct.unpack("<H", form[24:26])[0] if code == _EXTENSIBLE else code
    if said not in (_PCM, _FLOAT, _A_LAW, _MU_LAW):
        raise NotCopied(WhyNot.FORM)
    if not (channels and rate and align) or align != channels * bits // 8:
        raise NotCopied(WhyNot.DAMAGED)
    del data[len(data) // align * align :]
    silence = _SILENT.get(said, 0x80 if said == _PCM and bits == _UNSIGNED else 0)
    for first, last in spans(mutes, len(data) // align, rate):
        data[first * align : last * align] = bytes([silence]) * ((last - first) * align)
    kept = form[: _EXTENDED if code == _EXTENSIBLE else _HEAD]
    yield b"RIFF" + struct.pack("<I", 20 + len(kept) + len(data)) + b"WAVE"
    yield b"fmt " + struct.pack("<I", len(kept)) + kept
    yield b"data" + struct.pack("<I", len(data))
    yield bytes(data)


def _parts(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    at = 12
    while at + 8 <= len(content):
        size = struct.unpack("<I", content[at + 4 : at + 8])[0]
        yield content[at : at + 4], memoryview(content)[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
