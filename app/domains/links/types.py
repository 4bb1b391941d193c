"""Words of links between installations, and the values that files and receipts are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

FORMAT = "vouch-exchange"
MAJOR, MINOR = 1, 0
VERSION = f"{MAJOR}.{MINOR}"
"""Of the file: a newer minor number may bring kinds of records that are skipped and counted."""
MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_FILE_RECORDS = 100_000
"""What one file holds at most, whoever makes it; more makes several files."""
SEND_FILES = "links.send_files"
"""The kind of the job that makes and sends what waits for a partner."""
IMPORT_LIST = "links.import_list"
"""The kind of the job that puts what a partner's list says through the import."""


class LinkState(StrEnum):
    """Whether files go to and fro."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"
    DROPPED = "dropped"


class Direction(StrEnum):
    """Which way a file or a list goes."""

    SENT = "sent"
    RECEIVED = "received"


class FileState(StrEnum):
    """How far a file has come: one of ours until its receipt, one of theirs until its last line."""

    WAITING = "waiting"
    DONE = "done"


class QuestionKind(StrEnum):
    """Why a person is asked."""

    DIFFERS_HERE = "differs_here"
    NEWER_HERE = "newer_here"
    OTHER_REGISTER = "other_register"
    UNKNOWN_LICENCE = "unknown_licence"
    SEVERAL_LICENCES = "several_licences"
    UNKNOWN_AGREEMENT = "unknown_agreement"


class QuestionState(StrEnum):
    """What a person answered."""

    OPEN = "open"
    TAKEN = "taken"
    KEPT = "kept"


class NotTaken(StrEnum):
    """Why a record of a good file was left out; each is counted, none is lost with its file."""

    UNREADABLE = "unreadable"
    UNKNOWN_KIND = "unknown_kind"
    ANOTHER_INSTALLATION = "another_installation"
    ANOTHER_JURISDICTION = "another_jurisdiction"
    LIST_NOT_TAKEN = "list_not_taken"
    SEVERAL_LICENCES = "several_licences"
    NOT_FOR_US = "not_for_us"
    UNKNOWN_DISCLOSURE = "unknown_disclosure"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a file.

    Attributes:
        sender: id of the installation that made it.
        receiver: id of the one for which it is.
        sequence: counts its files to that receiver, from 1.
        previous: SHA-256 of the file before; ``None`` for the first.
        made_at: by the sender's clock.
        instance: ``live``, ``test`` or ``demo`` (L9).
        records: how many of each kind follow.
        version: of the format.
    """

    sender: str
    receiver: str
    sequence: int
    previous: str | None
    made_at: datetime
    instance: str
    records: Mapping[str, int]
    version: str = VERSION

    @property
    def count(self) -> int:
        """How many records follow."""
        return sum(self.records.values())


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is said of a partner when a link is proposed.

    Attributes:
        key: by which the link is addressed here.
        partner: id of the partner's installation.
        address: where it answers.
        public_key: its key, as a JWK.
        speaks_for: jurisdictions of which it tells; nothing of another is taken from it.
        reaches: jurisdictions to which disclosures go through it.
        sends: keys of our registers whose lists and acts go to it.
        takes: keys of its registers that are taken here.
        reason: why.
    """

    key: str
    partner: str
    address: str
    public_key: Mapping[str, Any]
    speaks_for: tuple[str, ...]
    reaches: tuple[str, ...]
    sends: tuple[str, ...]
    takes: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """What one register here says of a licence.

    Attributes:
        register: its key.
        title: of it.
        status: that it states now.
        as_of: the day of its list or act.
        licence_id: of the licence.
    """

    register: str
    title: str
    status: str
    as_of: date | None
    licence_id: UUID


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """What a partner said last of a row of its list, as far as a decision asks.

    Attributes:
        status: of its licence.
        said_at: when it said so.
    """

    status: str | None
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Sending:
    """What was done for a link.

    Attributes:
        key: of the link.
        files: that were delivered now.
        records: in them.
        waiting: files that are made and not delivered.
        problem: what kept one from it.
    """

    key: str
    files: int = 0
    records: int = 0
    waiting: int = 0
    problem: str | None = None


@dataclass(slots=True)
class Tally:
    """What became of the records of a piece of a file.

    Attributes:
        taken: of each kind.
        left: by why they were left out.
        questions: that people are asked.
    """

    taken: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    questions: int = 0

    def take(self, kind: str) -> None:
        """Count a record that was taken."""
        self.taken[kind] = self.taken.get(kind, 0) + 1

    def leave(self, why: NotTaken) -> None:
        """Count a record that was left out."""
        self.left[why.value] = self.left.get(why.value, 0) + 1
