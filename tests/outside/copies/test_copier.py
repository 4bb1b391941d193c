"""A copy is made by a process of its own, which has limits and nothing of the service."""

import struct
import subprocess
import sys
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.outside.copies import port
from app.outside.copies.asked import Box, Mute, NotCopied, Order, WhyNot
from app.outside.copies.port import Copier, CopierBroken, SealedFile, seal, sealed_copy
from app.outside.file_store import FileStore, TooLong
from app.outside.sealed_file import CHUNK, Damaged, opened

MEDIA = Path(__file__).parent / "media"


def part(kind: bytes, content: bytes) -> bytes:
    """Write a part of a PNG."""
    named = kind + content
    return struct.pack(">I", len(content)) + named + struct.pack(">I", zlib.crc32(named))


# A few bytes that say they are four milliards of pixels.
BOMB = (
    b"\x89PNG\r\n\x1a\n"
    + part(b"IHDR", struct.pack(">IIBBBBB", 65_535, 65_535, 8, 6, 0, 0, 0))
    + part(b"IDAT", zlib.compress(bytes(1 << 20)))
    + part(b"IEND", b"")
)


@pytest.fixture
def store(tmp_path):
    return FileStore(tmp_path / "files")


def kept(store: FileStore, content: bytes, media_type: str) -> SealedFile:
    def write(out) -> str:
        for start in range(0, len(content), 10_000):
            out.write(content[start : start + 10_000])
        return media_type

    return seal(store, 25 << 20, write)


def photo(**said) -> bytes:
    out = BytesIO()
    held = Image.Exif()
    held[0x010F] = "GEHEIM-TELEPHONE"
    Image.effect_noise((400, 300), 60).convert("RGB").save(out, "JPEG", exif=held, **said)
    return out.getvalue()


def files(store: FileStore) -> list[Path]:
    return [each for each in store._folder.rglob("*") if each.is_file()]


def test_w4_a_sealed_original_becomes_a_clean_copy_under_another_key(store):
    content = photo()
    original = kept(store, content, "image/jpeg")
    before = store.path(original.digest).read_bytes()
    clean = sealed_copy(store, Copier(), original)
    shown = b"".join(opened(store.path(clean.digest), clean.key))
    assert clean.media_type == "image/jpeg"
    assert clean.size_bytes == len(shown)
    assert b"GEHEIM" in content
    assert b"GEHEIM" not in shown
    assert clean.key != original.key
    assert store.path(original.digest).read_bytes() == before
    assert b"".join(opened(store.path(original.digest), original.key)) == content
    assert all(b"JFIF" not in each.read_bytes() for each in files(store))
    assert all(sha256(each.read_bytes()).hexdigest() == each.name for each in files(store))
    assert clean.key.hex() not in repr(clean)


def test_w4_marks_reach_the_process(store):
    voice = kept(store, (MEDIA / "a.amr").read_bytes(), "audio/amr")
    clean = sealed_copy(store, Copier(), voice, mutes=(Mute(400, 600),))
    assert clean.media_type == "audio/amr"
    picture = sealed_copy(
        store, Copier(), kept(store, photo(), "image/jpeg"), boxes=(Box(0, 0.0, 0.0, 1.0, 1.0),)
    )
    shown = Image.open(BytesIO(b"".join(opened(store.path(picture.digest), picture.key))))
    assert shown.getcolors() == [(400 * 300, (0, 0, 0))]


