"""What is told at each detail: each holds what the one before holds."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from app.domains.agreements.types import Detail
from app.domains.exchange.types import Content

Said = Mapping[str, Any]


def told(counts: Said, status: Said | None = None, grounds: Said | None = None) -> Content:
    """Return a content for each detail that there is.

    Args:
        counts: that one happened, and of which kind; never about whom.
        status: about whom, what, and since when.
        grounds: codes of why; never words.

    Rule:
        Fairness S1, L8: codes, numbers and days.
    """
    found = {Detail.COUNTS: _plain({"count": 1, **counts})}
    if status is not None:
        found[Detail.STATUS] = found[Detail.COUNTS] | _plain(status)
        if grounds is not None:
            found[Detail.GROUNDS] = found[Detail.STATUS] | _plain(grounds)
    return found


def _plain(said: Said) -> dict[str, Any]:
    return {name: plain(each) for name, each in said.items()}


def plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(plain(each) for each in value)
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value
