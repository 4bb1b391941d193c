"""Words of the archives."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

MAKE_ARCHIVE = "archives.make"
"""The kind of the job that makes an archive."""


class ArchiveState(StrEnum):
    """Where an archive stands."""

    ASKED = "asked"
    READY = "ready"
    FAILED = "failed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands on the first page of an archive.

    Attributes:
        archive_id: which archive.
        whose: about whom it is, in words.
        at: the instant of which it speaks.
        entry: number of the journal's last entry at that instant.
        entry_hash: of that entry.
        instance: ``test`` or ``demo``, where the register is no live one.
    """

    archive_id: UUID
    whose: str
    at: datetime
    entry: int
    entry_hash: str
    instance: str | None


@dataclass(frozen=True, slots=True)
class Packed:
    """What came of packing an archive.

    Attributes:
        members: how many files are in it.
        entry: number of the journal's last entry of which it speaks.
        manifest_digest: SHA-256 of its list of members.
    """

    members: int
    entry: int
    manifest_digest: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive that was made, as it lies in the store.

    Attributes:
        packed: what is in it.
        digest: SHA-256 of the sealed bytes, under which they lie.
        size_bytes: of the archive before it was sealed.
        key: seals the file.
    """

    packed: Packed
    digest: str
    size_bytes: int
    key: bytes