@pytest.mark.parametrize(
    ("content", "media_type", "why"),
    [
        (b"PK\x03\x04", "application/zip", WhyNot.FORM),
        (photo()[:3_000], "image/jpeg", WhyNot.DAMAGED),
        (b"%PDF-1.7 nothing", "application/pdf", WhyNot.DAMAGED),
        (b"\0\0\0\x18ftypisom" + b"\xff" * 90, "video/mp4", WhyNot.FORM),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav", WhyNot.DAMAGED),
        (b"OggS" + b"\xff" * 60, "application/ogg", WhyNot.FORM),
        (b"\xff\xfb\x90", "audio/mpeg", WhyNot.DAMAGED),
        (BOMB, "image/png", WhyNot.TOO_MUCH),
    ],
)
def test_w4_hostile_files_get_a_reason_and_leave_nothing(store, content, media_type, why):
    original = kept(store, content, media_type)
    with pytest.raises(NotCopied) as refused:
        sealed_copy(store, Copier(), original)
    assert refused.value.why is why
    assert [each.name for each in files(store)] == [original.digest]


def test_a_copy_that_takes_too_long_is_ended(store, monkeypatch):
    monkeypatch.setattr(port, "CHILD", (sys.executable, "-c", "while True: pass"))
    with pytest.raises(NotCopied) as refused:
        sealed_copy(store, Copier(wall_seconds=1), kept(store, photo(), "image/jpeg"))
    assert refused.value.why is WhyNot.TOO_MUCH
    assert len(files(store)) == 1


@pytest.mark.parametrize(
    ("end", "expected"),
    [("os.kill(os.getpid(), 24)", WhyNot.TOO_MUCH), ("os.abort()", WhyNot.DAMAGED)],
)
def test_a_process_that_is_ended_by_its_limits_or_a_fault_tells_it(monkeypatch, end, expected):
    monkeypatch.setattr(port, "CHILD", (sys.executable, "-c", f"import os; {end}"))
    with pytest.raises(NotCopied) as refused:
        Copier().copy([b"x"], Order("image/png"), BytesIO())
    assert refused.value.why is expected


def test_a_fault_of_ours_is_not_laid_to_the_file(monkeypatch):
    monkeypatch.setattr(port, "CHILD", (sys.executable, "-c", "import nothing_of_the_kind"))
    with pytest.raises(CopierBroken):
        Copier().copy([b"x"], Order("image/png"), BytesIO())


def test_an_original_that_was_tampered_with_gives_no_copy(store):
    original = kept(store, photo(), "image/jpeg")
    path = store.path(original.digest)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    with pytest.raises(Damaged):
        sealed_copy(store, Copier(), original)


def test_a_copy_that_grows_over_the_limit_is_not_kept(store, monkeypatch):
    monkeypatch.setattr(port, "MOST_COPY_BYTES", 1_000)
    with pytest.raises(NotCopied) as refused:
        sealed_copy(store, Copier(), kept(store, photo(), "image/jpeg"))
    assert refused.value.why is WhyNot.TOO_MUCH
    with pytest.raises(TooLong):
        seal(store, CHUNK, lambda out: str(out.write(b"x" * (CHUNK + 1))))
    assert seal(store, CHUNK, lambda out: str(out.write(b"x" * CHUNK))).size_bytes == CHUNK


LIMITED = """
import os, socket
from app.outside.copies import child
child._limit()
tried = {}
for name, what in {
    "file": lambda: open("/etc/hostname"),
    "connection": lambda: socket.socket(),
    "memory": lambda: bytearray(2 << 30),
}.items():
    try:
        what()
        tried[name] = "done"
    except BaseException as error:
        tried[name] = type(error).__name__
print(sorted(tried.items()), sorted(os.environ))
"""


def test_w4_the_process_opens_no_file_and_no_connection_and_takes_no_more_memory():
    said = subprocess.run(
        [sys.executable, "-I", "-c", LIMITED], env={}, capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith(
        "[('connection', 'OSError'), ('file', 'OSError'), ('memory', 'MemoryError')]"
    )
    assert "VOUCH" not in said.stdout


def test_the_service_loads_nothing_that_reads_pages_or_draws():
    heavy = ("pypdfium2", "PIL.ImageCms", "app.outside.copies.child")
    code = (
        "import sys, app.main, app.outside.copies.port;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
