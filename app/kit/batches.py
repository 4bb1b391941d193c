"""So many at a time: what no database and no key service takes all at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Row = TypeVar("_Row")


def batched(rows: Iterable[_Row], size: int) -> Iterator[list[_Row]]:
    """Give rows in lists of ``size``, the last one with what is left; none where there are none."""
    coming = iter(rows)
    while batch := list(islice(coming, size)):
        yield batch
