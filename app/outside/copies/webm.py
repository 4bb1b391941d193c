"""WebM packed anew: blocks of sound and picture, and how to play them.

What is copied is named here, and nothing else is: no tag, chapter, attachment, date, name of a
program, track of text, nor what stands in rooms that are left free.
"""

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.ogg import opus_samples, opus_silence

_EBML, _SEGMENT, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1F43B675
_INFO, _SCALE, _DURATION = 0x1549A966, 0x2AD7B1, 0x4489
_TRACKS, _TRACK = 0x1654AE6B, 0xAE
_NUMBER, _UID, _TYPE, _CODEC, _PRIVATE = 0xD7, 0x73C5, 0x83, 0x86, 0x63A2
_VIDEO, _AUDIO = 0xE0, 0xE1
_TIMECODE, _SIMPLE, _GROUP, _BLOCK = 0xE7, 0xA3, 0xA0, 0xA1
# Of a track: numbers alone. Length of a frame, delay, time to start; sizes; rate and channels.
_TRACK_NUMBERS = frozenset({0x23E383, 0x56AA, 0x56BB})
_VIDEO_NUMBERS = frozenset({0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2, 0x53C0})
_AUDIO_NUMBERS = frozenset({0xB5, 0x78B5, 0x9F, 0x6264})
# Of a block: length, what it builds on, what is thrown away behind it.
_BLOCK_NUMBERS = frozenset({0x9B, 0xFB, 0x75A2})
_SOUND = 2
_CODECS = frozenset({b"V_VP8", b"V_VP9", b"A_OPUS", b"A_VORBIS"})
_DEFAULT_SCALE = 1_000_000
_OPUS_MS = 48
_NO_COMMENTS = b"\x03vorbis" + bytes(8) + b"\x01"
_TOP = frozenset({_CLUSTER, 0x1C53BB6B, 0x1254C367, 0x1043A770, 0x1941A469, _INFO, _TRACKS})

_HEAD = (
    *((0x4286, b"\1"), (0x42F7, b"\1"), (0x42F2, b"\4"), (0x42F3, b"\x08")),
    *((0x4282, b"webm"), (0x4287, b"\4"), (0x4285, b"\2")),
)


class _Part(NamedTuple):
    """An element: its name by number, and where its content lies."""

    name: int
    start: int
    end: int


class _Voice(NamedTuple):
    """A track of Opus that may be made silent."""

    scale: int
    mutes: Sequence[Mute]
    tracks: frozenset[int]
    silenced: set[Mute]


def webm(content: bytes, mutes: Sequence[Mute]) -> Iterator[bytes]:
    """Copy the tracks of sound and picture of a WebM."""
    top = {part.name: part for part in _parts(content, 0, len(content))}
    if _EBML not in top or _SEGMENT not in top:
        raise NotCopied(WhyNot.FORM)
    inside = list(_parts(content, top[_SEGMENT].start, top[_SEGMENT].end))
    first = {part.name: part for part in reversed(inside)}
    scale, info = _info(content, first[_INFO])
    kept, sounds = _tracks(content, first[_TRACKS])
    if mutes and set(sounds.values()) != {b"A_OPUS"}:
        raise NotCopied(WhyNot.FORM)
    clusters = [part for part in inside if part.name == _CLUSTER]
    if not kept or not clusters:
        raise NotCopied(WhyNot.DAMAGED)
    voice = _Voice(scale, mutes, frozenset(sounds), set())
    yield _element(_EBML, *(_element(*each) for each in _HEAD))
    # A segment whose size is not said goes on to the end of the file.
    yield struct.pack(">I", _SEGMENT) + b"\x01" + b"\xff" * 7
    yield info
    yield _element(_TRACKS, *kept.values())
    for part in clusters:
        yield _cluster(content, part, frozenset(kept), voice)
    if voice.silenced != set(mutes):
        raise NotCopied(WhyNot.MARKS)


def _parts(content: bytes, at: int, end: int) -> Iterator[_Part]:
    while at < end:
        name, at = _number(content, at, keeps_mark=True)
        size, at = _number(content, at)
        stop = _end_of_open(content, name or 0, at, end) if size is None else at + size
        if name is None or stop > end:
            return
        yield _Part(name, at, stop)
        at = stop


def _end_of_open(content: bytes, name: int, at: int, end: int) -> int:
    """Return where a part ends that does not say its size: where one of a higher rank begins."""
    if name != _CLUSTER:
        return end
    while at < end:
        inner, after = _number(content, at, keeps_mark=True)
        if inner in _TOP:
            return at
        size, after = _number(content, after)
        if size is None or after + size > end:
            return at
        at = after + size
    return end


def _number(content: bytes, at: int, *, keeps_mark: bool = False) -> tuple[int | None, int]:
    """Read a number whose length its first bits say; ``None`` is one that is not said."""
    length = 9 - content[at].bit_length()
    if length > 8 or at + length > len(content):  # noqa: PLR2004 - bits of a byte
        raise NotCopied(WhyNot.DAMAGED)
    whole = int.from_bytes(content[at : at + length], "big")
    bare = whole & ((1 << 7 * length) - 1)
    if keeps_mark:
        return whole, at + length
    return (None if bare == (1 << 7 * length) - 1 else bare), at + length


