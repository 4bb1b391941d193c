"""Words of the documents."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

MOST_FILE_BYTES = 25 * 1024 * 1024
FORGET_BYTES = "evidence.forget_bytes"
"""The kind of the job that removes the bytes of a removed document."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What its sender says of a file.

    Attributes:
        name: what it is called.
        speaks_from: the first civil day that it speaks of.
        speaks_until: the last one, inclusive.
        replaces: the version before it.
    """

    name: str
    speaks_from: date | None = None
    speaks_until: date | None = None
    replaces: UUID | None = None
