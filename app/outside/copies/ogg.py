"""Ogg with Opus or Vorbis, packed anew: the packets of sound, and empty comments."""

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.outside.copies.asked import Mute, NotCopied, WhyNot

_HEAD = struct.Struct("<4sBBqIIIB")
_MARK = b"OggS"
_CONTINUED, _FIRST, _LAST = 1, 2, 4
_FULL = 255
_NOWHERE = -1
_POLYNOMIAL = 0x04C11DB7
_OPUS_RATE = 48_000
# Frames of Opus in one packet, by the length that the first byte says, in samples at 48 kHz.
_OPUS_SILK = (480, 960, 1_920, 2_880)
_OPUS_CELT = (120, 240, 480, 960)
_OPUS_SILENCE = b"\xff\xfe"
_MOST_OPUS = 5_760
_EMPTY_COMMENTS = {
    b"OpusHead": b"OpusTags" + bytes(8),
    b"\x01vorbis": b"\x03vorbis" + bytes(8) + b"\x01",
}


class _Packet(NamedTuple):
    """A packet, and the sample at which it ends where its page says it."""

    content: bytes
    granule: int


def ogg(content: bytes, mutes: Sequence[Mute]) -> Iterator[bytes]:
    """Copy the packets of the one sound that an Ogg holds."""
    packets = list(_packets(content))
    mark = next(
        (mark for mark in _EMPTY_COMMENTS if packets and packets[0].content.startswith(mark)), None
    )
    if mark is None:
        raise NotCopied(WhyNot.FORM)
    is_opus = mark == b"OpusHead"
    heads = 2 if is_opus else 3
    sound = packets[heads:]
    if not sound:
        raise NotCopied(WhyNot.DAMAGED)
    if mutes:
        if not is_opus:
            raise NotCopied(WhyNot.FORM)
        sound = _silenced(sound, packets[0].content, mutes)
    begins = (
        [_Packet(packets[0].content, 0)],
        [
            _Packet(_EMPTY_COMMENTS[mark], 0),
            *(_Packet(each.content, 0) for each in packets[2:heads]),
        ],
    )
    return _paged([*begins, *_groups(sound)])


def _packets(content: bytes) -> Iterator[_Packet]:
    """Yield packets of one stream, whose pages are whole.

    Raises:
        NotCopied: there are several streams beside or behind each other.
    """
    at, stream, held = 0, None, b""
    while content[at : at + 4] == _MARK:
        _, _, flags, granule, serial, _, _, count = _HEAD.unpack_from(content, at)
        if stream not in (None, serial):
            raise NotCopied(WhyNot.FORM)
        stream = serial
        sizes = content[at + _HEAD.size : at + _HEAD.size + count]
        at += _HEAD.size + count
        if at + sum(sizes) > len(content):
            break
        if not flags & _CONTINUED:
            held = b""
        ends = [number for number, size in enumerate(sizes) if size < _FULL]
        for number, size in enumerate(sizes):
            held += content[at : at + size]
            at += size
            if size < _FULL:
                yield _Packet(held, granule if number == ends[-1] else _NOWHERE)
                held = b""


def _groups(packets: Sequence[_Packet]) -> Iterator[list[_Packet]]:
    """Put together what ended on one page."""
    group: list[_Packet] = []
    for packet in packets:
        group.append(packet)
        if packet.granule != _NOWHERE:
            yield group
            group = []


def _paged(groups: Sequence[Sequence[_Packet]]) -> Iterator[bytes]:
    number = 0
    for place, group in enumerate(groups):
        sizes: list[int] = []
        for packet in group:
            full, rest = divmod(len(packet.content), _FULL)
            sizes += [*[_FULL] * full, rest]
        data = b"".join(packet.content for packet in group)
        is_continued = False
        for start in range(0, len(sizes), _FULL):
            some = sizes[start : start + _FULL]
            size, is_end = sum(some), start + _FULL >= len(sizes)
            flags = (
                _CONTINUED * is_continued
                | _FIRST * (number == 0)
                | _LAST * (is_end and place == len(groups) - 1)
            )
            granule = group[-1].granule if is_end else _NOWHERE
            yield _page(flags, granule, number, bytes(some), data[:size])
            data, is_continued, number = data[size:], some[-1] == _FULL, number + 1


def _page(flags: int, granule: int, number: int, sizes: bytes, data: bytes) -> bytes:
    def page(checksum: int) -> bytes:
        head = _HEAD.pack(_MARK, 0, flags, granule, 1, number, checksum, len(sizes))
        return head + sizes + data

    return page(_checksum(page(0)))


def _silenced(sound: Sequence[_Packet], head: bytes, mutes: Sequence[Mute]) -> list[_Packet]:
    """Put silence of the same length where a packet touches a mute."""
    if head[18]:
        raise NotCopied(WhyNot.FORM)
    skipped = struct.unpack("<H", head[10:12])[0]
    lengths = [opus_samples(packet.content) for packet in sound]
    times = [
        (mute.start_ms * _OPUS_RATE / 1_000, mute.end_ms * _OPUS_RATE / 1_000) for mute in mutes
    ]
    whole = sum(lengths) - skipped
    if any(not 0 <= first < min(last, whole) for first, last in times):
        raise NotCopied(WhyNot.MARKS)
    found: list[_Packet] = []
    at = -skipped
    for packet, length in zip(sound, lengths, strict=True):
        # Sound of a packet goes on into the next one by at most so much.
        is_silent = any(at < last + length and first < at + 2 * length for first, last in times)
        quiet = opus_silence(packet.content, length)
        found.append(_Packet(quiet, packet.granule) if is_silent else packet)
        at += length
    return found


def opus_samples(packet: bytes) -> int:
    """Return how long a packet of Opus sounds, in samples at 48 kHz.

    Raises:
        NotCopied: it is none.
    """
    if not packet:
        raise NotCopied(WhyNot.DAMAGED)
    kind, count = packet[0] >> 3, packet[0] & 3
    if kind < 12:  # noqa: PLR2004 - of speech alone
        frame = _OPUS_SILK[kind & 3]
    elif kind < 16:  # noqa: PLR2004 - of both kinds
        frame = (480, 960)[kind & 1]
    else:
        frame = _OPUS_CELT[kind & 3]
    frames = (1, 2, 2, packet[1] & 63 if len(packet) > 1 else 0)[count]
    if not 0 < frame * frames <= _MOST_OPUS:
        raise NotCopied(WhyNot.DAMAGED)
    return frame * frames


def opus_silence(packet: bytes, samples: int) -> bytes:
    """Return a packet of Opus that is as long as another, and silent."""
    frame = next(size for size in reversed(_OPUS_CELT) if samples % size == 0)
    toc = (28 + _OPUS_CELT.index(frame)) << 3 | packet[0] & 4
    count = samples // frame
    return bytes([toc | 3, count]) + _OPUS_SILENCE * count


def _table() -> tuple[int, ...]:
    held = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1 ^ (_POLYNOMIAL if value & 0x80000000 else 0)) & 0xFFFFFFFF
        held.append(value)
    return tuple(held)


_TABLE = _table()


def _checksum(page: bytes) -> int:
    held = 0
    for byte in page:
        held = (held << 8 & 0xFFFFFFFF) ^ _TABLE[held >> 24 ^ byte]
    return held
