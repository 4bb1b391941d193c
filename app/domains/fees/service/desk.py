"""What the operations of fees work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.domains.fees.service.recourse import RecentRecourse
from app.store.work import Work

CertifiedOn = Callable[[Work, UUID, date], bool]
"""Tells whether a record was certified on a day; the domain of certificates knows."""


@dataclass(frozen=True, slots=True)
class FeeDesk:
    """What the operations of fees work with.

    Attributes:
        certified_on: whether a firm was certified on a day.
        rate_days_back: for so long after it was quoted a rate of a day serves.
        notice_days: between the announcement of a change that raises, and its first day (V8).
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
        recourse: where else somebody can go, as it was read a moment ago.
    """

    certified_on: CertifiedOn
    rate_days_back: int
    notice_days: int
    instance: str | None = None
    recourse: RecentRecourse = field(default_factory=RecentRecourse)
