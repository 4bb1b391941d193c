"""An archive that would unpack to too much, or that is two things at once, is found before."""

import io
import struct
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest

from app.kit import archives
from app.kit.archives import UNREADABLE, Limits, is_plain, swelling

MIB = 1 << 20
LIMITS = Limits(whole=5 * MIB, part=3 * MIB, strings=1 * MIB)
PARTS = {"a.txt": b"first", "folder/b.txt": b"second"}


def zipped(parts: dict[str, bytes], comment: bytes = b"") -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
        archive.comment = comment
    return file.getvalue()


def plain(content: bytes) -> bool:
    file = io.BytesIO(content)
    with ZipFile(file) as archive:
        return is_plain(file, archive)


def swells(sizes: dict[str, tuple[int, int]], limits: Limits = LIMITS) -> str | None:
    """Say what is said of parts that claim to unpack from one size to another."""
    with ZipFile(io.BytesIO(), "w") as archive:
        for name, (packed, unpacked) in sizes.items():
            part = ZipInfo(name)
            part.compress_size, part.file_size = packed, unpacked
            archive.filelist.append(part)
        found = swelling(archive, limits)
        archive.filelist.clear()
        return found


def test_an_archive_as_large_as_it_may_be_is_let_in():
    assert swells({}) is None
    assert swells({"a": (MIB, 3 * MIB), "b": (MIB, 2 * MIB)}) is None
    assert swells({"xl/sharedStrings.xml": (MIB, MIB)}) is None


@pytest.mark.parametrize(
    ("sizes", "why"),
    [
        ({"a": (MIB, 3 * MIB + 1)}, "3 MiB in a"),
        ({"xl/sharedStrings.xml": (MIB, 2 * MIB)}, "2 MiB in xl/sharedStrings.xml"),
        ({"a": (MIB, 3 * MIB), "b": (MIB, 3 * MIB)}, "6 MiB in all"),
    ],
)
def test_an_archive_that_unpacks_to_too_much_is_told_by_what_does(sizes, why):
    assert swells(sizes) == why


def test_a_large_part_that_was_packed_too_well_is_no_honest_one():
    wide = Limits(whole=1 << 40, part=1 << 40, strings=1 << 40)
    large = 16 * MIB
    assert swells({"a": (large // 200 + 1, large)}, wide) is None
    assert swells({"a": (large // 200, large)}, wide) == "16 MiB in a"
    assert swells({"a": (0, large)}, wide) == "16 MiB in a"
    assert swells({"a": (100_000, 20_000_000)}, wide) is None
    # Small ones pack well without any malice.
    assert swells({"a": (1, 8 * MIB)}, wide) is None
    assert swells({"a": (1, 8 * MIB + 1)}, wide) == "8 MiB in a"


def test_an_archive_of_too_many_parts_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MOST_PARTS", 2)
    assert swells({"a": (1, 1), "b": (1, 1)}) is None
    assert swells({"a": (1, 1), "b": (1, 1), "c": (1, 1)}) == "3 parts"


@pytest.mark.parametrize("comment", [b"", b"a comment of the archive"])
def test_an_archive_and_nothing_else_is_plain(comment, tmp_path: Path):
    content = zipped(PARTS, comment)
    assert plain(content)
    path = tmp_path / "plain.zip"
    path.write_bytes(content)
    with ZipFile(path) as archive:
        assert is_plain(path, archive)


def test_an_archive_of_nothing_is_not_plain():
    assert not plain(zipped({}))


def test_an_archive_with_the_longest_comment_is_plain():
    assert plain(zipped(PARTS, b"c" * 0xFFFF))


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n" + zipped(PARTS),
        zipped(PARTS) + b"\n",
        zipped(PARTS, b"comment") + b"<html>",
        zipped(PARTS, b"comment")[:-1],
    ],
    ids=["before", "behind", "behind a comment", "cut"],
)
def test_bytes_before_or_behind_make_an_archive_two_things(content):
    assert not plain(content)


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../a.txt", "folder/../../a.txt", "..\\a.txt", "folder\\a.txt"]
)
def test_a_name_that_leads_elsewhere_is_not_plain(name):
    assert not plain(zipped({**PARTS, name: b"third"}))


def test_two_dots_inside_a_name_lead_nowhere():
    assert plain(zipped({"a..b.txt": b"first", "folder/...txt": b"second"}))


def test_two_parts_of_one_name_are_two_things():
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        archive.writestr("a.txt", b"one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", b"other")
    assert not plain(file.getvalue())


def test_a_locked_part_is_not_plain():
    content = bytearray(zipped({"a.txt": b"first"}))
    at = content.index(b"PK\x01\x02") + 8
    content[at : at + 2] = struct.pack("<H", 1)
    assert not plain(bytes(content))


CENTRAL, END = b"PK\x01\x02", b"PK\x05\x06"


def packed(how: int) -> bytearray:
    file = io.BytesIO()
    with ZipFile(file, "w", how) as archive:
        archive.writestr("a.txt", b"first and second and third")
    return bytearray(file.getvalue())


def changed(content: bytearray, mark: bytes, at: int, number: int) -> bytearray:
    """Put a number of two bytes into a record of an archive."""
    place = content.rindex(mark) + at
    content[place : place + 2] = struct.pack("<H", number)
    return content


def broken(how: int, at: int) -> bytearray:
    """Return an archive whose one part is broken from one of its bytes on."""
    content = packed(how)
    begins = 30 + len("a.txt") + at
    content[begins : content.rindex(CENTRAL)] = b"\xff" * (content.rindex(CENTRAL) - begins)
    return content


# By the specification of the format (APPNOTE.TXT, 4.3.12 and 4.3.16): where each record has what.
DAMAGED = {
    "no end": packed(ZIP_STORED)[:-4],
    "a version that is none": changed(packed(ZIP_STORED), CENTRAL, 6, 99),
    "a packing that is none": changed(packed(ZIP_STORED), CENTRAL, 10, 97),
    "a part that begins before the file": changed(packed(ZIP_STORED), END, 16, 0xFFF0),
    "a locked part": changed(changed(packed(ZIP_STORED), CENTRAL, 8, 1), b"PK\x03\x04", 6, 1),
    "a part that goes on behind the file": changed(
        changed(packed(ZIP_STORED), CENTRAL, 20, 999), CENTRAL, 24, 999
    ),
    "deflated words": broken(ZIP_DEFLATED, 0),
    "bzip2 words": broken(ZIP_BZIP2, 0),
    "LZMA properties": broken(ZIP_LZMA, 4),
    "LZMA words": broken(ZIP_LZMA, 9),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_whatever_is_damaged_fails_as_unreadable_in_a_file_and_in_memory(damage, tmp_path: Path):
    path = tmp_path / "damaged.zip"
    path.write_bytes(DAMAGED[damage])
    for source in (path, io.BytesIO(DAMAGED[damage])):
        with pytest.raises(UNREADABLE), ZipFile(source) as archive:
            archive.read("a.txt")
