"""The table of the access walk: the rows of every domain, read as one.

A domain brings its rows in a file of its own beside this one, ``<domain>_rows.py``, as ``ROWS``.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from importlib import import_module
from operator import or_
from pathlib import Path
from typing import Any

from tests.access.rows import Rows, Things

DOMAINS: dict[str, Rows] = {
    file.stem: import_module(f"tests.access.{file.stem}").ROWS
    for file in sorted(Path(__file__).parent.glob("*_rows.py"))
}


def _one(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Put tables together; what two of them say is a fault of one."""
    whole: dict[str, Any] = {}
    for table in tables:
        twice = set(whole) & set(table)
        assert not twice, f"Two domains say something of {twice}."
        whole |= table
    return whole


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return reduce(or_, sets)


PROTECTED = _one(rows.protected for rows in DOMAINS.values())
PUBLIC = _all(rows.public for rows in DOMAINS.values())
OPTIONAL = _all(rows.optional for rows in DOMAINS.values())
SEEN = _one(rows.seen for rows in DOMAINS.values())
SEEN_AT_HOME = _one(rows.seen_at_home for rows in DOMAINS.values())
ALONE = _all(rows.alone for rows in DOMAINS.values())
THINGS: Things = _one(rows.things for rows in DOMAINS.values())
ONCE = _all(rows.once for rows in DOMAINS.values())

_NAMES = [name for names in THINGS for name in names.split()]
assert len(_NAMES) == len({*_NAMES}), "Two domains make a thing of one name."
assert {*_NAMES} >= ONCE
