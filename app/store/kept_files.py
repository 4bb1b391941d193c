"""Which files of the data belong to the register: each domain names its own, for backups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.store.work import Work


class StoredFile(NamedTuple):
    """One file that rows name.

    Attributes:
        path: within its folder.
        digest: SHA-256 of its bytes; ``None``: it is written meanwhile, or need not be there.
    """

    path: str
    digest: str | None


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """The files of one folder under the data.

    Attributes:
        folder: its name.
        named: gives those that rows name, in one order.
        is_alone: whether nothing else lies in that folder.
    """

    folder: str
    named: Callable[[Work], Iterator[StoredFile]]
    is_alone: bool = True
