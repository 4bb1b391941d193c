"""Sound and video are copied frame by frame: what is heard and seen stays, and nothing else.

The files of the folder ``media`` last a second, with a tone of 440 Hz, and moving stripes; their
encoder was told words with GEHEIM in every place that it knows.
"""

import struct
from contextlib import suppress
from io import BytesIO
from math import pi, sin
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.evidence.engine.media_types import media_type
from app.outside.copies import aac, amr
from app.outside.copies.asked import Box, Mute, NotCopied, Order, WhyNot
from app.outside.copies.child import copied
from app.outside.copies.ogg import opus_samples

MEDIA = Path(__file__).parent / "media"
FILES = sorted(each.name for each in MEDIA.iterdir())
SECRETS = (b"GEHEIM", b"+27.7", b"2026", b"Lavf", b"Lavc", b"LAME", b"x264", b"x265", b"nep")
MIDDLE = Mute(400, 600)


def copy(name_or_content: str | bytes, *mutes: Mute, kind: str = "") -> bytes:
    if isinstance(name_or_content, str):
        path = MEDIA / name_or_content
        content, kind = path.read_bytes(), media_type(path) or ""
    else:
        content = name_or_content
    found, pieces = copied(content, Order(kind, (), mutes))
    assert found == kind
    return b"".join(pieces)


def heard(content: bytes) -> tuple[np.ndarray, int]:
    """Decode with a reader that is not ours."""
    samples, rate = soundfile.read(BytesIO(content), always_2d=True)
    return samples[:, 0], rate


def loudness(content: bytes, start: float, end: float) -> float:
    samples, rate = heard(content)
    some = samples[int(start * rate) : int(end * rate)]
    return float(np.sqrt(np.mean(some**2)))


def tone(form: str, subtype: str | None = None, rate: int = 48_000, **words: str) -> bytes:
    out = BytesIO()
    samples = [0.4 * sin(2 * pi * 440 * at / rate) for at in range(rate)]
    with soundfile.SoundFile(out, "w", rate, 1, subtype, format=form) as file:
        for name, value in words.items():
            setattr(file, name, value)
        file.write(np.array(samples))
    return out.getvalue()


@pytest.mark.parametrize("name", FILES)
def test_w4_a_copy_of_sound_or_video_names_nobody_and_nothing(name):
    clean = copy(name)
    assert not [each for each in SECRETS if each in clean]
    assert len(clean) > 0.7 * len((MEDIA / name).read_bytes())
    # A copy of a copy is the same: nothing of it was left to take away.
    assert copy(clean, kind=media_type(MEDIA / name) or "") == clean


