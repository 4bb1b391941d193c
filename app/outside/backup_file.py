"""One file that holds a backup: a tar archive whose last member says what there must be.

Its members, in this order: ``about.json`` (what it is of), the database, the files, the list of
erasures, ``SHA256SUMS`` (each member before it, as the program ``sha256sum`` reads it) and
``manifest.json`` (the digest of that list, under a tag of the master key). An archive without its
last member was cut off. It is written and read from one end to the other, so that no more than a
piece of it is ever in memory.
"""

import hashlib
import json
import os
import re
import tarfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

LAYOUT = 1
CHUNK = 1 << 20
ABOUT, SUMS, MANIFEST = "about.json", "SHA256SUMS", "manifest.json"
ERASURES = "erasures.jsonl"
FILES = "files/"
_MOST_SMALL = 1 << 24
_NAME = re.compile(
    r"(about\.json|database\.(sqlite|dump)|erasures\.jsonl|SHA256SUMS|manifest\.json"
    r"|files(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)"
)

Progress = Callable[[int], None]
Tags = Callable[[bytes], Sequence[bytes]]
"""Makes tags of a content, one of each master key at hand; the first one's is written."""


class NotWhole(Exception):
    """This is no backup, or one that was cut off, changed or put together; the message says how."""


@dataclass(frozen=True, slots=True)
class About:
    """What a backup is of.

    Attributes:
        made_at: when, ISO 8601.
        vouch: the version of the software.
        migration: at which the database was.
        database: ``sqlite`` or ``postgresql``.
        instance: live, test or demo.
        number: of the journal's last entry.
        hash: of that entry.
        layout: of the archive; raised whenever an older reader would misread it.
    """

    made_at: str
    vouch: str
    migration: str
    database: str
    instance: str
    number: int
    hash: str
    layout: int = LAYOUT

    @property
    def dump(self) -> str:
        """Name of the member that holds the database."""
        return "database.sqlite" if self.database == "sqlite" else "database.dump"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup must hold, as its last member says.

    Attributes:
        about: what it is of.
        sums: SHA-256 of the list of digests.
        files: how many files of the stores.
        size_bytes: of all members that are listed.
        missing: files that the register names, and that its stores had not, or damaged.
        is_ours: whether its tag is of a master key that is at hand.
    """

    about: About
    sums: str
    files: int
    size_bytes: int
    missing: tuple[str, ...]
    is_ours: bool


@contextmanager
def writing(out: IO[bytes], about: About) -> Iterator["Writing"]:
    """Write a backup in the block, which ends it by :meth:`Writing.close`.

    Args:
        out: takes the bytes.
        about: what it is of.
    """
    with (
        tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT, bufsize=CHUNK) as tar,
        TemporaryFile() as sums,
    ):
        yield Writing(tar, sums, about)


class Writing:
    """A backup on its way out, member by member; see :func:`writing`."""

    def __init__(self, tar: tarfile.TarFile, sums: IO[bytes], about: About) -> None:
        self._tar = tar
        self._sums = sums
        self._about = about
        self._files = self._size = 0
        self._add(ABOUT, BytesIO(_json(asdict(about))))

    def add_database(self, path: Path, progress: Progress) -> None:
        """Add the copy of the database; tell of bytes that were written."""
        with path.open("rb") as file:
            self._add(self._about.dump, file, progress)

    def add_file(self, name: str, file: IO[bytes]) -> str:
        """Add a file of a store; return the digest of what was read.

        Args:
            name: the store's folder, and where the file lies in it.
            file: its bytes.
        """
        self._files += 1
        return self._add(FILES + name, file)

    def add_erasures(self, path: Path) -> None:
        """Add the list of what was erased by the time that all else was copied."""
        with path.open("rb") as file:
            self._add(ERASURES, file)

    def close(self, missing: Iterable[str], tags: Tags) -> Manifest:
        """Say what there must be, and end the archive."""
        size = self._sums.tell()
        self._sums.seek(0)
        digest = _copied(self._sums, None)
        self._sums.seek(0)
        self._write(SUMS, self._sums, size)
        said = {
            "about": asdict(self._about),
            "sums": digest,
            "files": self._files,
            "size_bytes": self._size,
            "missing": sorted(missing),
        }
        sealed = {**said, "tag": tags(_json(said))[0].hex()}
        content = _json(sealed)
        self._write(MANIFEST, BytesIO(content), len(content))
        return _manifest(content, tags)

    def _add(self, name: str, file: IO[bytes], progress: Progress | None = None) -> str:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        reading = _Digesting(file, progress)
        self._write(name, reading, size)
        digest: str = reading.digest.hexdigest()
        self._sums.write(f"{digest}  {name}\n".encode())
        self._size += size
        return digest

    def _write(self, name: str, file: Any, size: int) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        self._tar.addfile(member, file)
        _forget_members(self._tar)


@dataclass
class _Digesting:
    """Reads a file, and knows the digest of what was read."""

    file: IO[bytes]
    progress: Progress | None
    digest: Any = field(default_factory=hashlib.sha256)

    def read(self, size: int) -> bytes:
        chunk = self.file.read(size)
        self.digest.update(chunk)
        if self.progress is not None:
            self.progress(len(chunk))
        return chunk


@contextmanager
def reading(source: IO[bytes], progress: Progress) -> Iterator["Reading"]:
    """Read a backup in the block, from its beginning.

    Args:
        source: gives the bytes.
        progress: told of bytes that were read.

    Raises:
        NotWhole: it does not begin as a backup does.
    """
    with _told():
        tar = tarfile.open(fileobj=source, mode="r|", bufsize=CHUNK)  # noqa: SIM115 - closed below
    with tar:
        yield Reading(tar, progress)


class Reading:
    """A backup that is read; see :func:`reading`."""

    def __init__(self, tar: tarfile.TarFile, progress: Progress) -> None:
        self._tar = tar
        self._progress = progress
        with _told():
            first = tar.next()
        if first is None or first.name != ABOUT:
            raise NotWhole("This is no backup of Vouch: it does not say what it is of.")
        self._beginning = self._small(first)
        self.about = _about(_parsed(ABOUT, self._beginning))

    def unpack(self, folder: Path | None, tags: Tags) -> Manifest:
        """Check each member, and write all of them to a folder.

        Args:
            folder: an empty one; nothing is written where there is none.
            tags: makes the tags of the master keys that are at hand.

        Raises:
            NotWhole: something does not fit what the backup says of itself.
        """
        with TemporaryFile() as found:
            found.write(_line(hashlib.sha256(self._beginning).hexdigest(), ABOUT))
            said = self._members(found, folder)
            manifest = _manifest(said, tags)
            if manifest.about != self.about:
                raise NotWhole("The manifest is another backup's: it speaks of another state.")
            if self._said_sums != manifest.sums:
                raise NotWhole("The list of digests is not the one that the manifest speaks of.")
        return manifest

    def _members(self, found: IO[bytes], folder: Path | None) -> bytes:
        """Read all that follows, and return the manifest."""
        self._said_sums = ""
        with _told():
            while (member := self._next()) is not None:
                if not member.isreg() or not _NAME.fullmatch(member.name):
                    raise NotWhole(f"It holds something that no backup holds: {member.name!r}.")
                if member.name == MANIFEST:
                    said = self._small(member)
                    if self._next() is not None:
                        raise NotWhole("Something follows after its manifest.")
                    return said
                if member.name == SUMS:
                    self._said_sums = _compare(self._open(member), found)
                else:
                    found.write(_line(self._take(member, folder), member.name))
        raise NotWhole("It was cut off: the manifest at its end is missing.")

    def _next(self) -> tarfile.TarInfo | None:
        member = self._tar.next()
        _forget_members(self._tar)
        return member

    def _take(self, member: tarfile.TarInfo, folder: Path | None) -> str:
        file = self._open(member)
        if folder is None:
            return _copied(file, None, self._progress)
        path = folder / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as out:
            digest = _copied(file, out, self._progress)
            out.flush()
            os.fsync(out.fileno())
        return digest

    def _small(self, member: tarfile.TarInfo) -> bytes:
        if member.size > _MOST_SMALL:
            raise NotWhole(f"Its member {member.name} is larger than any backup's.")
        with _told():
            return self._open(member).read()

    def _open(self, member: tarfile.TarInfo) -> IO[bytes]:
        file = self._tar.extractfile(member)
        assert file is not None
        return file


def _compare(sums: IO[bytes], found: IO[bytes]) -> str:
    """Name the first member that is not as the list of digests says; return the list's digest."""
    total = hashlib.sha256()
    found.seek(0)
    for line in sums:
        total.update(line)
        digest, _, name = line.decode(errors="replace").rstrip("\n").partition("  ")
        read, _, at = found.readline().decode().rstrip("\n").partition("  ")
        if at != name:
            raise NotWhole(f"Its member {name} is missing, or stands in another place.")
        if read != digest:
            raise NotWhole(f"Its member {name} was changed: it has another digest.")
    if more := found.readline().decode().partition("  ")[2]:
        raise NotWhole(f"Its member {more.strip()} is in no list.")
    return total.hexdigest()


