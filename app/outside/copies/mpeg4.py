"""MPEG-4 files (MP4, M4A, 3GP, MOV) packed anew: sound, picture, and how to play them.

What is copied is named here, and nothing else is: no text, place, time, name, cover, chapter,
picture of a preview, track of data, nor a byte between samples. Within pictures, the messages that
a camera puts beside them (SEI) are left out.
"""

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from app.outside.copies import aac, amr
from app.outside.copies.asked import Mute, NotCopied, WhyNot
from app.outside.copies.nal import without_messages
from app.outside.copies.spans import spans

Boxes = dict[bytes, list[memoryview]]

_BRANDS = {
    "audio/mp4": b"M4A ",
    "video/mp4": b"isom",
    "video/3gpp": b"3gp6",
    "audio/3gpp": b"3gp6",
    "video/quicktime": b"qt  ",
}
_SOUND, _PICTURE = b"soun", b"vide"
# How samples are packed, and what of the description of each is kept.
_ENTRIES = {
    b"mp4a": (28, (b"esds",)),
    b"samr": (28, (b"damr",)),
    b"sawb": (28, (b"damr",)),
    b"avc1": (78, (b"avcC", b"pasp", b"colr")),
    b"avc3": (78, (b"avcC", b"pasp", b"colr")),
    b"hvc1": (78, (b"hvcC", b"pasp", b"colr")),
    b"hev1": (78, (b"hvcC", b"pasp", b"colr")),
    b"s263": (78, (b"d263",)),
    b"mp4v": (78, (b"esds", b"pasp")),
}
# Colours by number; those by a profile would name a device.
_COLOURS = (b"nclx", b"nclc")
_MOST_SAMPLES = 2_000_000
_WORDS = re.compile(rb"(\x00\x00\x01\xb2)(.*?)(?=\x00\x00\x01|\Z)", re.DOTALL)
_NAME_AT, _NAME_TO = 42, 74


class Track(NamedTuple):
    """A track of sound or picture.

    Attributes:
        kind: which of both.
        head: its description, as its boxes say it.
        media: likewise.
        table: likewise, of its samples.
        entry: the description of its samples.
        samples: their bytes.
    """

    kind: bytes
    head: Boxes
    media: Boxes
    table: Boxes
    entry: bytes
    samples: list[bytes]


def mpeg4(content: bytes, mutes: Sequence[Mute]) -> Iterable[bytes]:
    """Copy the tracks of sound and picture of a file."""
    top = _boxes(memoryview(content))
    if b"moov" not in top or b"moof" in top:
        raise NotCopied(WhyNot.FORM)
    movie = _boxes(top[b"moov"][0])
    found = [_track(content, each) for each in movie[b"trak"]]
    tracks = [track for track in found if track is not None]
    if not tracks:
        raise NotCopied(WhyNot.FORM)
    if mutes:
        sounding = [track for track in tracks if track.kind == _SOUND]
        if not sounding:
            raise NotCopied(WhyNot.MARKS)
        scale = _timescale(movie[b"mvhd"][0])
        tracks = [
            _silenced(each, _in_media(each, mutes, scale)) if each.kind == _SOUND else each
            for each in tracks
        ]
    brand = bytes(top[b"ftyp"][0][:4]) if b"ftyp" in top else b"qt  "
    return _written(brand if brand in _BRANDS.values() else b"isom", movie, tracks)


def _boxes(content: memoryview) -> Boxes:
    found: Boxes = {}
    at = 0
    while at + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        begins = 8
        if size == 1:
            size, begins = struct.unpack(">Q", content[at + 8 : at + 16])[0], 16
        size = size or len(content) - at
        if size < begins or at + size > len(content):
            break
        found.setdefault(kind, []).append(content[at + begins : at + size])
        at += size
    return found


def _track(content: bytes, held: memoryview) -> Track | None:
    """Read a track; a track of anything but sound and picture is none of ours."""
    head = _boxes(held)
    media = _boxes(head[b"mdia"][0])
    kind = bytes(media[b"hdlr"][0][8:12])
    if kind not in (_SOUND, _PICTURE):
        return None
    table = _boxes(_boxes(media[b"minf"][0])[b"stbl"][0])
    entry = _entry(table[b"stsd"][0])
    samples = list(_samples(content, table))
    name = entry[4:8]
    if name in (b"avc1", b"avc3", b"hvc1", b"hev1"):
        configuration = _boxes(memoryview(entry)[8 + _ENTRIES[name][0] :])
        entry, samples = without_messages(entry, configuration, samples)
    elif name == b"mp4v":
        entry, *samples = map(_without_words, [entry, *samples])
    elif name == b"mp4a":
        samples = [aac.quiet(each) for each in samples]
    return Track(kind, head, media, table, entry, samples)