@pytest.mark.parametrize("name", ["a.mp3", "m.mp3", "a.opus"])
def test_w4_a_copy_sounds_the_same(name):
    before, rate = heard((MEDIA / name).read_bytes())
    after, again = heard(copy(name))
    assert rate == again
    assert abs(len(after) - len(before)) < 0.08 * rate
    # An encoder tells in its tag how much silence it put before; without it that much is heard.
    late = len(after) - len(before) if name.endswith("mp3") else 0
    offsets = range(max(late - 2_400, 0), late + 1)
    middle = slice(rate // 4, rate // 2)
    best = min(float(np.max(np.abs(before[middle] - after[offset:][middle]))) for offset in offsets)
    assert best < 0.01


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_U8", "PCM_24", "FLOAT", "ULAW", "ALAW"])
def test_w4_a_wav_keeps_its_samples_and_loses_its_words(subtype):
    content = tone("WAV", subtype, 8_000, title="GEHEIM", artist="GEHEIM", date="2026-03-04")
    assert b"GEHEIM" in content
    clean = copy(content, kind="audio/wav")
    assert b"GEHEIM" not in clean
    assert np.array_equal(heard(clean)[0], heard(content)[0])
    muted = copy(content, MIDDLE, kind="audio/wav")
    assert loudness(muted, 0.4, 0.6) < 0.01
    assert loudness(muted, 0.0, 0.39) > 0.2
    assert len(heard(muted)[0]) == len(heard(content)[0])


def test_w4_a_vorbis_keeps_its_sound_and_loses_its_words():
    content = tone("OGG", "VORBIS", title="GEHEIM", artist="GEHEIM")
    clean = copy(content, kind="application/ogg")
    assert b"GEHEIM" not in clean
    assert np.array_equal(heard(clean)[0], heard(content)[0])
    with pytest.raises(NotCopied) as refused:
        copy(content, MIDDLE, kind="application/ogg")
    assert refused.value.why is WhyNot.FORM


@pytest.mark.parametrize("name", ["a.mp3", "m.mp3", "a.opus"])
def test_w4_a_mute_is_silent_and_the_rest_is_heard(name):
    muted = copy(name, MIDDLE)
    whole, rate = heard((MEDIA / name).read_bytes())
    # By the clock of a player that leaves out the silence before the sound.
    late = (len(heard(muted)[0]) - len(whole)) / rate
    assert loudness(muted, 0.4 + late, 0.6 + late) < 0.002
    assert loudness(muted, 0.1, 0.35) > 0.15
    assert loudness(muted, 0.85, 0.95) > 0.1
    assert len(heard(muted)[0]) == len(heard(copy(name))[0])


def test_w4_a_mute_of_an_mp3_takes_the_sound_out_of_the_room_of_earlier_frames():
    """The bytes of what was said must not lie where no frame points any more."""
    whole, muted = copy("a.mp3"), copy("a.mp3", MIDDLE)
    changed = [at for at, (one, other) in enumerate(zip(whole, muted, strict=True)) if one != other]
    span = muted[min(changed) : max(changed) + 1]
    assert span.count(0) > 0.85 * len(span)


@pytest.mark.parametrize("name", ["a.amr", "v.3gp", "mono.m4a", "a.aac", "a.mp4", "a.mov", "h.mp4"])
def test_w4_a_mute_puts_the_silence_of_its_kind_in_the_middle(name):
    whole, muted = copy(name), copy(name, MIDDLE)
    quiet = [*amr._SILENCE] if name in ("a.amr", "v.3gp") else [*aac.SILENCE.values()]
    assert sum(muted.count(each) for each in quiet) >= 4
    assert whole != muted
    assert len(muted) <= len(whole)
    assert copy(name, Mute(0, 100_000)) != muted


def test_w4_a_mute_follows_where_a_list_of_edits_lets_the_sound_begin():
    content = (MEDIA / "mono.m4a").read_bytes()
    at = content.index(b"elst") + 16
    later = content[:at] + struct.pack(">i", 1_024 + 8_000) + content[at + 4 :]
    one, other = copy("mono.m4a", Mute(100, 200)), copy(later, Mute(100, 200), kind="video/mp4")
    quiet = aac.SILENCE[1]
    assert 0 < one.index(quiet) < other.index(quiet)
    twice = content[: at - 8] + struct.pack(">I", 0) + content[at - 4 :]
    with pytest.raises(NotCopied) as refused:
        copy(twice, Mute(100, 200), kind="video/mp4")
    assert refused.value.why is WhyNot.FORM


def test_w4_a_mute_of_a_webm_changes_the_middle_alone():
    whole, muted = copy("a.webm"), copy("a.webm", MIDDLE)
    assert muted.count(b"\xff\xfe") >= 10
    assert muted[:400] == whole[:400]
    assert muted[-300:] == whole[-300:]


def test_w4_what_a_browser_recorded_without_saying_sizes_is_copied_too():
    clean = copy("a.webm")
    mark = b"\x1f\x43\xb6\x75\x01"
    at = clean.index(mark) + len(mark)
    assert copy(clean[:at] + b"\xff" * 7 + clean[at + 7 :], kind="video/webm") == clean


def test_w4_data_that_stand_before_the_sound_of_aac_are_blanked():
    """An element for anybody's data (number 4), and one to fill (6), each of six bytes."""
    for head, size in (("100" + "0000" + "0" + "00000110", 16), ("110" + "0110", 7)):
        bits = head + "".join(f"{byte:08b}" for byte in b"GEHEIM") + "000" + "1" * 40
        bits += "0" * (-len(bits) % 8)
        block = int(bits, 2).to_bytes(len(bits) // 8, "big")
        quiet = "".join(f"{byte:08b}" for byte in aac.quiet(block))
        assert quiet == bits[:size] + "0" * 48 + bits[size + 48 :]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("mute", [Mute(40_000, 41_000), Mute(500, 500), Mute(-5, 10)])
def test_a_mute_beside_the_sound_is_refused(name, mute):
    with pytest.raises(NotCopied) as refused:
        copy(name, mute)
    assert refused.value.why is WhyNot.MARKS


def test_a_box_in_a_video_is_refused_and_never_forgotten():
    content = (MEDIA / "a.mp4").read_bytes()
    with pytest.raises(NotCopied) as refused:
        copied(content, Order("video/mp4", (Box(0, 0, 0, 1, 1),)))
    assert refused.value.why is WhyNot.FORM


def test_w4_a_copy_of_an_mp4_has_the_samples_of_the_original_and_no_other_byte():
    for name in ("mono.m4a", "v.3gp"):
        original, clean = (MEDIA / name).read_bytes(), copy(name)
        at, parts = 0, {}
        while at < len(clean):
            size, kind = struct.unpack(">I4s", clean[at : at + 8])
            parts[kind] = clean[at + 8 : at + size]
            at += size
        assert list(parts) == [b"ftyp", b"moov", b"mdat"]
        assert parts[b"mdat"][-40:] in original
        for word in (b"udta", b"meta", b"free", b"uuid", b"ilst"):
            assert word not in clean


def test_w4_tags_before_between_and_behind_the_frames_of_an_mp3_are_left_out():
    content = copy("a.mp3")
    tag = b"ID3\4\0\0\0\0\0\x20" + b"GEHEIM\xff\xfb\x90\x44" * 3 + b"\0\0"
    dirty = tag + content + b"APETAGEX GEHEIM" + b"TAG" + b"GEHEIM".ljust(125, b"\0")
    assert copy(dirty, kind="audio/mpeg") == content


def test_what_opus_says_of_its_length_is_believed_within_limits():
    for packet in (b"", b"\x03\x3f", b"\x03"):
        with pytest.raises(NotCopied):
            opus_samples(packet)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_file_gives_a_copy_or_a_plain_failure_soon(name, data):
    content = bytearray((MEDIA / name).read_bytes())
    kind = media_type(MEDIA / name) or ""
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    del content[data.draw(st.integers(0, len(content))) :]
    with suppress(NotCopied, ValueError, LookupError, struct.error):
        copy(bytes(content), kind=kind)