def _forget_members(tar: Any) -> None:
    """Let the library not remember each member: of a million files that would be a gigabyte."""
    tar.members.clear()


def _copied(file: IO[bytes], out: IO[bytes] | None, progress: Progress | None = None) -> str:
    """Copy a file, or only read it; return its digest."""
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
        if out is not None:
            out.write(chunk)
        if progress is not None:
            progress(len(chunk))
    return digest.hexdigest()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, EOFError) as error:
        raise NotWhole(f"It was cut off or damaged, or is no backup: {error}.") from error


def _line(digest: str, name: str) -> bytes:
    return f"{digest}  {name}\n".encode()


def _json(said: object) -> bytes:
    return json.dumps(said, indent=1, sort_keys=True).encode()


def _parsed(name: str, content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise NotWhole(f"Its member {name} cannot be read.")
    return said


def _about(said: dict[str, Any]) -> About:
    if said.get("layout") != LAYOUT:
        raise NotWhole(
            f"It is of the layout {said.get('layout')}; this version reads {LAYOUT}. Restore it"
            f" with Vouch {said.get('vouch')} or newer."
        )
    try:
        return About(**said)
    except TypeError:
        raise NotWhole(f"Its member {ABOUT} cannot be read.") from None


def _manifest(content: bytes, tags: Tags) -> Manifest:
    said = _parsed(MANIFEST, content)
    sealed = said.pop("tag", None)
    try:
        return Manifest(
            about=_about(said["about"]),
            sums=said["sums"],
            files=int(said["files"]),
            size_bytes=int(said["size_bytes"]),
            missing=tuple(said["missing"]),
            is_ours=sealed in [each.hex() for each in tags(_json(said))],
        )
    except (KeyError, TypeError, ValueError):
        raise NotWhole(f"Its member {MANIFEST} cannot be read.") from None