def _entry(described: memoryview) -> bytes:
    """Return how samples are packed, without the name that an encoder gives itself."""
    count, size, kind = struct.unpack(">4xII4s", described[:16])
    if count != 1 or kind not in _ENTRIES:
        raise NotCopied(WhyNot.FORM)
    length, kept = _ENTRIES[kind]
    body = bytearray(described[16 : 8 + size])
    if length == 28 and struct.unpack(">H", body[8:10])[0] == 1:  # noqa: PLR2004 - sound of QuickTime
        inner = _boxes(memoryview(bytes(body))[length + 16 :])
        inner = {**inner, **_boxes(inner[b"wave"][0])} if b"wave" in inner else inner
        body[8:10] = bytes(2)
    else:
        inner = _boxes(memoryview(bytes(body))[length:])
    fixed = body[:length]
    if length > _NAME_TO:
        fixed[_NAME_AT:_NAME_TO] = bytes(_NAME_TO - _NAME_AT)
        fixed[8:24] = bytes(16)
    else:
        fixed[10:16] = bytes(6)
    fixed[6:8] = b"\0\1"
    boxes = [box(name, _unsigned(name, bytes(inner[name][0]))) for name in kept if name in inner]
    boxes = [each for each in boxes if each[4:8] != b"colr" or each[8:12] in _COLOURS]
    if not boxes:
        raise NotCopied(WhyNot.DAMAGED)
    return box(kind, bytes(fixed), *boxes)


def _unsigned(name: bytes, held: bytes) -> bytes:
    """Return a description without the name of who made the telephone."""
    return bytes(4) + held[4:] if name in (b"damr", b"d263") else held


def _samples(content: bytes, table: Boxes) -> Iterator[bytes]:
    fixed, count = struct.unpack(">4xII", table[b"stsz"][0][:12])
    if count > _MOST_SAMPLES:
        raise NotCopied(WhyNot.TOO_MUCH)
    sizes = [fixed] * count if fixed else _numbers(table[b"stsz"][0], 8, "I")
    chunks = (
        _numbers(table[b"stco"][0], 4, "I")
        if b"stco" in table
        else _numbers(table[b"co64"][0], 4, "Q")
    )
    runs = _numbers(table[b"stsc"][0], 4, "I", 3)
    run, done = -1, 0
    for number, at in enumerate(chunks, start=1):
        while 3 * (run + 1) < len(runs) and runs[3 * (run + 1)] <= number:
            run += 1
        for size in sizes[done : done + runs[3 * run + 1]]:
            if at + size > len(content):
                raise NotCopied(WhyNot.DAMAGED)
            yield content[at : at + size]
            at += size  # noqa: PLW2901 - the place of the next one
            done += 1
    if done != count:
        raise NotCopied(WhyNot.DAMAGED)


def _numbers(held: memoryview, at: int, kind: str, each: int = 1) -> tuple[int, ...]:
    count = struct.unpack(">I", held[at : at + 4])[0] * each
    if count * struct.calcsize(f">{kind}") > len(held):
        raise NotCopied(WhyNot.DAMAGED)
    kinds = kind * count if len(kind) > 1 else f"{count}{kind}"
    return struct.unpack_from(f">{kinds}", held, at + 4)


def _silenced(track: Track, mutes: Sequence[Mute]) -> Track:
    """Put silence where a mute is, in sound of a kind whose silence we know."""
    name = track.entry[4:8]
    channels = struct.unpack(">H", track.entry[24:26])[0]
    rate = _timescale(track.media[b"mdhd"][0])
    if name == b"samr":
        return track._replace(samples=_amr_silenced(track, mutes, rate))
    times = _numbers(track.table[b"stts"][0], 4, "I", 2)
    if name != b"mp4a" or channels not in aac.SILENCE or set(times[1:-2:2]) - {aac.SAMPLES}:
        raise NotCopied(WhyNot.FORM)
    if times[1] != aac.SAMPLES or not _is_plain_aac(track.entry):
        raise NotCopied(WhyNot.FORM)
    samples = list(track.samples)
    for first, last in spans(mutes, len(samples), rate / aac.SAMPLES, beside=2):
        samples[first:last] = [aac.SILENCE[channels]] * (last - first)
    return track._replace(samples=samples)


def _amr_silenced(track: Track, mutes: Sequence[Mute], rate: int) -> list[bytes]:
    duration = _numbers(track.table[b"stts"][0], 4, "I", 2)[1]
    samples = list(track.samples)
    for first, last in spans(mutes, len(samples), rate / max(duration, 1)):
        for place in range(first, last):
            spoken = amr.frames(samples[place], amr.NARROW)
            samples[place] = b"".join(map(amr.silent, spoken))
    return samples


def _without_words(part: bytes) -> bytes:
    """Blank the words that an encoder of MPEG-4 pictures may put between them."""
    return _WORDS.sub(lambda found: found[1] + b" " * len(found[2]), part)