def _element(name: int, *contents: bytes) -> bytes:
    size = sum(map(len, contents))
    head = name.to_bytes((name.bit_length() + 7) // 8, "big")
    return head + (1 << 56 | size).to_bytes(8, "big") + b"".join(contents)


def _copied(content: bytes, part: _Part) -> bytes:
    return _element(part.name, content[part.start : part.end])


def _whole(content: bytes, part: _Part) -> int:
    return int.from_bytes(content[part.start : part.end], "big")


def _info(content: bytes, info: _Part) -> tuple[int, bytes]:
    scale, kept = _DEFAULT_SCALE, []
    for part in _parts(content, info.start, info.end):
        if part.name == _SCALE:
            scale = _whole(content, part)
        if part.name in (_SCALE, _DURATION):
            kept.append(_copied(content, part))
    return scale, _element(_INFO, *kept, _element(0x4D80, b"-"), _element(0x5741, b"-"))


def _tracks(content: bytes, tracks: _Part) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """Return what is kept of each track of sound or picture, and how each sound is packed."""
    kept: dict[int, bytes] = {}
    sounds: dict[int, bytes] = {}
    for each in _parts(content, tracks.start, tracks.end):
        if each.name != _TRACK:
            continue
        held = {part.name: part for part in _parts(content, each.start, each.end)}
        kind, number = _whole(content, held[_TYPE]), _whole(content, held[_NUMBER])
        codec = content[held[_CODEC].start : held[_CODEC].end].rstrip(b"\0")
        if kind > _SOUND:
            continue
        if codec not in _CODECS:
            raise NotCopied(WhyNot.FORM)
        if kind == _SOUND:
            sounds[number] = codec
        kept[number] = _element(
            _TRACK,
            _copied(content, held[_NUMBER]),
            _element(_UID, number.to_bytes(4, "big")),
            _copied(content, held[_TYPE]),
            _element(_CODEC, codec),
            _private(content, codec, held.get(_PRIVATE)),
            *(_copied(content, part) for name, part in held.items() if name in _TRACK_NUMBERS),
            *_shape(content, held),
        )
    return kept, sounds


def _shape(content: bytes, held: dict[int, _Part]) -> Iterator[bytes]:
    for name, numbers in ((_VIDEO, _VIDEO_NUMBERS), (_AUDIO, _AUDIO_NUMBERS)):
        if name in held:
            inner = _parts(content, held[name].start, held[name].end)
            yield _element(name, *(_copied(content, p) for p in inner if p.name in numbers))


def _private(content: bytes, codec: bytes, part: _Part | None) -> bytes:
    """Return what a decoder needs to begin; of Vorbis without its comments."""
    if part is None or codec.startswith(b"V_"):
        return b""
    held = content[part.start : part.end]
    if codec == b"A_OPUS":
        return _element(_PRIVATE, held[:19] if not held[18] else held)
    first, second = held[1], 0
    at = 2
    while True:
        second += held[at]
        at += 1
        if held[at - 1] < 255:  # noqa: PLR2004 - the length goes on
            break
    head, rest = held[at : at + first], held[at + first + second :]
    return _element(_PRIVATE, bytes([2, first, len(_NO_COMMENTS)]), head, _NO_COMMENTS, rest)


def _cluster(content: bytes, cluster: _Part, kept: frozenset[int], voice: _Voice) -> bytes:
    found: list[bytes] = []
    time = 0
    for part in _parts(content, cluster.start, cluster.end):
        if part.name == _TIMECODE:
            time = _whole(content, part)
            found.append(_copied(content, part))
        elif part.name == _SIMPLE:
            block = _block(content[part.start : part.end], time, kept, voice)
            found += [_element(_SIMPLE, block)] if block else []
        elif part.name == _GROUP:
            held = list(_parts(content, part.start, part.end))
            bare = next(each for each in held if each.name == _BLOCK)
            block = _block(content[bare.start : bare.end], time, kept, voice)
            beside = [_copied(content, each) for each in held if each.name in _BLOCK_NUMBERS]
            found += [_element(_GROUP, _element(_BLOCK, block), *beside)] if block else []
    return _element(_CLUSTER, *found)


def _block(block: bytes, time: int, kept: frozenset[int], voice: _Voice) -> bytes:
    """Return a block of a track that is kept, silent where a mute touches it."""
    number, at = _number(block, 0)
    if number not in kept:
        return b""
    if number not in voice.tracks or not voice.mutes:
        return block
    start = (time + struct.unpack(">h", block[at : at + 2])[0]) * voice.scale / 1_000_000
    sound = block[at + 3 :]
    if block[at + 2] & 6:
        raise NotCopied(WhyNot.FORM)
    samples = opus_samples(sound)
    # Sound of a packet goes on into the next one by at most so much.
    end = start + 2 * samples / _OPUS_MS
    start -= samples / _OPUS_MS
    touching = {mute for mute in voice.mutes if start < mute.end_ms and mute.start_ms < end}
    if touching:
        voice.silenced.update(touching)
        sound = opus_silence(sound, samples)
    return block[: at + 3] + sound