def _is_plain_aac(entry: bytes) -> bool:
    """Tell whether the sound is AAC-LC without what is hidden in it for better decoders."""
    at = entry.find(b"\x05", entry.find(b"esds") + 8 + 13)
    if at < 0:
        return False
    at += 1
    while entry[at] & 0x80:
        at += 1
    return entry[at + 1] >> 3 == 2  # noqa: PLR2004 - the number of AAC-LC


def _in_media(track: Track, mutes: Sequence[Mute], scale: int) -> list[Mute]:
    """Return mutes in the time of a track, where its list of edits lets it begin elsewhere."""
    cut = track.head.get(b"edts")
    edits = _boxes(cut[0]).get(b"elst") if cut else None
    if not edits:
        return list(mutes)
    is_long = edits[0][0] == 1
    numbers = _numbers(edits[0], 4, "Qqi" if is_long else "Iii", 1)
    entries = list(zip(numbers[::3], numbers[1::3], strict=True))
    late = sum(length for length, start in entries if start < 0) * 1_000 / scale
    starts = [start for _, start in entries if start >= 0]
    if len(starts) != 1:
        raise NotCopied(WhyNot.FORM)
    shift = round(starts[0] * 1_000 / _timescale(track.media[b"mdhd"][0]) - late)
    return [Mute(max(mute.start_ms + shift, 0), max(mute.end_ms + shift, 1)) for mute in mutes]


def _timescale(held: memoryview) -> int:
    return int(struct.unpack(">I", held[20:24] if held[0] else held[12:16])[0])


def box(kind: bytes, *contents: bytes) -> bytes:
    """Return a box of the format."""
    return struct.pack(">I4s", 8 + sum(map(len, contents)), kind) + b"".join(contents)


def _written(brand: bytes, movie: Boxes, tracks: Sequence[Track]) -> Iterable[bytes]:
    """Write the description first, and behind it one run of samples for each track."""
    start = box(b"ftyp", brand, bytes(4), brand, b"isom")
    size = len(_movie(movie, tracks, [0] * len(tracks)))
    at = len(start) + size + 8
    places = []
    for track in tracks:
        places.append(at)
        at += sum(map(len, track.samples))
    if at >= 1 << 32:
        raise NotCopied(WhyNot.TOO_MUCH)
    whole = sum(sum(map(len, track.samples)) for track in tracks)
    head = struct.pack(">I4s", 8 + whole, b"mdat")
    return chain(
        [start, _movie(movie, tracks, places), head],
        (sample for track in tracks for sample in track.samples),
    )


def _movie(movie: Boxes, tracks: Sequence[Track], places: Sequence[int]) -> bytes:
    head = box(b"mvhd", _timeless(movie[b"mvhd"][0]))
    return box(b"moov", head, *(_trak(*each) for each in zip(tracks, places, strict=True)))


def _trak(track: Track, place: int) -> bytes:
    cut = track.head.get(b"edts")
    edits = _boxes(cut[0]).get(b"elst") if cut else None
    return box(
        b"trak",
        box(b"tkhd", _timeless(track.head[b"tkhd"][0])),
        box(b"edts", box(b"elst", bytes(edits[0]))) if edits else b"",
        box(
            b"mdia",
            box(b"mdhd", _timeless(track.media[b"mdhd"][0])[:-4] + b"\x55\xc4\0\0"),
            box(b"hdlr", bytes(8) + track.kind + bytes(13)),
            box(b"minf", _minf_head(track.kind), _references(), _stbl(track, place)),
        ),
    )


def _timeless(held: memoryview) -> bytes:
    """Return a head whose times of making and of change are those of nothing."""
    size = 16 if held[0] else 8
    return bytes(held[:4]) + bytes(size) + bytes(held[4 + size :])


def _minf_head(kind: bytes) -> bytes:
    return box(b"smhd", bytes(8)) if kind == _SOUND else box(b"vmhd", b"\0\0\0\1" + bytes(8))


def _references() -> bytes:
    return box(b"dinf", box(b"dref", struct.pack(">II", 0, 1), box(b"url ", b"\0\0\0\1")))


def _stbl(track: Track, place: int) -> bytes:
    count = len(track.samples)
    kept = (b"stts", b"ctts", b"stss")
    return box(
        b"stbl",
        box(b"stsd", struct.pack(">II", 0, 1), track.entry),
        *(box(name, bytes(track.table[name][0])) for name in kept if name in track.table),
        box(b"stsc", struct.pack(">IIIII", 0, 1, 1, count, 1)),
        box(
            b"stsz",
            struct.pack(">III", 0, 0, count),
            struct.pack(f">{count}I", *map(len, track.samples)),
        ),
        box(b"stco", struct.pack(">III", 0, 1, place)),
    )
